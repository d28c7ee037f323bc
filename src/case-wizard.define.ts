/** Registers `<case-wizard>`. */
import { CaseWizard } from './case-wizard/case-wizard.ts';
import { isFirst } from './ui/register.ts';

export type { CaseEvents } from './ui/events.ts';

if (isFirst('case-wizard', CaseWizard)) customElements.define('case-wizard', CaseWizard);

declare global {
  interface HTMLElementTagNameMap {
    'case-wizard': CaseWizard;
  }
}
