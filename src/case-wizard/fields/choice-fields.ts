/** Kinds that are chosen: one option, or several. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Option, QuestionOf } from '../../model/question.ts';
import { inLang, type Lang } from '../../model/words.ts';
import { group } from '../../ui/field.ts';
import { live } from '../../ui/live.ts';
import type { Drawn } from './drawn.ts';

const card = (
  type: 'radio' | 'checkbox', name: string, option: Option, checked: boolean, lang: Lang, toggle: () => void,
): TemplateResult => html`
  <div class="card ${checked ? 'checked' : ''}" part="card ${checked ? 'card-checked' : ''}">
    <label>
      <input type=${type} name=${name} value=${option.id} .checked=${live(checked)} @change=${toggle} />
      <span>
        ${inLang(option.label, lang)}
        ${option.hint ? html`<span class="small">${inLang(option.hint, lang)}</span>` : nothing}
      </span>
    </label>
  </div>
`;

export const choiceField = ({ text, question, answer, lang, change }: Drawn<QuestionOf<'choice'>>): TemplateResult =>
  group(
    text,
    html`<div class="cards ${question.options.length > 3 ? 'two' : ''}">
      ${question.options.map((option) =>
        card('radio', text.id, option, answer === option.id, lang, () => change(option.id)))}
    </div>`,
  );

export function choicesField({ text, question, answer, lang, change }: Drawn<QuestionOf<'choices'>>): TemplateResult {
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
  const toggle = (id: string): void => {
    const wanted = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    // In the order of the options, whatever the order of the ticks.
    change(question.options.map((option) => option.id).filter((each) => wanted.includes(each)));
  };
  return group(
    text,
    html`<div class="cards ${question.options.length > 3 ? 'two' : ''}">
      ${question.options.map((option) =>
        card('checkbox', text.id, option, chosen.includes(option.id), lang, () => toggle(option.id)))}
    </div>`,
  );
}
