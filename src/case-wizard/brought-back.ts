/** What a member is told of a draft that came back: what was not kept, and what a newer preset asks again. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { visibleQuestions } from '../flow/outline.ts';
import { draftChanged } from '../locale/announcement-words.ts';
import type { DraftChanges } from '../model/draft.ts';
import { isLeaf, questionsAt } from '../model/taxonomy.ts';
import { inLang } from '../model/words.ts';
import type { Desk } from './desk.ts';

export function broughtBack(desk: Desk): TemplateResult | typeof nothing {
  const { restored, draft, preset, lang } = desk.runtime.state;
  if (!restored) return nothing;
  const labels = visibleQuestions(preset, draft).questions
    .filter(({ id }) => restored.askAgain.includes(id) && draft.answers[id] === undefined)
    .map(({ label }) => inLang(label, lang));
  const { unasked = [] } = draft;
  if (labels.length === 0 && restored.askAgain.length > 0 && !restored.changes && unasked.length === 0) return nothing;
  return html`
    <div class="note wrap" part="note">
      <p><b>${msg('We brought back your draft.', { id: 'restored.title' })}</b></p>
      ${labels.length > 0
        ? html`<p>${msg(str`For your privacy, this was not kept and is asked again: ${labels.join(', ')}.`, { id: 'restored.sensitive' })}</p>`
        : nothing}
      ${restored.changes ? changed(desk, restored.changes) : nothing}
      ${unasked.length > 0 ? toCopy(unasked) : nothing}
    </div>
  `;
}

/** Beside a question whose answer was not kept; nothing beside others, or once it is answered anew. */
export function askedAgain({ runtime }: Desk, question: string): string | undefined {
  const { restored, draft } = runtime.state;
  return restored?.askAgain.includes(question) && draft.answers[question] === undefined
    ? msg('For your privacy this was not kept with the draft. Please enter it again.', { id: 'question.asked-again' })
    : undefined;
}

function changed({ runtime: { state } }: Desk, changes: DraftChanges): TemplateResult {
  const { preset, draft, lang } = state;
  const labels = questionsAt(preset, draft.path).filter(({ id }) => changes.askAgain.includes(id)).map(({ label }) => inLang(label, lang));
  const lines = [
    changes.type && !isLeaf(preset, draft.path) && msg('Please choose the case type again.', { id: 'case.draft-type' }),
    labels.length > 0 && msg(str`Please look at this again: ${labels.join(', ')}.`, { id: 'case.draft-questions' }),
    changes.files && msg('Please attach your files again: what you confirm for each of them has changed.', { id: 'case.draft-files' }),
  ].filter((line) => line !== false);
  return html`
    <p>${draftChanged()}</p>
    ${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
  `;
}

/** Nothing that was written is thrown away unseen: it stands there to be copied. */
const toCopy = (texts: readonly string[]): TemplateResult => html`
  <p><label for="unasked">${msg('This is no longer asked. Copy what you want to keep, for instance into the description.', { id: 'case.draft-unasked' })}</label></p>
  <textarea id="unasked" rows="3" readonly .value=${texts.join('\n')}></textarea>
`;
