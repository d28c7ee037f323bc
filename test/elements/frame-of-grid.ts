/** What runs inside the frame of the test of a grid that does not come: it hands out the wizard's page. */
import { atQuestions } from './grid-page.ts';
import type { WizardPage } from './wizard-page.ts';

export interface GridFrame extends Window {
  wizardPage?: Promise<WizardPage>;
}

(window as GridFrame).wizardPage = atQuestions();
