/** A wizard whose one type asks for a grid of works, for the tests of the grid and of a grid that does not come. */
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { QuestionOf } from '../../src/model/question.ts';
import type { Lang } from '../../src/model/words.ts';
import { fakeBackend } from './wizard-backend.ts';
import { readyWizard, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

const both = (en: string, fr: string): { en: string; fr: string } => ({ en, fr });

/** A table of four columns. */
export const list: QuestionOf<'rows'> = {
  id: 'list', kind: 'rows', required: true, waivable: true, maxRows: 1000,
  label: both('Works', 'Œuvres'), rowLabel: both('Work', 'Œuvre'),
  columns: [
    { id: 'title', label: both('Title', 'Titre'), required: true },
    { id: 'creator', label: both('Composer', 'Compositeur') },
    { id: 'iswc', label: both('ISWC', 'ISWC'), format: 'iswc' },
    { id: 'isrc', label: both('ISRC', 'ISRC'), format: 'isrc' },
  ],
};

const society = (question: QuestionOf<'rows'> = list): Preset => ({
  ...smallSociety,
  id: 'many-works',
  types: [{ id: 'report', label: both('Report', 'Signalement'), questions: [question] }],
});

interface Sight {
  readonly question?: QuestionOf<'rows'>;
  readonly lang?: Lang;
  readonly width?: number;
  readonly backend?: CaseBackend;
}

/** On the step of its question; the grid may still be on its way. */
export async function atQuestions({ question = list, lang = 'en', width = 900, backend = fakeBackend() }: Sight = {}): Promise<WizardPage> {
  const page = await readyWizard({ preset: society(question), lang, width, backend });
  await page.fill(page.word('subject'), 'Many works');
  await page.continueTo('type');
  await page.choose(lang === 'en' ? 'Report' : 'Signalement');
  await page.continueTo('questions');
  return page;
}

export async function atGrid(sight: Sight = {}): Promise<WizardPage> {
  const page = await atQuestions(sight);
  await page.find('row', sight.lang === 'fr' ? 'Œuvre 1' : 'Work 1');
  return page;
}
