/** A draft that comes back under a newer version of the preset: what is kept, what is asked again, and that it is said. */
import { expect } from '@open-wc/testing';
import '../../src/case-wizard/brought-back.ts';
import type { CaseType, Preset } from '../../src/model/preset.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend, type FakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, openWizard, readyWizard, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

const both = (en: string, fr: string): { en: string; fr: string } => ({ en, fr });

/** The next version of the small society, its first type changed. */
const newer = (change: (requests: CaseType) => CaseType): Preset => ({
  ...smallSociety, version: '2', types: smallSociety.types.map((type, at) => (at === 0 ? change(type) : type)),
});

/** Someone writes a case of many works under version 1, then the page goes away. */
async function written(backend: FakeBackend): Promise<void> {
  const page = await readyWizard({ backend });
  await page.start(['Requests', 'Many works'], 'Works that were missed');
  await page.at('questions');
  await page.fill('Reason', 'They were played all summer');
  page.wizard.remove();
  await afterwards();
}

const back = async (backend: FakeBackend, preset: Preset, lang: 'en' | 'fr' = 'en'): Promise<WizardPage> => {
  const page = await openWizard({ backend, preset, lang });
  await eventually(() => expect(page.text).to.include(lang === 'fr' ? 'Les questions de ce cas ont changé' : 'The questions of this case have changed since you began.'), 15_000);
  return page;
};

const withoutReason = newer((requests) => ({
  ...requests,
  children: requests.children!.map((type) => (type.id === 'many-works' ? { ...type, questions: type.questions!.filter(({ id }) => id !== 'reason') } : type)),
}));

describe('a draft under a newer version of the preset', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('shows what was written for a question that is gone, to be copied, and says so aloud', async () => {
    const backend = fakeBackend();
    await written(backend);
    const page = await back(backend, withoutReason);
    const kept = page.root.querySelector<HTMLTextAreaElement>('#unasked')!;
    expect(kept.value).to.equal('They were played all summer');
    expect(kept.readOnly).to.equal(true);
    expect(kept.labels[0]!.textContent).to.include('This is no longer asked.');
    await eventually(() => expect(page.announced).to.include('have changed since you began'));
  });

  it('asks for the type again where it is gone, with the rest kept', async () => {
    const backend = fakeBackend();
    await written(backend);
    const page = await back(backend, newer((requests) => ({ ...requests, children: requests.children!.filter(({ id }) => id !== 'many-works') })));
    await page.at('type');
    expect(page.text).to.include('Please choose the case type again.');
    await page.press('back');
    expect(page.field('Subject').value).to.equal('Works that were missed');
    expect(page.text, 'what was written stays to be copied').to.include('This is no longer asked.');
  });

  it('says it in French', async () => {
    const backend = fakeBackend();
    await written(backend);
    const page = await back(backend, withoutReason, 'fr');
    expect(page.text).to.include('Ceci n’est plus demandé.');
  });

  it('goes on without a word where ids were renamed with their past told', async () => {
    const backend = fakeBackend();
    await written(backend);
    const page = await openWizard({
      backend,
      preset: newer((requests) => ({
        ...requests, id: 'asks', was: ['requests'],
        children: requests.children!.map((type) => ({
          ...type,
          questions: type.questions?.map((question) => (question.id === 'reason' ? { ...question, id: 'motive', was: ['reason'], label: both('Motive', 'Motif') } : question)),
        })),
      })),
    });
    await eventually(() => expect(page.text).to.include('We brought back your draft.'), 15_000);
    await page.at('questions');
    expect(page.field('Motive').value).to.equal('They were played all summer');
    expect(page.text).not.to.include('have changed since you began');
  });
});
