/** `<crm-enrolment>` as a class, with the types of its events; importing it registers nothing. */
export { CrmEnrolment } from './crm-enrolment/crm-enrolment.ts';
export type * from './ui/events.ts';
