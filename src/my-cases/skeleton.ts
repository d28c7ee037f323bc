/** What stands where cases would until they come. */
import { html, type TemplateResult } from 'lit';

/** Four rows of the size of those that come. */
export const skeleton = (): TemplateResult =>
  html`<div class="card bones" aria-busy="true">
    ${[1, 2, 3, 4].map(() => html`<div class="bone"><p class="skeleton"></p><p class="skeleton"></p></div>`)}
  </div>`;
