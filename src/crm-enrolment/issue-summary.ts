/** What keeps an enrolment from being sent, in one place, each a link to its field. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { EnrolmentField, EnrolmentIssue } from '../model/enrolment.ts';
import { icon } from '../ui/icons.ts';
import type { EnrolmentHands } from './enrolment-hands.ts';
import { agentLabel, currentLabel, issueText, lineText, remarksLabel } from './enrolment-words.ts';

export function issueSummary(issues: readonly EnrolmentIssue[], crm: string, hands: EnrolmentHands): TemplateResult | typeof nothing {
  const count = issues.length;
  if (count === 0) return nothing;
  return html`<div class="note bad" id="crm-summary" tabindex="-1" role="group" aria-labelledby="crm-summary-title" part="note error">
    <p class="caught" id="crm-summary-title">
      ${icon('alert')}<span>${count === 1
        ? msg('One answer needs your attention', { id: 'summary.one' })
        : msg(str`${count} answers need your attention`, { id: 'summary.many' })}</span>
    </p>
    <ul>
      ${issues.map((issue) => {
        const go = (event: Event): void => {
          // The host's own routing must not see this address.
          event.preventDefault();
          hands.goTo(`crm-${issue.field}`);
        };
        return html`<li><a href="#crm-${issue.field}" @click=${go}>${`${labelOf(issue.field, crm)} — ${issueText(issue)}`}</a></li>`;
      })}
    </ul>
  </div>`;
}

function labelOf(field: EnrolmentField, crm: string): string {
  switch (field) {
    case 'current':
      return currentLabel();
    case 'include':
      return crm;
    case 'agent':
      return agentLabel();
    case 'remarks':
      return remarksLabel();
    default:
      return lineText(field);
  }
}
