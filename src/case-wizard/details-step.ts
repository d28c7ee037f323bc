/** Description and comments, in the member's own words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../flow/outline.ts';
import { issueText } from '../locale/issue-words.ts';
import { inLang } from '../model/words.ts';
import { field, type FieldText } from '../ui/field.ts';
import { msg } from '@lit/localize';
import type { Desk } from './desk.ts';
import { textArea } from './fields/text-fields.ts';
import { proofNote } from './files-step.ts';
import { labelOf } from './labels.ts';

export function detailsStep({ runtime }: Desk, step: Step): TemplateResult {
  const { state } = runtime;
  const { preset, draft, issues, lang } = state;
  return html`${state.takesFiles ? nothing : proofNote(state)}${step.fields.map((each) => {
    if (each.is !== 'description' && each.is !== 'comments') return nothing;
    const name = each.is;
    const fault = issues.find(({ field: id }) => id === name);
    const text: FieldText = {
      id: name,
      label: labelOf(each, state),
      hint: name === 'description'
        ? inLang(preset.description.hint, lang)
        : msg('Anything the person who reads your case should know.', { id: 'details.comments-hint' }),
      issue: fault && issueText(fault),
      required: each.required,
    };
    return field(
      text,
      textArea(text, draft[name], preset.description.maxLength, (value) => runtime.dispatch({ type: 'typed', field: name, value })),
    );
  })}`;
}
