/** The kind of a file, at a glance. */
import { html, type TemplateResult } from 'lit';
import { extensionOf } from '../../model/attachment.ts';

export const badge = (name: string): TemplateResult =>
  html`<span class="badge" aria-hidden="true">${extensionOf(name).slice(0, 4).toUpperCase() || '?'}</span>`;
