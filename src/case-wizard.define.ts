/** Registers `<case-wizard>`. */
import { CaseWizard } from './case-wizard/case-wizard.ts';

// A second copy on the page leaves the first in charge.
if (!customElements.get('case-wizard')) customElements.define('case-wizard', CaseWizard);

declare global {
  interface HTMLElementTagNameMap {
    'case-wizard': CaseWizard;
  }
}
