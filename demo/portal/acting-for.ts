/** For whom the member acts: the account and its number above the cases and the wizard, its manager where they do not say. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../src/model/case.ts';
import type { Say } from './words.ts';

export const actingFor = (account: Account, say: Say, namesManager: boolean): TemplateResult => html`
  <h1 tabindex="-1">${account.name}</h1>
  ${account.number ? html`<p>${say('accountNumber', { number: account.number })}</p>` : nothing}
  ${namesManager && account.manager ? html`<p>${say('accountManager', { name: account.manager })}</p>` : nothing}
`;
