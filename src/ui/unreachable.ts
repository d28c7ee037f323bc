/** The least that is said of a failure, where not even the words for it could be loaded. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

export const offlineWords = (): string =>
  msg('You are offline. This loads by itself once you are connected again.', { id: 'cases.offline' });

export const unreachable = (again: () => void): TemplateResult =>
  html`<div class="note bad" part="note error" role="alert">
    <p>${navigator.onLine ? msg('This could not be loaded. Try again or reload this page.', { id: 'cases.unreachable' }) : offlineWords()}</p>
    <button class="button" part="button" @click=${again}>${msg('Try again', { id: 'cases.retry' })}</button>
  </div>`;
