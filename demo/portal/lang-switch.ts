/** The choice of language: the name of the one in use, two letters of it where the room is short, over all there are. */
import { html, type TemplateResult } from 'lit';
import { nameOf, portalLangs, type PortalLang } from './language.ts';
import type { Say } from './words.ts';

/** `look`: the class of the portal's own buttons. */
export function langSwitch(lang: PortalLang, say: Say, look: string, choose: (lang: PortalLang) => void): TemplateResult {
  const name = nameOf(lang);
  const chosen = (event: Event): void => choose((event.target as HTMLSelectElement).value as PortalLang);
  return html`
    <label class="lang ${look}">
      <span aria-hidden="true">${name.slice(0, 2)}<span class="unseen-narrow">${name.slice(2)}</span></span>
      <select aria-label=${say('language')} autocomplete="off" @change=${chosen}>
        ${portalLangs.map((each) => html`<option value=${each} lang=${each} ?selected=${each === lang}>${nameOf(each)}</option>`)}
      </select>
    </label>
  `;
}
