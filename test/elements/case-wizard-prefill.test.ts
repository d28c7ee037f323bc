/** The wizard asked for a follow-up: it takes what is known, never over what someone wrote, and prints what was sent. */
import { expect } from '@open-wc/testing';
// Loaded ahead: on a cold and busy machine the parts that come lazily take seconds, which is no test's business.
import '../../src/case-wizard/prefill-desk.ts';
import '../../src/case-wizard/receipt-print.ts';
import '../../src/runtime/draft.schema.ts';
import type { Lang } from '../../src/model/words.ts';
import type { Prefill } from '../../src/model/prefill.ts';
import { expectAxeClean } from '../support/axe.ts';
import { eventually } from '../support/page.ts';
import { ensemble, fakeBackend, lucie } from './wizard-backend.ts';
import { afterwards, cleanPage, openWizard, pdf, readyWizard, type Opening, type WizardPage } from './wizard-page.ts';

const follows = { id: 'c-9', reference: 'C-2026-00009' };
const followUp: Prefill = { subject: 'Still missing', path: ['requests', 'nothing-asked'], description: 'As before.', follows };

const banner = { en: 'Takes further C-2026-00009', fr: 'Donne suite au cas C-2026-00009' };
const words = {
  keep: { en: 'Continue what you were writing', fr: 'Poursuivre ce que vous écriviez' },
  start: { en: 'Start the follow-up instead', fr: 'Commencer plutôt le cas de suivi' },
  remove: { en: 'Remove this link', fr: 'Retirer ce lien' },
  writing: { en: 'You are writing another case', fr: 'Vous êtes en train d’écrire un autre cas' },
  print: { en: 'Print', fr: 'Imprimer' },
} as const;

const shows = (page: WizardPage, text: string): Promise<void> =>
  eventually(() => {
    if (!page.text.includes(text)) throw new Error(`“${text}” is not in “${page.text}”.`);
  });

/** A wizard that a host opens with a prefill. */
async function prefilled(opening: Opening = {}, prefill: Prefill = followUp): Promise<WizardPage> {
  const page = await readyWizard(opening);
  page.wizard.prefill = prefill;
  await shows(page, banner[page.lang]);
  return page;
}

const askNew = (prefill?: Prefill, cancel = false): void => {
  const hold = (event: Event): void => event.preventDefault();
  if (cancel) document.addEventListener('case-open', hold, { once: true });
  const detail = { to: 'new' as const, ...(prefill && { prefill }) };
  document.body.dispatchEvent(new CustomEvent('case-open', { detail, bubbles: true, composed: true, cancelable: true }));
};

const frames = async (): Promise<void> => {
  for (let each = 0; each < 3; each++) await new Promise((done) => void requestAnimationFrame(done));
  await afterwards();
};

/** A case on its way: the answer is held back. */
async function sending() {
  const backend = fakeBackend();
  const page = await readyWizard({ backend });
  await page.start(['Requests', 'Nothing asked']);
  await page.reach('review');
  const submit = backend.hold('submitCase');
  await page.press('submit');
  await eventually(() => expect(submit.called).to.equal(true));
  return { backend, page, submit };
}

/** First in this file: the part that takes a wish up has not been loaded yet, and comes after the receipt. */
describe('the first wish for a new case', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('made while a case is being sent does not take away the receipt', async () => {
    const { page, submit } = await sending();
    askNew(followUp);
    // The wish is heard with the next frame, still within the sending.
    await new Promise(requestAnimationFrame);
    submit.release();
    await shows(page, page.word('received'));
    await eventually(() => expect(page.wizard.prefill).to.equal(undefined));
    await frames();
    expect(page.text).to.include(page.word('received'));
    await page.press('another');
    page.get('button', words.start.en).click();
    await shows(page, banner.en);
  });
});

