/** The questions of an enrolment, in the order in which an agent decides. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isHeld, type Written } from '../flow/enrolment-state.ts';
import {
  addressLines, longestLine, longestRemarks, mailingChoices, type AddressLine, type EnrolmentField, type EnrolmentForm,
} from '../model/enrolment.ts';
import { describedBy, field, group, type FieldText } from '../ui/field.ts';
import { live } from '../ui/live.ts';
import type { EnrolmentHands } from './enrolment-hands.ts';
import {
  agentLabel, currentLabel, includeText, issueText, lineText, mailingHint, mailingLabel, mailingText, remarksLabel, yesNo,
} from './enrolment-words.ts';

/** As the browser fills addresses in. */
const autocomplete = {
  street: 'street-address', city: 'address-level2', province: 'address-level1', postalCode: 'postal-code', country: 'country-name',
} as const satisfies Readonly<Record<AddressLine, string>>;

const issueOf = ({ issues }: Written, of: EnrolmentField): string | undefined => {
  const issue = issues.find((each) => each.field === of);
  return issue && issueText(issue);
};

export function enrolmentFields(written: Written, hands: EnrolmentHands): TemplateResult {
  const { seen: { crm, agents }, form } = written;
  const held = isHeld(written);
  const write = (part: Partial<EnrolmentForm>) => (): void => hands.write(part);
  const choices = (name: string, cards: readonly Card[]): TemplateResult =>
    html`<div class="choices ${name}">${cards.map((each) => card(each, held))}</div>`;
  return html`
    ${group(
      { id: 'crm-mailing', label: mailingLabel(), required: true },
      choices('three', mailingChoices.map((each) => ({
        name: 'mailing', value: each, checked: form.mailing === each, label: mailingText(each), hint: mailingHint(each), choose: write({ mailing: each }),
      }))),
    )}
    ${form.mailing === 'other'
      ? html`<div class="address" role="group" aria-label=${msg('Other address', { id: 'crm.address' })}>${addressLines.map((line) => addressField(line, written, hands))}</div>`
      : nothing}
    ${group(
      {
        id: 'crm-current', label: currentLabel(), required: true, issue: issueOf(written, 'current'),
        hint: msg('Whether the client is in the CRM already.', { id: 'crm.current.hint' }),
      },
      choices('two', [true, false].map((yes) => ({ name: 'current', value: String(yes), checked: form.current === yes, label: yesNo(yes), choose: write({ current: yes }) }))),
    )}
    ${agentField(written, agents, hands)}
    ${group(
      {
        id: 'crm-include', label: crm, required: true, issue: issueOf(written, 'include'),
        hint: msg(str`Whether the client belongs in ${crm}.`, { id: 'crm.include.hint' }),
      },
      choices('two', [true, false].map((yes) => ({ name: 'include', value: String(yes), checked: form.include === yes, label: includeText(yes), choose: write({ include: yes }) }))),
    )}
    ${remarksField(written, hands)}
  `;
}

interface Card {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly choose: () => void;
}

/** `held`: it stays as it is, whatever is chosen; not disabled, which would take the focus from it. */
const card = ({ name, value, checked, label, hint, choose }: Card, held: boolean): TemplateResult =>
  html`<label class="choice" part="card">
    <input type="radio" name="crm-${name}" value=${value} aria-disabled=${held || nothing} .checked=${live(checked)} @change=${choose} />
    <span>${label}${hint ? html`<span class="small">${hint}</span>` : nothing}</span>
  </label>`;

function addressField(line: AddressLine, written: Written, hands: EnrolmentHands): TemplateResult {
  const { address } = written.form;
  const text: FieldText = { id: `crm-${line}`, label: lineText(line), required: true, issue: issueOf(written, line) };
  return field(
    text,
    html`<input
      id=${text.id}
      part="control"
      dir="auto"
      autocomplete=${autocomplete[line]}
      maxlength=${longestLine}
      ?readonly=${isHeld(written)}
      aria-required="true"
      aria-invalid=${text.issue ? 'true' : nothing}
      aria-describedby=${describedBy(text)}
      .value=${live(address[line])}
      @input=${(event: Event) => hands.write({ address: { ...address, [line]: (event.target as HTMLInputElement).value } })}
    />`,
  );
}

function agentField(written: Written, agents: Written['seen']['agents'], hands: EnrolmentHands): TemplateResult {
  const text: FieldText = { id: 'crm-agent', label: agentLabel(), required: true, issue: issueOf(written, 'agent') };
  const { agent } = written.form;
  const known = agents.some(({ id }) => id === agent);
  return field(
    text,
    html`<select
      id=${text.id}
      part="control"
      aria-required="true"
      aria-disabled=${isHeld(written) || nothing}
      aria-invalid=${text.issue ? 'true' : nothing}
      aria-describedby=${describedBy(text)}
      @change=${(event: Event) => hands.write({ agent: (event.target as HTMLSelectElement).value })}
    >
      ${known ? nothing : html`<option value="" .selected=${live(true)}>${msg('Choose an agent', { id: 'crm.agent.choose' })}</option>`}
      ${agents.map(
        ({ id, name, mine }) => html`<option value=${id} .selected=${live(id === agent)}>${mine ? msg(str`${name} (you)`, { id: 'crm.agent.you' }) : name}</option>`,
      )}
    </select>`,
  );
}

function remarksField(written: Written, hands: EnrolmentHands): TemplateResult {
  const text: FieldText = { id: 'crm-remarks', label: remarksLabel(), required: false, issue: issueOf(written, 'remarks') };
  return field(
    text,
    html`<textarea
      id=${text.id}
      part="control"
      rows="3"
      dir="auto"
      maxlength=${longestRemarks}
      ?readonly=${isHeld(written)}
      aria-invalid=${text.issue ? 'true' : nothing}
      aria-describedby=${describedBy(text)}
      .value=${live(written.form.remarks)}
      @input=${(event: Event) => hands.write({ remarks: (event.target as HTMLTextAreaElement).value })}
    ></textarea>`,
  );
}
