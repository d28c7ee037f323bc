/** A case with a sensitive answer and a file, as far as a test wants it, for looking where either turns up. */
import { eventually } from '../support/page.ts';
import { fakeBackend, type FakeBackend } from '../elements/wizard-backend.ts';
import { readyWizard, type WizardPage } from '../elements/wizard-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { CANARY, FILE_CANARY } from './page-spy.ts';

export const secretFile = (): File => new File([`%PDF-1.7 ${FILE_CANARY}`], 'statement.pdf', { type: 'application/pdf' });

/** Stands on the files step, the sensitive answer given. */
export async function writtenTo(backend: FakeBackend = fakeBackend()): Promise<WizardPage> {
  const page = await readyWizard({ backend, preset: smallSociety });
  await page.start(['Requests', 'One number']);
  await page.at('questions');
  await page.fill('Social insurance number', CANARY);
  await page.press('continue');
  await page.reach('files');
  return page;
}

/** Stands on the preview, a file confirmed and uploaded. */
export async function writtenWhole(backend: FakeBackend = fakeBackend()): Promise<WizardPage> {
  const page = await writtenTo(backend);
  await page.attach(secretFile());
  await page.continueTo('review');
  return page;
}

export const received = (page: WizardPage): Promise<HTMLElement> => page.find('heading', /^(Your case was received|Votre cas a été reçu)/);

/** Past the time after which a draft is stored for certain. */
export const stored = (): Promise<void> =>
  eventually(() => {
    if (!Object.keys(localStorage).some((key) => key.startsWith('case-wizard:'))) throw new Error('no draft is stored yet');
  });

/** What stands above the moment of a press, settled. */
export const settle = (ms = 500): Promise<void> => new Promise((soon) => setTimeout(soon, ms));
