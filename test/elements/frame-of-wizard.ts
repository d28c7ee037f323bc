/** What runs inside a frame that stands for another tab: a wizard of the same society and member, in the same browser. */
import { openWizard, type WizardPage } from './wizard-page.ts';

export interface WizardFrame extends Window {
  wizardPage?: Promise<WizardPage>;
}

(window as WizardFrame).wizardPage = openWizard().then(async (page) => {
  await page.ready();
  return page;
});
