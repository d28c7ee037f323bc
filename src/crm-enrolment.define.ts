/** Registers `<crm-enrolment>`; a second copy of the package on the page leaves the first in place. */
import { CrmEnrolment } from './crm-enrolment/crm-enrolment.ts';

if (!customElements.get('crm-enrolment')) customElements.define('crm-enrolment', CrmEnrolment);

declare global {
  interface HTMLElementTagNameMap {
    'crm-enrolment': CrmEnrolment;
  }
}
