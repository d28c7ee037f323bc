/** An enrolment on the screen: whether the client is in the CRM, the form, and what was exported so far. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isHeld, type Written } from '../flow/enrolment-state.ts';
import { formatDate } from '../locale/format.ts';
import { buttonOf, outcomeOf, type Enrolment } from '../model/enrolment.ts';
import type { Lang } from '../model/words.ts';
import { icon } from '../ui/icons.ts';
import { clashView } from './clash-view.ts';
import { enrolmentFields } from './enrolment-fields.ts';
import type { EnrolmentHands } from './enrolment-hands.ts';
import { consequenceText, doneText, lateText, saveProblemText, unsentText, unsureText } from './enrolment-words.ts';
import { exportHistory } from './export-history.ts';
import { issueSummary } from './issue-summary.ts';
import { removalDialog } from './removal-dialog.ts';

interface Around {
  readonly canSave: boolean;
  /** That it could not be read again. */
  readonly notice: TemplateResult | undefined;
}

export function enrolmentView(written: Written, lang: Lang, { canSave, notice }: Around, hands: EnrolmentHands): TemplateResult {
  const { phase, clash } = written;
  const seen = clash ? clash.now : written.seen;
  return html`<section class="enrolment form" aria-labelledby="crm-title">
    <h2 id="crm-title" part="heading" tabindex="-1">${msg('CRM enrolment', { id: 'crm.title' })}</h2>
    ${standing(seen, lang)} ${notice ?? nothing} ${clash ? clashView(written.form, clash, lang, hands) : nothing}
    ${canSave ? form(written, hands) : nothing} ${exportHistory(seen.exports, lang)}
    ${phase === 'asking' ? removalDialog(seen.crm, hands) : nothing}
  </section>`;
}

const standing = ({ crm, since }: Enrolment, lang: Lang): TemplateResult =>
  html`<p class="standing ${since === undefined ? 'out' : 'in'}" part="state">
    ${icon(since === undefined ? 'cross' : 'check')}<span>${since === undefined
      ? msg(str`Not in ${crm}`, { id: 'crm.out' })
      : msg(str`In ${crm} since ${formatDate(since, lang)}`, { id: 'crm.in' })}</span>
  </p>`;

function form(written: Written, hands: EnrolmentHands): TemplateResult {
  const { seen, form: filled, issues, phase, clash } = written;
  const busy = phase === 'sending' || phase === 'looking';
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
          aria-disabled=${busy}
          aria-describedby="crm-consequence"
        >
          ${busy ? msg('Sending…', { id: 'act.sending' }) : sendText(written)}
        </button>`}
  </form>`;
}

function sendText({ phase, form: filled }: Written): string {
  if (phase === 'unsure') return msg('Look again', { id: 'act.look' });
  return buttonOf(filled) === 'update' ? msg('CRM update', { id: 'crm.update' }) : msg('Save', { id: 'crm.save' });
}

function trouble(written: Written): TemplateResult | typeof nothing {
  const { problem, phase } = written;
  const unsure = phase === 'unsure';
  if (!unsure && (!problem || isHeld(written))) return nothing;
  return html`<div class="note bad" part="note error">
    <p class="caught">${icon('alert')}<span>${unsure ? unsureText() : unsentText()}</span></p>
    ${problem ? html`<p class="wrap" dir="auto">${saveProblemText(problem)}</p>` : nothing}
  </div>`;
}

const outcome = ({ done, seen }: Written): TemplateResult | typeof nothing =>
  done
    ? html`<p class="note good" part="note">${icon('check')}<span>${doneText(done.outcome, seen.crm)} ${done.late ? lateText() : nothing}</span></p>`
    : nothing;
