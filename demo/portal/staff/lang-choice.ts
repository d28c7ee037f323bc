/** In which language something is written at the desk. */
import { html, type TemplateResult } from 'lit';
import type { Say, WordKey } from '../words.ts';

const choices = [['fr', 'french'], ['en', 'english'], ['es', 'spanish']] as const;

export function langChoice(word: WordKey, lang: string, say: Say): TemplateResult {
  const [chosen] = choices.find(([each]) => lang.startsWith(each)) ?? choices[1];
  return html`
    <label class="field">
      <span>${say(word)}</span>
      <select name="lang">
        ${choices.map(([each, name]) => html`<option value=${each} ?selected=${each === chosen}>${say(name)}</option>`)}
      </select>
    </label>
  `;
}
