/** The portal's header beside its logo: pages, account, appearance and language, folded behind a button on a phone. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Account } from '../../src/model/case.ts';
import { langSwitch } from './lang-switch.ts';
import type { PortalLang } from './language.ts';
import { hashOf, type Route } from './route.ts';
import { picture } from './picture.ts';
import { themeButton } from './theme-button.ts';
import type { Say } from './words.ts';

export interface HeaderView {
  readonly say: Say;
  readonly lang: PortalLang;
  readonly route: Route;
  readonly menuOpen: boolean;
  readonly accounts: readonly Account[];
  readonly account: string;
  /** Cases that hold something the member has not read. */
  readonly unread: number;
}

export interface HeaderActs {
  readonly chooseAccount: (id: string) => void;
  readonly nextTheme: () => void;
  readonly chooseLang: (lang: PortalLang) => void;
  readonly toggleMenu: () => void;
}

const PAGES = ['home', 'works', 'royalties', 'cases'] as const;

export function headerParts(view: HeaderView, acts: HeaderActs): TemplateResult {
  const { say, lang, menuOpen } = view;
  return html`
    <div class="folded ${menuOpen ? 'open' : ''}" id="menu">
      <nav class="nav" aria-label=${say('mainMenu')}>
        <ul>
          ${PAGES.map((page) => pageLink(page, view))}
        </ul>
      </nav>
      ${accountSwitch(view, acts)}
    </div>
    ${themeButton(say, 'pill square', acts.nextTheme)} ${langSwitch(lang, say, 'pill', acts.chooseLang)}
    <button
      class="pill square menu-button"
      type="button"
      aria-label=${say('menu')}
      aria-expanded=${menuOpen}
      aria-controls="menu"
      @click=${acts.toggleMenu}
    >
      ${picture(menuOpen ? 'close' : 'menu')}
    </button>
  `;
}

function pageLink(page: (typeof PAGES)[number], view: HeaderView): TemplateResult {
  const { say, route } = view;
  const here = route.page === page || (page === 'cases' && route.page === 'new');
  const badge = page === 'cases' ? unreadBadge(view) : nothing;
  return html`<li><a href=${hashOf({ page })} aria-current=${ifDefined(here ? 'page' : undefined)}>${say(page)}${badge}</a></li>`;
}

/** Shows a number, says what it counts. */
function unreadBadge({ say, unread }: HeaderView): TemplateResult | typeof nothing {
  if (unread === 0) return nothing;
  const words = say(unread === 1 ? 'unreadOne' : 'unreadMany', { count: String(unread) });
  return html`<span class="badge" aria-hidden="true">${unread > 99 ? '99+' : unread}</span><span class="unseen"> (${words})</span>`;
}

function accountSwitch({ say, accounts, account }: HeaderView, acts: HeaderActs): TemplateResult | typeof nothing {
  if (accounts.length === 0) return nothing;
  const choose = (event: Event): void => acts.chooseAccount((event.target as HTMLSelectElement).value);
  return html`
    <label class="account">
      <span class="unseen">${say('account')}</span>
      <select class="pill" autocomplete="off" @change=${choose}>
        ${accounts.map(({ id, name }) => html`<option value=${id} ?selected=${id === account}>${name}</option>`)}
      </select>
    </label>
  `;
}
