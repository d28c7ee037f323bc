/** The type's own questions, with the choice to refer to a document or to the description instead. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Field, Step } from '../flow/outline.ts';
import { issueText } from '../locale/issue-words.ts';
import type { Waiver } from '../model/draft.ts';
import { inLang } from '../model/words.ts';
import { group } from '../ui/field.ts';
import { live } from '../ui/live.ts';
import type { Desk } from './desk.ts';
import { questionField } from './fields/question-field.ts';
import { labelOf } from './labels.ts';
import { restored } from './restored-note.ts';

export const questionsStep = (desk: Desk, step: Step): TemplateResult => html`
  ${step.fields.map((field) => {
    if (field.is === 'waiver') return waiver(desk, field);
    return field.is === 'question' ? question(desk, field) : nothing;
  })}
`;

function question(desk: Desk, field: Field & { is: 'question' }): TemplateResult {
  const { runtime } = desk;
  const { issues, lang } = runtime.state;
  const fault = issues.find(({ field: id }) => id === field.id);
  const { question: asked } = field;
  return questionField({
    ...field,
    lang,
    text: {
      id: field.id,
      label: inLang(asked.label, lang),
      hint: [
        asked.hint && inLang(asked.hint, lang),
        restored.part?.askedAgain(desk, asked.id),
      ].filter(Boolean).join(' '),
      issue: fault && issueText(fault, asked),
      required: field.required,
    },
    fault,
    wizard: desk,
    change: (answer) => runtime.dispatch({ type: 'answered', question: asked.id, answer }),
  });
}

function waiver({ runtime }: Desk, field: Field): TemplateResult | typeof nothing {
  const { state } = runtime;
  const { waivers } = state.preset;
  if (!waivers) return nothing;
  const option = (value: Waiver | null, label: string, hint: string): TemplateResult => html`
    <div class="card ${state.draft.waiver === value ? 'checked' : ''}" part="card ${state.draft.waiver === value ? 'card-checked' : ''}">
      <label>
        <input
          type="radio"
          name="waiver"
          value=${value ?? 'here'}
          .checked=${live(state.draft.waiver === value)}
          @change=${() => runtime.dispatch({ type: 'waived', waiver: value })}
        />
        <span>${label}${hint ? html`<span class="small">${hint}</span>` : nothing}</span>
      </label>
    </div>
  `;
  return group(
    { id: field.id, label: labelOf(field, state), required: true },
    html`<div class="cards">
      ${option(null, msg('I answer the questions here', { id: 'waiver.here' }), '')}
      ${state.takesFiles ? option('document', inLang(waivers.document.label, state.lang),
        msg('For many works, say. A file is then asked for, and the questions below become optional.', { id: 'waiver.document' })) : nothing}
      ${option('description', inLang(waivers.description.label, state.lang),
        msg('A description is then asked for, and the questions below become optional.', { id: 'waiver.description' }))}
    </div>`,
  );
}
