/** Registers `<crm-enrolment>`. */
import { CrmEnrolment } from './crm-enrolment/crm-enrolment.ts';
import { isFirst } from './ui/register.ts';

export type { CaseEvents } from './ui/events.ts';

if (isFirst('crm-enrolment', CrmEnrolment)) customElements.define('crm-enrolment', CrmEnrolment);

declare global {
  interface HTMLElementTagNameMap {
    'crm-enrolment': CrmEnrolment;
  }
}
