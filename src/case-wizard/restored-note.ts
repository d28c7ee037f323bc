/** Tells that a saved draft came back, and what was not kept with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { visibleQuestions } from '../flow/outline.ts';
import { inLang } from '../model/words.ts';
import type { Desk } from './desk.ts';

export function restoredNote({ runtime: { state } }: Desk): TemplateResult | typeof nothing {
  const { restored, draft, preset, lang } = state;
  if (!restored) return nothing;
  const labels = visibleQuestions(preset, draft).questions
    .filter(({ id }) => restored.askAgain.includes(id) && draft.answers[id] === undefined)
    .map(({ label }) => inLang(label, lang));
  if (labels.length === 0 && restored.askAgain.length > 0) return nothing;
  return html`
    <div class="note">
      <p><b>${msg('We brought back your draft.', { id: 'restored.title' })}</b></p>
      ${labels.length > 0
        ? html`<p>${msg(str`For your privacy, this was not kept and is asked again: ${labels.join(', ')}.`, { id: 'restored.sensitive' })}</p>`
        : nothing}
    </div>
  `;
}
