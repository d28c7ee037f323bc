/** Hostile texts where a screen has one place for them: each by itself, so that none hides behind another. */
import { expectUnharmed } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseDetail } from '../../src/model/case.ts';
import { plainName } from '../../src/model/plain-name.ts';
import type { Preset } from '../../src/model/preset.ts';
import { byRole, eventually } from '../support/page.ts';
import { aCase, memory, mount } from '../elements/my-cases-rig.ts';
import { changing, event, file, message, opened } from '../elements/my-cases-case-rig.ts';
import { fakeBackend } from '../elements/wizard-backend.ts';
import { cleanPage, pdf, readyWizard, type WizardPage } from '../elements/wizard-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { expectWhole, expectWithin, hostileStrings, wordsOf } from './hostile-strings.ts';

const { types: _, waivers: __, ...small } = smallSociety;
const plain: Preset = { ...small, types: [{ id: 'leaf', label: wordsOf('Leaf') }] };

/** Of every kind some: where each takes a screen or a case of its own, all of them would take minutes. */
const everyNth = (step: number, from = 0): readonly string[] => hostileStrings.filter((_text, at) => at % step === from);

/** Asked at each turn of the page, and not in the pauses of a person. */
async function soon(holds: () => void): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    try {
      return holds();
    } catch (error) {
      if (turn > 2000) throw error;
      await new Promise((next) => setTimeout(next));
    }
  }
}

async function toReview(page: WizardPage): Promise<void> {
  await page.start(['Leaf']);
  await page.reach('review');
}

describe('a hostile text by itself in the wizard', function () {
  this.timeout(60_000);
  beforeEach(cleanPage);
  after(cleanPage);

  it('is why a case was refused', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: plain });
    await toReview(page);
    for (const [at, text] of everyNth(4, 2).entries()) {
      backend.fail('submitCase', new BackendError('refused', { detail: `no: ${text}` }));
      await soon(() => {
        // A press that comes too soon after the one before counts for nothing.
        if (backend.submits.length === at) page.get('button', page.word('submit')).click();
        expect(backend.submits.length).to.equal(at + 1);
        expectWithin(page.root, [`no: ${text}`]);
      });
    }
    await expectUnharmed();
  });

  it('is why a file was refused', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: plain });
    await page.start(['Leaf']);
    await page.reach('files');
    for (const text of everyNth(32)) {
      backend.fail('uploadFile', new BackendError('refused', { detail: `no: ${text}` }));
      await page.chooseFiles(pdf());
      await page.find('dialog');
      await page.press('yes');
      await eventually(() => expectWithin(page.fileRow('statement.pdf'), [`no: ${text}`]));
      await page.press(/^Remove/);
      await eventually(() => expect(page.has('button', /^Remove/)).to.equal(false));
    }
    await expectUnharmed();
  });

  it('is a description and a remark, as typed and as shown before it is sent', async () => {
    const page = await readyWizard({ preset: plain });
    await toReview(page);
    for (const text of everyNth(16)) {
      await page.change('Description');
      await page.at('details');
      await page.fill('Description', text);
      await page.fill('Comments', text);
      await page.continueTo('review');
      expect([...page.root.querySelectorAll('dd')].filter(({ textContent }) => textContent.includes(text.replace(/\r\n?/g, '\n').trim())).length, text).to.be.at.least(2);
    }
    await expectUnharmed();
  });

  it('is every word of a society', async () => {
    for (const text of everyNth(32)) {
      const words = wordsOf(text);
      const preset: Preset = {
        ...small, society: words, subject: { hint: words, maxLength: 80 }, description: { hint: words, maxLength: 400 }, levels: [words],
        waivers: { document: { label: words, note: words }, description: { label: words, note: words } },
        earlierCases: words, help: { label: words, url: wordsOf('https://exemple.ca/') },
        types: [{ id: 'leaf', label: words, proof: words, questions: [{ id: 'q', kind: 'text', label: wordsOf('Q'), hint: words, required: true, waivable: true }] }],
      };
      const page = await readyWizard({ preset, layout: 'form' });
      const times = (least: number): void => {
        expect(page.root.textContent.split(text).length - 1, JSON.stringify(text)).to.be.at.least(least);
      };
      await soon(() => expect(page.root.querySelector('input[type=radio]')).to.not.equal(null));
      page.root.querySelector<HTMLElement>('input[type=radio]')!.click();
      // Hints of subject, question and description, the type, its proof, the waivers, help and the cases before.
      await soon(() => times(8));
      await expectUnharmed();
      await cleanPage();
    }
  });

  it('is the statement to be confirmed of a file, and what it says instead', async () => {
    for (const text of everyNth(64)) {
      const words = wordsOf(text);
      const statement = { ...small.statement, text: words, otherwise: words, regulationName: words, version: text, id: text };
      const page = await readyWizard({ preset: { ...plain, statement } });
      await page.start(['Leaf']);
      await page.reach('files');
      await page.chooseFiles(pdf());
      expectWithin(await page.find('dialog'), [text]);
      await page.press('no');
      await soon(() => expectWithin(page.fileRow('statement.pdf'), [text]));
      await expectUnharmed();
      await cleanPage();
    }
  });

  it('is the number of a receipt', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: plain });
    for (const text of everyNth(48)) {
      backend.submitCase = async () => ({ id: text, reference: text, receivedAt: '2026-03-01T14:05:00Z' });
      await toReview(page);
      await page.press('submit');
      await page.find('heading', /^Your case was received/);
      expectWithin(page.root, [text]);
      await page.press('another');
      await page.at('subject');
    }
    await expectUnharmed();
  });
});

