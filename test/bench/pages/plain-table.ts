/** A table of inputs as a page draws it that holds an array and nothing else: the whole of it, again at every change. */
import { LitElement, html, type TemplateResult } from 'lit';
import type { Row } from '../../../src/model/answer.ts';
import { identifierFault } from '../../../src/model/identifier-fault.ts';
import { columns } from './works.ts';

class PlainTable extends LitElement {
  #rows: readonly Row[] = [{}];

  override render(): TemplateResult {
    return html`<table @paste=${(event: ClipboardEvent) => this.#paste(event)}>
      <thead><tr>${columns.map(({ label }) => html`<th scope="col">${label.en}</th>`)}</tr></thead>
      <tbody>${this.#rows.map((row, at) => html`<tr>
        ${columns.map(({ id, label, format }) => html`<td>
          <input
            aria-label=${`${label.en}, Work ${at + 1}`}
            aria-invalid=${format && row[id] && identifierFault(format, row[id]) ? 'true' : 'false'}
            .value=${row[id] ?? ''}
            @input=${(event: Event) => this.#type(at, id, (event.target as HTMLInputElement).value)}
          />
        </td>`)}
      </tr>`)}</tbody>
    </table>`;
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    const lines = (event.clipboardData?.getData('text/plain') ?? '').split('\n');
    this.#rows = lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [columns[at]!.id, cell])));
    this.requestUpdate();
  }

  #type(at: number, id: string, value: string): void {
    this.#rows = this.#rows.map((row, index) => (index === at ? { ...row, [id]: value } : row));
    this.requestUpdate();
  }
}

customElements.define('plain-table', PlainTable);
