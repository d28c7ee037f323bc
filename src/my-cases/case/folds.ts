/** What is folded away until the member asks for it; in the page all along, so that it can be printed. */
import { html, type LitElement, type TemplateResult } from 'lit';

export class Folds {
  readonly #host: LitElement;
  readonly #open = new Set<string>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  /** The button for the element with that id; it stays where it is, and so does the focus. */
  button(id: string, closed: string | TemplateResult, open = closed): TemplateResult {
    const isOpen = this.isOpen(id);
    return html`<button class="link" aria-expanded=${isOpen} aria-controls=${id} @click=${() => this.#toggle(id)}>${isOpen ? open : closed}</button>`;
  }

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#host.requestUpdate();
  }
}
