/** What was exported to the CRM so far, newest first. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDateTime } from '../locale/format.ts';
import type { EnrolmentExport } from '../model/enrolment.ts';
import type { Lang } from '../model/words.ts';
import { outcomeText } from './enrolment-words.ts';

export function exportHistory(exports: readonly EnrolmentExport[], lang: Lang): TemplateResult | typeof nothing {
  if (exports.length === 0) return nothing;
  return html`<section aria-labelledby="crm-history" part="history" class="history">
    <h3 id="crm-history" part="heading">${msg('Sent so far', { id: 'crm.history' })}</h3>
    <ol>
      ${exports.map(
        (each) => html`<li part="export">
          <p><b>${outcomeText(each.outcome)}</b>, <time datetime=${each.at}>${formatDateTime(each.at, lang)}</time></p>
          <p class="second">${msg(str`Sent by ${each.by}, corresponding agent ${each.agent}`, { id: 'crm.history.who' })}</p>
          ${each.remarks ? html`<p class="second wrap" dir="auto">${each.remarks}</p>` : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}
