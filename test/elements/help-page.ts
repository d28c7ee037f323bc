/** A wizard on the step of its case type, with the finder and the overview loaded, for the tests of both. */
import type { CaseType, Preset } from '../../src/model/preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { eventually, type as typeText } from '../support/page.ts';
import { readyWizard, type Opening, type WizardPage } from './wizard-page.ts';

export const finderName = { en: 'Find a case type', fr: 'Trouver un type de cas' } as const;
export const overviewName = { en: 'Understanding case types', fr: 'Comprendre les types de cas' } as const;

/** The society, its case types changed. */
export const societyWith = (types: readonly CaseType[], more: Partial<Preset> = {}): Preset => ({ ...rightsSociety, ...more, types });

export async function atTypes(opening: Opening = {}): Promise<WizardPage> {
  const page = await readyWizard({ preset: rightsSociety, ...opening });
  await page.fill(page.word('subject'), 'Which one?');
  await page.continueTo('type');
  await page.find('button', overviewName[page.lang]);
  return page;
}

export const finderOf = (page: WizardPage): HTMLInputElement => page.get('combobox', finderName[page.lang]) as HTMLInputElement;

/** With real keys, over what stood there; the words of the types are read in turns, so that what was found may come later. */
export async function look(page: WizardPage, text: string): Promise<HTMLInputElement> {
  await typeText(finderOf(page), text);
  await eventually(() => {
    if (page.root.querySelector<HTMLElement>('.found')?.hidden !== false) throw new Error('The finder still reads.');
  });
  return finderOf(page);
}

export const options = (page: WizardPage): readonly string[] =>
  [...page.root.querySelectorAll('[role=option]')].map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim());

export const checked = (page: WizardPage): readonly string[] =>
  [...page.root.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].map(({ value }) => value);