describe('a hostile text by itself among the cases', function () {
  this.timeout(60_000);
  afterEach(() => document.querySelectorAll('my-cases, [data-case-announcer]').forEach((each) => each.remove()));

  it('is why the list was refused', async () => {
    const backend = memory([aCase(1)]);
    let text = hostileStrings[0]!;
    backend.listCases = () => Promise.reject(new BackendError('refused', { detail: `no: ${text}` }));
    const element = await mount(backend, 'boreal');
    const root = element.shadowRoot!;
    for (text of everyNth(4, 1)) {
      element.filter = element.filter?.status === 'active' ? { status: 'resolved' } : { status: 'active' };
      await soon(() => expectWithin(root, [`no: ${text}`]));
    }
    await expectUnharmed();
  });

  it('is every word of a case, each in its own place', async () => {
    const backend = changing();
    const usual = backend.detail;
    const element = await opened(backend, smallSociety);
    const root = element.shadowRoot!;
    // What is written freely may hold links, and what is said of these.
    const [within, beside] = [['described', 'remarked', 'said'], ['waived', 'asked', 'answered', 'because', 'rated', 'after', 'not now']];
    for (const text of everyNth(4)) {
      const detail: CaseDetail = {
        ...usual, subject: text, reference: text, openedBy: text, lang: text, path: [{ id: text, label: text }],
        description: `described ${text}`, comments: `remarked ${text}`, waiver: `waived ${text}`,
        answers: [{ id: text, label: `asked ${text}`, kind: 'text', value: text, text: `answered ${text}`, sensitive: false }],
        files: [{ ...file, name: text }],
        messages: [message({ text: `said ${text}`, author: text, lang: text })],
        events: [event({ kind: 'cancelled', by: text, reason: `because ${text}` })],
        rating: { stars: 3, comment: `rated ${text}` }, follows: { id: text, reference: `after ${text}` },
        acts: [{ act: 'resolve', refused: wordsOf(`not now ${text}`) }],
      };
      backend.detail = detail;
      element.close();
      await element.open('case-1');
      await soon(() => expectWhole(root, within.map((word) => `${word} ${text}`)));
      expectWithin(root, [text, plainName(text), ...beside.map((word) => `${word} ${text}`)]);
    }
    await expectUnharmed();
  });

  it('is the reason of an act, and why it was refused', async () => {
    const backend = changing();
    const element = await opened(backend);
    byRole(element, 'button', 'Cancel the case').click();
    const field = await eventually(() => byRole<HTMLTextAreaElement>(element, 'textbox', /reason|why/i));
    for (const text of everyNth(8)) {
      backend.changeCase = () => Promise.reject(new BackendError('refused', { detail: `refused ${text}` }));
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
      element.shadowRoot!.querySelector<HTMLElement>('dialog [type=submit]')!.click();
      await soon(() => expectWithin(element.shadowRoot!, [`refused ${text}`]));
      expect(field.value).to.equal(text.replace(/\r\n?/g, '\n'));
    }
    await expectUnharmed();
  });
});
