/** The class of `<crm-enrolment>` with the types of a host's code; importing it registers nothing. */
export { CrmEnrolment } from './crm-enrolment/crm-enrolment.ts';
export type * from './public-types.ts';
