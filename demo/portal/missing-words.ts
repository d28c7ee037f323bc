/** In the demo bar: how many words the Spanish lacks, and which, whenever it is the language in use. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translated } from '../../src/model/preset-texts.ts';
import type { PortalLang } from './language.ts';
import type { Say } from './words.ts';

export class MissingWords {
  /** The society's own texts, once they are there. */
  spanish: Translated | undefined;
  readonly #changed: () => void;
  #lang: PortalLang | undefined;
  #words: readonly string[] | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Counted beside the elements, which show English for whatever is missing. */
  async count(lang: PortalLang): Promise<void> {
    this.#lang = lang;
    this.#words = undefined;
    if (lang === 'es' && this.spanish) {
      const { missingInSpanish } = await import('./spanish.ts');
      const found = await missingInSpanish(this.spanish).catch(() => undefined);
      if (this.#lang === lang) this.#words = found;
    }
    this.#changed();
  }

  view(say: Say): TemplateResult | typeof nothing {
    const words = this.#words;
    if (!words) return nothing;
    return html`
      <details class="missing">
        <summary class="store">${say(words.length === 1 ? 'missingOne' : 'missingMany', { count: String(words.length) })}</summary>
        <div class="missing-list" tabindex="0" role="group" aria-label=${say('missingList')}>
          ${words.length === 0 ? html`<p>${say('missingNone')}</p>` : html`<ul lang="en">${words.map((each) => html`<li>${each}</li>`)}</ul>`}
        </div>
      </details>
    `;
  }
}
