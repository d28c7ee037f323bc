/** The class of `<case-wizard>` and its event types, without registering anything. */
export { CaseWizard } from './case-wizard/case-wizard.ts';
export type * from './ui/events.ts';
