/** The first step once the session is known: the subject, and the account it is for. */
import { html, nothing, type TemplateResult } from 'lit';
import { issueText } from '../locale/issue-words.ts';
import type { Account } from '../model/case.ts';
import { inLang } from '../model/words.ts';
import { describedBy, field, type FieldText } from '../ui/field.ts';
import type { Desk } from './desk.ts';
import { labelOf } from './labels.ts';
import { subjectStep } from './subject-step.ts';

export function openingStep(desk: Desk): TemplateResult {
  const { state } = desk.runtime;
  const { preset, draft, issues, lang } = state;
  const fault = issues.find(({ field: id }) => id === 'subject');
  return subjectStep({
    subject: draft.subject,
    maxLength: preset.subject.maxLength,
    hint: inLang(preset.subject.hint, lang),
    issue: fault && issueText(fault),
    type: (value) => desk.runtime.dispatch({ type: 'typed', field: 'subject', value }),
    account: account(desk),
  });
}

export const accountName = ({ name, number }: Account): string => (number ? `${name} (${number})` : name);

/** Asked only when there are several; otherwise shown. */
function account({ runtime }: Desk): TemplateResult {
  const { state } = runtime;
  const { accounts } = state.session;
  const chosen = state.draft.account;
  const label = labelOf({ is: 'account', id: 'account', required: true, issue: undefined }, state);
  const only = accounts.length === 1 ? accounts[0] : undefined;
  if (only) return html`<div class="fact"><span class="label">${label}</span><span>${accountName(only)}</span></div>`;
  const fault = state.issues.find(({ field: id }) => id === 'account');
  const text: FieldText = { id: 'account', label, issue: fault && issueText(fault), required: true };
  return field(
    text,
    html`<select
      id="account"
      part="control"
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${describedBy(text)}
      @change=${(event: Event) => runtime.dispatch({ type: 'account-chosen', account: (event.target as HTMLSelectElement).value })}
    >
      ${accounts.map((each) => html`<option value=${each.id} .selected=${each.id === chosen}>${accountName(each)}</option>`)}
    </select>`,
  );
}
