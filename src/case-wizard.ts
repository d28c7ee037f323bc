/** The class of `<case-wizard>` with the types of a host's code; importing it registers nothing. */
export { CaseWizard } from './case-wizard/case-wizard.ts';
export type * from './public-types.ts';
