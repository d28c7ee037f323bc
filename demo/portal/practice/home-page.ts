/** The support's home page: two ways to reach it, and how the cases of each practice stand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../../src/model/case.ts';
import { mark } from './marks.ts';
import type { Standing } from './standings.ts';
import { hashOf } from './route.ts';
import type { PracticeSay } from './words.ts';

export interface HomeView {
  readonly say: PracticeSay;
  readonly name: string;
  readonly accounts: readonly Account[];
  /** By account, as far as they are known. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export function homePage(view: HomeView, see: (account: string) => void): TemplateResult {
  const { say, name, accounts } = view;
  return html`
    <div class="welcome">
      <h1 tabindex="-1">${say('greeting', { name: name.split(' ')[0] ?? name })}</h1>
      <p>${say('greetingLead')}</p>
      <ul class="ways-in">
        <li>
          <a class="way-in" href=${hashOf({ page: 'assistant' })}>
            ${mark('steps')} <strong>${say('assistant')}</strong> <span>${say('assistantLead')}</span>
          </a>
        </li>
        <li>
          <a class="way-in" href=${hashOf({ page: 'create' })}>
            ${mark('page')} <strong>${say('createCase')}</strong> <span>${say('createLead')}</span>
          </a>
        </li>
      </ul>
    </div>
    <h2>${say(accounts.length === 1 ? 'atAGlanceOne' : 'atAGlance')}</h2>
    <ul class="practices">
      ${accounts.map((account) => practiceCard(account, view, see))}
    </ul>
  `;
}

function practiceCard({ id, name, number }: Account, { say, standings }: HomeView, see: (account: string) => void): TemplateResult {
  const standing = standings.get(id);
  const counted = (one: 'openOne' | 'waitingOne', many: 'openMany' | 'waitingMany', count: number): string =>
    say(count === 1 ? one : many, { count: String(count) });
  return html`
    <li class="practice">
      <h3>${name}</h3>
      ${number ? html`<p class="quiet">${say('customerNumber', { number })}</p>` : nothing}
      <div class="standing">
        ${standing
          ? html`
              <p>${counted('openOne', 'openMany', standing.active)}</p>
              <p class=${standing.waiting > 0 ? 'waits' : ''}>
                ${standing.waiting > 0 ? counted('waitingOne', 'waitingMany', standing.waiting) : say('nothingWaits')}
              </p>
            `
          : nothing}
      </div>
      <a href=${hashOf({ page: 'dashboard' })} aria-label=${say('seeDashboard', { name })} @click=${() => see(id)}>${say('dashboardShort')}</a>
    </li>
  `;
}