describe('a prefill of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('fills an untouched draft at once, says so once, and is submitted with the case it takes further', async () => {
    const backend = fakeBackend();
    const page = await prefilled({ backend });
    expect(page.field('Subject').value).to.equal('Still missing');
    await eventually(() => expect(page.announced).to.equal(banner.en));
    expect(page.wizard.prefill).to.equal(undefined);
    await page.continueTo('type');
    expect(page.root.querySelector<HTMLInputElement>('[value="nothing-asked"]')?.checked ?? true).to.equal(true);
    await page.press('continue');
    await page.reach('review');
    expect(page.text).to.include(banner.en);
    expect(page.line('Description')).to.equal('As before.');
    await page.press('submit');
    await shows(page, page.word('received'));
    const { submission } = backend.cases[0]!;
    expect([submission.follows, submission.subject, submission.path.map(({ id }) => id)]).to.deep.equal(['c-9', 'Still missing', ['requests', 'nothing-asked']]);
    expect(page.text).not.to.include(banner.en);
    await page.press('another');
    await page.at('subject');
    expect([page.field('Subject').value, page.text.includes(banner.en)]).to.deep.equal(['', false]);
  });

  it('set before the element is there, or while it starts, waits for it', async () => {
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend });
    page.wizard.prefill = followUp;
    session.release();
    await shows(page, banner.en);
    expect(page.field('Subject').value).to.equal('Still missing');
    const early = Object.assign(document.createElement('case-wizard'), { prefill: followUp });
    expect(early.prefill).to.equal(followUp);
  });

  it('knows only the types that the preset has open', async () => {
    const page = await prefilled({}, { ...followUp, path: ['estates', 'any'] });
    await page.continueTo('type');
    expect(page.root.querySelectorAll('input[type=radio]:checked').length).to.equal(0);
  });

  for (const lang of ['en', 'fr'] as const satisfies readonly Lang[]) {
    it(`never overwrites what someone wrote: it is offered, accessibly (${lang})`, async () => {
      const page = await readyWizard({ lang });
      await page.fill(page.word('subject'), 'My own words');
      page.wizard.prefill = followUp;
      const note = await page.find('group', words.writing[lang]);
      await eventually(() => expect(page.announced).to.equal(words.writing[lang]));
      expect(page.field(page.word('subject')).value).to.equal('My own words');
      expect(note.textContent).to.include('C-2026-00009');
      await expectAxeClean(page.wizard);
    });
  }

  it('may be put aside: the draft goes on, and so does the focus', async () => {
    const page = await readyWizard();
    await page.fill('Subject', 'My own words');
    page.wizard.prefill = followUp;
    await page.find('group', words.writing.en);
    page.get('button', words.keep.en).focus();
    page.get('button', words.keep.en).click();
    await eventually(() => expect(page.has('group', words.writing.en)).to.equal(false));
    expect(page.field('Subject').value).to.equal('My own words');
    expect(page.focus).to.include('What can we help you with?');
    expect(page.text).not.to.include(banner.en);
  });

  it('may be started instead: the old draft and its uploads are let go', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('files');
    await page.attach(pdf());
    page.wizard.prefill = followUp;
    await page.find('group', words.writing.en);
    page.get('button', words.start.en).click();
    await page.at('subject');
    expect(page.field('Subject').value).to.equal('Still missing');
    expect(page.text).to.include(banner.en);
    expect(backend.discarded).to.deep.equal(['u-1']);
    expect(page.focus).to.include('What can we help you with?');
    await eventually(() => expect(page.announced).to.equal(banner.en));
  });

  it('follows another case while no one has written into the first follow-up', async () => {
    const page = await prefilled();
    page.wizard.prefill = { subject: 'Another', follows: { id: 'c-8', reference: 'C-2026-00008' } };
    await shows(page, 'Takes further C-2026-00008');
    expect([page.field('Subject').value, page.text.includes(banner.en)]).to.deep.equal(['Another', false]);
    await page.fill('Subject', 'Another, I say');
    page.wizard.prefill = followUp;
    await page.find('group', words.writing.en);
    expect(page.field('Subject').value).to.equal('Another, I say');
  });

  it('asked for twice is taken once: what was written since stays', async () => {
    const page = await prefilled();
    await page.fill('Subject', 'Still missing, after a year');
    page.wizard.prefill = { ...followUp };
    await frames();
    expect(page.has('group', words.writing.en)).to.equal(false);
    expect(page.field('Subject').value).to.equal('Still missing, after a year');
  });

  for (const lang of ['en', 'fr'] as const satisfies readonly Lang[]) {
    it(`says which case it takes further, and lets that be removed (${lang})`, async () => {
      const page = await prefilled({ lang });
      await expectAxeClean(page.wizard);
      page.get('button', words.remove[lang]).focus();
      page.get('button', words.remove[lang]).click();
      await eventually(() => expect(page.text).not.to.include(banner[lang]));
      await eventually(() => expect(page.announced).to.include('C-2026-00009'));
      expect(page.focus).to.include(lang === 'en' ? 'What can we help you with?' : 'Comment pouvons-nous');
      expect(page.field(page.word('subject')).value).to.equal('Still missing');
    });
  }

  it('comes back with the draft, link and all', async () => {
    const first = await prefilled();
    await first.continueTo('type');
    first.place.remove();
    await afterwards();
    const page = await openWizard();
    await shows(page, banner.en);
    await page.at('type');
    expect(page.has('button', words.remove.en)).to.equal(true);
  });

  it('speaks the language of the page when that changes', async () => {
    const page = await prefilled();
    await page.speak('fr');
    expect(page.text).to.include(banner.fr);
  });

  it('given together with another account goes to that account', async () => {
    const backend = fakeBackend({ accounts: [lucie, ensemble] });
    const page = await readyWizard({ backend });
    page.wizard.account = 'a2';
    page.wizard.prefill = followUp;
    await shows(page, banner.en);
    expect(page.root.querySelector('select')?.value).to.equal('a2');
  });

  it('of the wrong shape is told to the integrator, and nothing of it is drawn', async () => {
    const page = await readyWizard();
    page.wizard.prefill = { subject: { strings: ['<b>'], values: [] }, follows: { id: 7, reference: 'x' } } as never;
    await eventually(() => expect(page.errors.map(({ reason }) => reason).join()).to.include('prefill subject: must be a text'));
    expect(page.field('Subject').value).to.equal('');
  });

  it('shows hostile text as text', async () => {
    const reference = '<img src=x onerror=alert(1)>';
    const page = await readyWizard();
    page.wizard.prefill = { follows: { id: 'c', reference } };
    await shows(page, reference);
    expect(page.root.querySelector('img')).to.equal(null);
  });
});

