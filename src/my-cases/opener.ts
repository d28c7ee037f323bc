/** Who opened a case: the member themselves, or someone else on the account. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseSummary } from '../model/case.ts';

export const opener = ({ mine, openedBy }: CaseSummary): TemplateResult | string =>
  mine ? html`<span class="you">${msg('you', { id: 'cases.you' })}</span>` : openedBy;
