/** The measure: a windowed list of Lit's own lab over an array, as its documentation builds one, with rows like ours. */
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import type { CaseFilter } from '../../../src/model/case-list.ts';
import type { CaseSummary } from '../../../src/model/case.ts';

const date = new Intl.DateTimeFormat('en-CA', { dateStyle: 'medium' });

const words = { active: 'Active', resolved: 'Resolved', cancelled: 'Cancelled' } as const;

export class WindowedList extends LitElement {
  static override properties: PropertyDeclarations = { select: { attribute: false }, filter: { state: true } };
  static override styles = css`
    .tools {
      display: flex;
      gap: 16px;
      padding: 16px 0;
    }
    .row {
      box-sizing: border-box;
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) 8em minmax(0, 2fr) 8em;
      gap: 4px 16px;
      width: 100%;
      padding: 14px 16px;
      border-bottom: 1px solid #d5dce3;
    }
    .under {
      display: block;
      color: #5b6875;
    }
  `;

  /** Finds the cases of a filter and puts them in order. */
  declare select: (filter: CaseFilter) => readonly CaseSummary[];
  declare filter: CaseFilter;

  constructor() {
    super();
    this.filter = {};
  }

  override render(): TemplateResult {
    const items = this.select(this.filter) as CaseSummary[];
    return html`
      <div class="tools">
        <select aria-label="Status" @change=${(event: Event) => this.#narrow({ status: valueOf(event) as CaseFilter['status'] })}>
          <option value="">All</option>
          ${Object.entries(words).map(([value, word]) => html`<option value=${value}>${word}</option>`)}
        </select>
        <input type="search" aria-label="Search" @input=${(event: Event) => this.#narrow({ search: valueOf(event) })} />
        <select aria-label="Sort" @change=${(event: Event) => this.#narrow({ sort: valueOf(event) as CaseFilter['sort'] })}>
          <option value="">Updated</option>
          <option value="subject">Subject</option>
        </select>
        <span>${items.length}</span>
      </div>
      <div>${virtualize({ items, renderItem: row, keyFunction: ({ id }) => id })}</div>
    `;
  }

  #narrow(by: CaseFilter): void {
    this.filter = { ...this.filter, ...by };
  }
}

const valueOf = (event: Event): string | undefined => (event.target as HTMLInputElement).value || undefined;

const row = (each: CaseSummary): TemplateResult => html`
  <div class="row" part="row">
    <div><button>${each.subject}</button> <span class="under">${each.reference}</span></div>
    <div>${each.path.map(({ label }) => label).join(' › ')}</div>
    <div>${each.waiting ? 'Active, your turn' : words[each.status]}</div>
    <div>${each.openedBy}</div>
    <div><time datetime=${each.updatedAt}>${date.format(new Date(each.updatedAt))}</time></div>
  </div>
`;

customElements.define('windowed-list', WindowedList);
