/** The navigation at the left: home, a "+" that offers both ways to a new case, and the dashboard. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { mark, type MarkName } from './marks.ts';
import { hashOf, type Route } from './route.ts';
import type { PracticeSay, PracticeWord } from './words.ts';

export interface RailView {
  readonly say: PracticeSay;
  readonly route: Route;
  readonly plusOpen: boolean;
  /** Cases of the practice in view that hold something unread. */
  readonly unread: number;
}

export function rail({ say, route, plusOpen, unread }: RailView, togglePlus: () => void): TemplateResult {
  const link = (page: 'home' | 'dashboard', word: PracticeWord, picture: MarkName): TemplateResult => {
    const here = route.page === page || (page === 'dashboard' && route.page === 'case');
    return html`
      <li>
        <a class="rail-link" href=${hashOf({ page })} aria-current=${ifDefined(here ? 'page' : undefined)}>
          ${mark(picture)} <span>${say(word)}</span>
          ${page === 'dashboard' && unread > 0 ? html`<span class="count">${unread}</span>` : nothing}
        </a>
      </li>
    `;
  };
  return html`
    <ul class="rail-list">
      ${link('home', 'home', 'home')}
      <li class="plus-place">
        <button class="plus" id="plus" type="button" aria-expanded=${plusOpen} aria-controls="plus-menu" @click=${togglePlus}>
          ${mark('plus')} <span>${say('create')}</span>
        </button>
        <ul class="pop plus-menu" id="plus-menu" ?hidden=${!plusOpen}>
          <li><a href=${hashOf({ page: 'assistant' })}>${mark('steps')} ${say('assistant')}</a></li>
          <li><a href=${hashOf({ page: 'create' })}>${mark('page')} ${say('createCase')}</a></li>
        </ul>
      </li>
      ${link('dashboard', 'dashboardShort', 'board')}
    </ul>
  `;
}
