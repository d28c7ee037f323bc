/** What is said where the rest of the element did not load: in words of the first screen, the only ones there are then. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

export const missingPart = (again: () => void): TemplateResult =>
  html`<div class="note bad" part="note error" role="alert">
    <p>${msg('This could not be loaded.', { id: 'cases.unreachable' })}</p>
    <button class="button" part="button" type="button" @click=${again}>${msg('Try again', { id: 'cases.retry' })}</button>
  </div>`;
