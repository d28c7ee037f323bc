/** An enrolment on the screen: whether the client is in the CRM, the form, and what was exported so far. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDate } from '../locale/format.ts';
import { buttonOf, outcomeOf, type Enrolment } from '../model/enrolment.ts';
import type { Lang } from '../model/words.ts';
import { icon } from '../ui/icons.ts';
import { clashView } from './clash-view.ts';
import type { EnrolmentHands, Written } from './enrolment-state.ts';
import { enrolmentFields } from './enrolment-fields.ts';
import { consequenceText, doneText, faultText, faultTitle } from './enrolment-words.ts';
import { exportHistory } from './export-history.ts';
import { issueSummary } from './issue-summary.ts';
import { removalDialog } from './removal-dialog.ts';

export function enrolmentView(written: Written, lang: Lang, canSave: boolean, hands: EnrolmentHands): TemplateResult {
  const { seen, state } = written;
  return html`<section class="enrolment" aria-labelledby="crm-title">
    <h2 id="crm-title" part="heading" tabindex="-1">${msg('CRM enrolment', { id: 'crm.title' })}</h2>
    ${standing(seen, lang)} ${written.clash ? clashView(written, written.clash, lang, hands) : nothing}
    ${canSave ? form(written, hands) : nothing} ${exportHistory(seen.exports, lang)}
    ${state === 'asking' ? removalDialog(seen.crm, hands) : nothing}
  </section>`;
}

const standing = ({ crm, since }: Enrolment, lang: Lang): TemplateResult =>
  html`<p class="standing ${since === undefined ? 'out' : 'in'}" part="state">
    ${icon(since === undefined ? 'cross' : 'check')}<span>${since === undefined
      ? msg(str`Not in ${crm}`, { id: 'crm.out' })
      : msg(str`In ${crm} since ${formatDate(since, lang)}`, { id: 'crm.in' })}</span>
  </p>`;

function form(written: Written, hands: EnrolmentHands): TemplateResult {
  const { seen, form: filled, issues, state, clash } = written;
  const sending = state === 'sending';
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      hands.press();
    }}
  >
    ${issueSummary(issues, seen.crm, hands)} ${enrolmentFields(written, hands)}
    <p class="second" id="crm-consequence" part="consequence">${consequenceText(outcomeOf(filled), seen.crm)}</p>
    ${trouble(written)} ${outcome(written)}
    ${clash
      ? nothing
      : html`<button
          class="button primary"
          part="button primary"
          id="crm-send"
          type="submit"
          aria-disabled=${sending}
          aria-describedby="crm-consequence"
        >
          ${sending ? msg('Sending…', { id: 'crm.sending' }) : sendText(written)}
        </button>`}
  </form>`;
}

function sendText({ state, form: filled }: Written): string {
  if (state === 'unsure') return msg('Look again', { id: 'crm.look' });
  return buttonOf(filled) === 'update' ? msg('CRM update', { id: 'crm.update' }) : msg('Save', { id: 'crm.save' });
}

function trouble({ fault, state }: Written): TemplateResult | typeof nothing {
  const unsure = state === 'unsure';
  if (!unsure && (!fault || state === 'sending')) return nothing;
  return html`<div class="note bad" part="note error">
    <p class="caught">${icon('alert')}<span>${faultTitle(unsure)}</span></p>
    ${fault ? html`<p class="wrap" dir="auto">${faultText(fault)}</p>` : nothing}
  </div>`;
}

const outcome = ({ done, seen }: Written): TemplateResult | typeof nothing =>
  done ? html`<p class="note good" part="note">${icon('check')}<span>${doneText(done, seen.crm)}</span></p>` : nothing;
