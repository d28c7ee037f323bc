/** A society's own way of saying the widget's words: in its own elements only, in every language, aloud as well. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Preset } from '../../src/model/preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { byRole, eventually, findByRole, said, type as typeText } from '../support/page.ts';
import { atTypes } from './help-page.ts';
import { aCase, listed, memory, mount, reads } from './my-cases-rig.ts';
import { fakeBackend } from './wizard-backend.ts';
import { cleanPage, openWizard, readyWizard, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

const union: Preset = {
  ...smallSociety,
  id: 'union',
  strings: {
    en: {
      'step.subject': 'Topic', 'say.started-over': 'All gone.', 'frame.next': 'Onwards', 'frame.step': 'No holes',
      'cases.title': 'My files', 'list.found.one': '${0} file found', 'list.found.other': '${0} files found',
    },
    fr: { 'step.subject': 'Objet', 'frame.next': 'Suivant', 'cases.title': 'Mes dossiers' },
  },
};

const nameless: Preset = { ...smallSociety, id: 'nameless' };

const title = (root: ShadowRoot): string => root.querySelector('li[aria-current] .name')!.textContent!;

describe('a society’s own words', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('stand in its wizard, and not in that of another society beside it, in both languages', async () => {
    const [ours, theirs] = [await readyWizard({ preset: union }), await readyWizard({ preset: nameless })];
    const speaks = async (lang: 'en' | 'fr', own: readonly string[], usual: readonly string[]): Promise<void> => {
      for (const { place } of [ours, theirs]) place.lang = lang;
      const words = ({ root, wizard }: WizardPage): readonly string[] =>
        [title(root), byRole(wizard, 'button', /Onwards|Continue|Suivant|Continuer/).textContent!.trim()];
      await eventually(() => {
        expect(words(ours)).to.deep.equal(own);
        expect(words(theirs)).to.deep.equal(usual);
      });
    };
    await speaks('en', ['Topic', 'Onwards'], ['Subject', 'Continue']);
    await speaks('fr', ['Objet', 'Suivant'], ['Sujet', 'Continuer']);
    await speaks('en', ['Topic', 'Onwards'], ['Subject', 'Continue']);
    // Drawn alone, after the other one: nothing of the other's stays behind.
    for (const page of [ours, theirs, ours]) {
      page.wizard.requestUpdate();
      await page.wizard.updateComplete;
      expect(title(page.root)).to.equal(page === ours ? 'Topic' : 'Subject');
    }
  });

  it('are there from the first field on, before anything else has loaded', async () => {
    const page = await openWizard({ preset: union, backend: undefined });
    expect(title(page.root)).to.equal('Topic');
  });

  it('are said aloud as well, each society’s in its own', async () => {
    const [ours, theirs] = [await readyWizard({ preset: union }), await readyWizard({ preset: nameless })];
    const startOver = async (page: WizardPage, label: string): Promise<void> => {
      await page.fill(label, 'Missing royalties');
      (await page.find('button', 'Start over')).click();
      await page.find('dialog');
      await page.press(/^Clear the draft$/);
    };
    await startOver(ours, 'Topic');
    await eventually(() => expect(ours.announced).to.equal('All gone.'));
    await startOver(theirs, 'Subject');
    await eventually(() => expect(theirs.announced).to.equal('The draft was cleared.'));
  });

  it('stay in what draws itself anew as one types: the finder, and what it says', async () => {
    const strings = { en: { 'find.label': 'Find a topic', 'find.many': '${0} topics found' } };
    const page = await atTypes({ preset: { ...rightsSociety, strings } });
    await typeText(page.get('combobox', 'Find a topic'), 'radio');
    await eventually(() => expect(page.root.querySelectorAll('[role=option]').length).to.be.above(1));
    page.get('combobox', 'Find a topic');
    await eventually(() => expect(page.announced).to.match(/^\d+ topics found$/));
  });

  it('with other holes than the widget’s are left out, and its own stay', async () => {
    const page = await readyWizard({ preset: union });
    expect(page.get('heading').textContent).to.match(/Step 1 of \d/);
  });

  it('come to the list with a preset that comes late, and redraw it', async () => {
    const cases = [aCase(1), aCase(2)];
    const list = await mount({ ...memory(cases), preset: async () => union });
    await listed(list, ['Subject 1', 'Subject 2']);
    await findByRole(list, 'heading', /My files/);
    const other = await mount(memory(cases));
    await listed(other, ['Subject 1', 'Subject 2']);
    await findByRole(other, 'heading', /My Cases/);
    const search = await findByRole<HTMLInputElement>(list, 'textbox', /./);
    search.value = 'Subject';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await eventually(() => expect(said()).to.match(/^2 files found$/));
    await reads(list, 'My files');
  });

  it('stand in a list that could not be loaded, wherever the preset lies', async () => {
    const down = (code: 'server' | 'unauthenticated') => (): Promise<never> => Promise.reject(new BackendError(code));
    const fails = async (backend: Partial<CaseBackend>, wanted: readonly string[], preset?: string): Promise<void> => {
      const told: string[] = [];
      const list = document.createElement('my-cases');
      for (const type of ['case-error', 'case-session-expired'] as const) list.addEventListener(type, () => told.push(type));
      Object.assign(list, { backend: { ...memory([]), ...backend }, preset });
      document.body.append(list);
      await findByRole(list, 'heading', /My files/);
      await findByRole(list, 'button', 'Try again');
      await eventually(() => expect(told.toSorted()).to.deep.equal(wanted));
      list.remove();
    };
    const preset = async (): Promise<Preset> => union;
    await fails({ listCases: down('server'), preset }, ['case-error']);
    // Where no account is known either.
    await fails({ session: down('server'), preset }, ['case-error']);
    const address = URL.createObjectURL(new Blob([JSON.stringify(union)], { type: 'application/json' }));
    await fails({ session: down('unauthenticated') }, ['case-error', 'case-session-expired'], address);
    URL.revokeObjectURL(address);
  });

  it('are text, whatever they look like', async () => {
    const page = await readyWizard({
      preset: { ...union, strings: { en: { 'step.subject': '<img src=x onerror=alert(1)>', 'frame.next': '${constructor}' } } },
      backend: fakeBackend(),
    });
    expect(title(page.root)).to.equal('<img src=x onerror=alert(1)>');
    expect(page.root.querySelector('img')).to.equal(null);
    expect(page.has('button', '${constructor}')).to.equal(true);
  });
});
