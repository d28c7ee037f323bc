/** Package entry `.`: the three elements as classes, the error that a backend throws, and every type of the public surface. */
export { CaseWizard } from './case-wizard/case-wizard.ts';
export { MyCases } from './my-cases/my-cases.ts';
export { CrmEnrolment } from './crm-enrolment/crm-enrolment.ts';
export { BackendError, type BackendErrorCode } from './backend/error.ts';
export type * from './public-types.ts';
