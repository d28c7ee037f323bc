/** Both versions of an enrolment side by side: what this agent wrote, and what someone else saved meanwhile. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Clash } from '../flow/enrolment-state.ts';
import { colon } from '../locale/colon.ts';
import { formatDateTime } from '../locale/format.ts';
import { addressLines, changeOf, type Enrolment, type EnrolmentChange, type EnrolmentForm } from '../model/enrolment.ts';
import type { Lang } from '../model/words.ts';
import type { EnrolmentHands } from './enrolment-hands.ts';
import {
  agentLabel, clashKept, clashTitle, currentLabel, includeText, mailingLabel, mailingText, outcomeText, remarksLabel, yesNo,
} from './enrolment-words.ts';

export function clashView(form: EnrolmentForm, { now, doubt }: Clash, lang: Lang, hands: EnrolmentHands): TemplateResult {
  const [last] = now.exports;
  return html`<section class="note caution clash" part="note" aria-labelledby="crm-clash">
    <h3 id="crm-clash" part="heading" tabindex="-1">${clashTitle()}</h3>
    <p>${clashKept(doubt)}</p>
    <div class="versions">
      <section aria-labelledby="crm-mine">
        <h4 id="crm-mine">${msg('What you wrote', { id: 'crm.clash.mine' })}</h4>
        ${told(changeOf(form), now, lang)}
      </section>
      <section aria-labelledby="crm-theirs">
        <h4 id="crm-theirs">${msg('How it stands now', { id: 'crm.clash.theirs' })}</h4>
        ${last ? html`<p><b>${outcomeText(last.outcome)}</b>, <bdi>${last.by}</bdi>, ${formatDateTime(last.at, lang)}</p>` : nothing}
        ${now.saved ? told(now.saved, now, lang) : nothing}
      </section>
    </div>
    <div class="ways">
      <button class="button primary" part="button primary" type="button" @click=${() => hands.keepMine()}>
        ${msg('Go on with what I wrote', { id: 'crm.clash.keep-mine' })}
      </button>
      <button class="button" part="button" type="button" @click=${() => hands.takeTheirs()}>
        ${msg('Leave it as it stands now', { id: 'crm.clash.take-theirs' })}
      </button>
    </div>
  </section>`;
}

function told({ current, include, mailing, address, agent, remarks }: EnrolmentChange, { crm, agents }: Enrolment, lang: Lang): TemplateResult {
  const line = (label: string, value: string): TemplateResult => html`<p>${label}${colon(lang)}<span class="wrap" dir="auto">${value}</span></p>`;
  const where = address ? `${mailingText(mailing)}, ${addressLines.map((each) => address[each]).filter(Boolean).join(', ')}` : mailingText(mailing);
  const name = agents.find(({ id }) => id === agent)?.name;
  return html`${line(mailingLabel(), where)} ${line(currentLabel(), yesNo(current))}
  ${name === undefined ? nothing : line(agentLabel(), name)} ${line(crm, includeText(include))}
  ${remarks ? line(remarksLabel(), remarks) : nothing}`;
}