describe('a wish for a new case', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('with a prefill is followed, unless someone cancels it', async () => {
    const page = await readyWizard();
    askNew(followUp, true);
    await frames();
    expect(page.field('Subject').value).to.equal('');
    askNew(followUp);
    await shows(page, banner.en);
    expect(page.focus).to.include('What can we help you with?');
  });

  it('that comes while the wizard still starts is not lost', async () => {
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend });
    askNew(followUp);
    await frames();
    session.release();
    await shows(page, banner.en);
  });

  it('on a receipt begins the follow-up', async () => {
    const page = await readyWizard();
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    await page.press('submit');
    await shows(page, page.word('received'));
    askNew(followUp);
    await page.at('subject');
    await shows(page, banner.en);
    expect(page.field('Subject').value).to.equal('Still missing');
  });

  it('while a case is being sent waits until it is known what became of it', async () => {
    const { backend, page, submit } = await sending();
    askNew(followUp);
    await eventually(() => expect(page.wizard.prefill, 'taken up').to.equal(undefined));
    await frames();
    expect(page.has('button', words.start.en)).to.equal(false);
    submit.release();
    await shows(page, page.word('received'));
    expect(backend.cases[0]?.submission.follows).to.equal(undefined);
    await page.press('another');
    page.get('button', words.start.en).click();
    await shows(page, banner.en);
  });
});

describe('the receipt on paper', () => {
  const { print } = window;
  beforeEach(cleanPage);
  after(cleanPage);
  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    window.print = print;
  });

  async function received(lang: Lang): Promise<WizardPage> {
    const page = await prefilled({ lang }, { follows, subject: 'Missing royalties' });
    const [requests, number] = lang === 'en' ? ['Requests', 'One number'] : ['Demandes', 'Un seul numéro'];
    await page.continueTo('type');
    await page.choose(requests);
    await page.choose(number);
    await page.continueTo('questions');
    await page.fill(lang === 'en' ? 'Social insurance number' : 'Numéro d’assurance sociale', '130 692 544');
    await page.press('continue');
    await page.at('details');
    await page.fill(page.word('description'), 'Since <b>March</b>.');
    await page.continueTo('files');
    await page.attach(pdf('statement.pdf'));
    await page.continueTo('review');
    await page.press('submit');
    await shows(page, page.word('received'));
    return page;
  }

  for (const lang of ['en', 'fr'] as const satisfies readonly Lang[]) {
    it(`holds what was submitted, masked and confirmed, and is gone afterwards (${lang})`, async () => {
      const page = await received(lang);
      page.wizard.dir = 'rtl';
      let paper = '';
      window.print = () => {
        const sheet = page.root.querySelector('[data-case-print="this"]');
        // The looks of the dialogs on the screen are none of the paper's.
        expect(sheet && getComputedStyle(sheet).borderWidth).to.equal('0px');
        expect(getComputedStyle(sheet!.querySelector('dl')!).direction).to.equal('ltr');
        paper = [...(sheet?.querySelectorAll('p, h1, dt, dd') ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join('\n');
      };
      page.get('button', words.print[lang]).click();
      await eventually(() => expect(paper).not.to.equal(''));
      expect(paper).to.include('SB-2026-41').and.include('Lucie Bernier (00123)').and.include('Missing royalties');
      expect(paper).to.include(lang === 'en' ? 'Requests › One number' : 'Demandes › Un seul numéro');
      expect(paper).to.include('••• ••• 544').and.not.include('130');
      expect(paper).to.include('Since <b>March</b>.').and.include('statement.pdf');
      expect(paper).to.match(lang === 'en' ? /Confirmed on \w+ \d/ : /Confirmé le \d/);
      expect(paper).to.include(banner[lang]);
      expect(paper).to.match(lang === 'en' ? /March 1, 2026/ : /1er mars 2026/);
      dispatchEvent(new Event('afterprint'));
      expect([page.root.querySelectorAll('.printed').length, document.querySelectorAll('[data-case-print]').length]).to.deep.equal([0, 0]);
      expect(page.text).to.include('SB-2026-41');
      await expectAxeClean(page.wizard);
    });
  }
});
