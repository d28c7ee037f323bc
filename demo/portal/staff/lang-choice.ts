/** In which language something is written at the desk. */
import { html, type TemplateResult } from 'lit';
import type { Say, WordKey } from '../words.ts';

export const langChoice = (word: WordKey, lang: string, say: Say): TemplateResult => html`
  <label class="field">
    <span>${say(word)}</span>
    <select name="lang">
      <option value="fr" ?selected=${lang.startsWith('fr')}>${say('french')}</option>
      <option value="en" ?selected=${!lang.startsWith('fr')}>${say('english')}</option>
    </select>
  </label>
`;
