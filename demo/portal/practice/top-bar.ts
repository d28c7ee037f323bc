/** The entries at the top right: both ways to a new case, the support menu, appearance and language. */
import { html, type TemplateResult } from 'lit';
import { langSwitch } from '../lang-switch.ts';
import type { PortalLang } from '../language.ts';
import { themeButton } from '../theme-button.ts';
import type { Say } from '../words.ts';
import { mark } from './marks.ts';
import { hashOf } from './route.ts';
import type { PracticeSay } from './words.ts';

export interface TopView {
  readonly say: PracticeSay;
  /** The words that every portal of the demo has. */
  readonly shared: Say;
  readonly lang: PortalLang;
  readonly supportOpen: boolean;
}

export interface TopActs {
  readonly toggleSupport: () => void;
  readonly nextTheme: () => void;
  readonly chooseLang: (lang: PortalLang) => void;
}

export function topBar({ say, shared, lang, supportOpen }: TopView, acts: TopActs): TemplateResult {
  return html`
    <a class="top-link" href=${hashOf({ page: 'assistant' })}>${say('assistant')}</a>
    <a class="top-link" href=${hashOf({ page: 'create' })}>${say('createCase')}</a>
    <div class="support">
      <button class="top-button" id="support" type="button" aria-expanded=${supportOpen} aria-controls="support-menu" @click=${acts.toggleSupport}>
        ${say('support')} ${mark('down')}
      </button>
      <ul class="pop support-menu" id="support-menu" ?hidden=${!supportOpen}>
        <li><a href=${hashOf({ page: 'assistant' })}>${mark('steps')} ${say('solveWithAssistant')}</a></li>
        <li><a href=${hashOf({ page: 'create' })}>${mark('page')} ${say('createCase')}</a></li>
        <li><a href=${hashOf({ page: 'dashboard' })}>${mark('board')} ${say('dashboard')}</a></li>
      </ul>
    </div>
    ${themeButton(shared, 'top-button', acts.nextTheme)} ${langSwitch(lang, shared, 'top-button', acts.chooseLang)}
  `;
}
