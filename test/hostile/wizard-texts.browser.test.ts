/** Hostile texts in `<case-wizard>`: all of them, in every word of a society, of a backend and of a member. */
import { expectUnharmed } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseType, Preset } from '../../src/model/preset.ts';
import type { Question } from '../../src/model/question.ts';
import { eventually } from '../support/page.ts';
import { ensemble, fakeBackend, lucie } from '../elements/wizard-backend.ts';
import { cleanPage, pdf, readyWizard, type WizardPage } from '../elements/wizard-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { allAtOnce, expectWhole, expectWithin, hostileStrings, slugAt, wordsOf } from './hostile-strings.ts';

const { types: _, waivers: __, ...small } = smallSociety;

const societyOf = (part: Partial<Preset> & Pick<Preset, 'types'>): Preset => ({ ...small, ...part });

/** One leaf at the top, which asks these. */
const asking = (questions: readonly Question[]): Preset => societyOf({ types: [{ id: 'leaf', label: wordsOf('Leaf'), questions }] });

const textQuestion = (label: string, index: number): Question => ({ id: slugAt(index), kind: 'text', label: wordsOf(label), hint: wordsOf(label) });

/** Without waiting for a picture after each: the element draws once for all of them. */
async function typeEach(page: WizardPage, texts: readonly string[]): Promise<void> {
  texts.forEach((text, index) => {
    const control = page.root.querySelector<HTMLInputElement>(`#q-${slugAt(index)}`)!;
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  });
  await page.wizard.updateComplete;
}

describe('hostile texts in the wizard', function () {
  this.timeout(60_000);
  beforeEach(cleanPage);
  after(cleanPage);

  it('are names of types, lines below them and what they mean', async () => {
    const types: readonly CaseType[] = hostileStrings.map((text, index) => ({
      id: slugAt(index), label: wordsOf(text), summary: wordsOf(`summary ${text}`), synonyms: { en: [text], fr: [text] },
      definition: {
        text: wordsOf(`means ${text}`),
        verified: { by: wordsOf(`by ${text}`), on: '2026-01-02', until: '2099-01-02' },
        link: { label: wordsOf(`page ${text}`), url: wordsOf('https://exemple.ca/') },
      },
    }));
    const page = await readyWizard({ preset: societyOf({ types, levels: [wordsOf(allAtOnce)] }) });
    await page.fill('Subject', 'One');
    await page.continueTo('type');
    expectWithin(page.root, hostileStrings);
    expectWithin(page.root, hostileStrings.map((text) => `summary ${text}`));
    await expectUnharmed();
    for (const at of [0, 100, 200, 500, hostileStrings.length - 1]) {
      page.root.querySelectorAll<HTMLElement>('button[part~=ask]')[at]!.click();
      await eventually(() => expectWithin(page.root, [`means ${hostileStrings[at]!}`]));
      await expectUnharmed();
    }
    await page.speak('fr');
    expectWithin(page.root, hostileStrings);
    await expectUnharmed();
  });

  it('are labels, hints, options, columns and currencies of questions of every kind', async () => {
    const kinds: readonly ((label: ReturnType<typeof wordsOf>) => object)[] = [
      () => ({ kind: 'text' }),
      () => ({ kind: 'long-text' }),
      (label) => ({ kind: 'choice', options: [{ id: 'a', label, hint: label }, { id: 'b', label: wordsOf('B') }] }),
      (label) => ({ kind: 'choices', options: [{ id: 'a', label, hint: label }] }),
      () => ({ kind: 'date' }),
      () => ({ kind: 'period' }),
      () => ({ kind: 'number' }),
      () => ({ kind: 'amount', currency: 'CAD' }),
      () => ({ kind: 'identifier', format: 'iswc' }),
      () => ({ kind: 'identifier', format: 'sin', sensitive: true }),
    ];
    const questions = hostileStrings.map((text, index) => ({
      id: slugAt(index), label: wordsOf(text), hint: wordsOf(`hint ${text}`), ...kinds[index % kinds.length]!(wordsOf(text)),
    }) as Question);
    const grid: Question = {
      id: 'grid', kind: 'rows', label: wordsOf(allAtOnce), rowLabel: wordsOf('Row'),
      columns: hostileStrings.slice(0, 40).map((text, index) => ({ id: slugAt(index), label: wordsOf(text) })),
    };
    const page = await readyWizard({ preset: asking([...questions, grid]) });
    await page.start(['Leaf']);
    await page.at('questions');
    expectWithin(page.root, hostileStrings);
    expectWithin(page.root, hostileStrings.map((text) => `hint ${text}`));
    await expectUnharmed();
  });

  it('are answers of a member, as typed and as shown before they are sent, and reach the backend to the character', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: asking(hostileStrings.map(textQuestion)) });
    await page.start(['Leaf']);
    await page.at('questions');
    await typeEach(page, hostileStrings);
    // What a field of one line cannot hold is the browser's to leave out.
    const typed = hostileStrings.map((_text, index) => page.root.querySelector<HTMLInputElement>(`#q-${slugAt(index)}`)!.value);
    await page.press('continue');
    await page.at('details');
    await page.fill('Description', allAtOnce.slice(0, 400));
    await page.fill('Comments', allAtOnce.slice(0, 400));
    await page.reach('review');
    // The blanks around an answer are no part of it.
    const written = typed.map((text) => text.trim()).filter((text) => text !== '');
    const shown = [...page.root.querySelectorAll('dd.wrap')].map(({ textContent }) => textContent);
    expect(written.filter((text) => !shown.includes(text))).to.deep.equal([]);
    expectWithin(page.root, hostileStrings.map((text) => text.trim()));
    await expectUnharmed();
    await page.press('submit');
    await page.find('heading', /^Your case was received/);
    const { answers } = backend.cases[0]!.submission;
    expect(answers.map(({ value }) => value)).to.deep.equal(written);
    await expectUnharmed();
  });

  it('are subjects, each of them', async () => {
    const page = await readyWizard({ preset: societyOf({ types: [{ id: 'leaf', label: wordsOf('Leaf') }], subject: { hint: wordsOf(allAtOnce), maxLength: 100_000 } }) });
    const field = page.field('Subject');
    for (const text of hostileStrings) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await page.wizard.updateComplete;
    }
    expectWhole(page.root, [allAtOnce]);
    await expectUnharmed();
  });

  it('are accounts, their numbers and their managers, up to the receipt', async () => {
    const accounts = hostileStrings.map((text, index) => ({ id: `a${index}`, name: text, number: `no ${text}`, manager: `boss ${text}` }));
    const page = await readyWizard({ backend: fakeBackend({ accounts }), account: 'a7', preset: societyOf({ types: [{ id: 'leaf', label: wordsOf('Leaf') }] }) });
    expectWithin(page.root, hostileStrings);
    expectWithin(page.root, accounts.map(({ number }) => number));
    await expectUnharmed();
    await page.start(['Leaf']);
    await page.reach('review');
    expectWithin(page.root, [accounts[7]!.name]);
    await page.press('submit');
    await page.find('heading', /^Your case was received/);
    expectWithin(page.root, [accounts[7]!.manager]);
    await expectUnharmed();
  });

  it('are all other words of a society', async () => {
    const all = wordsOf(allAtOnce);
    const preset: Preset = {
      ...smallSociety, society: all, subject: { hint: all, maxLength: 80 }, description: { hint: all, maxLength: 400 },
      waivers: { document: { label: all, note: all }, description: { label: all, note: all } },
      statement: { ...smallSociety.statement, text: all, otherwise: all, regulationName: all, version: allAtOnce, id: allAtOnce },
      earlierCases: all, help: { label: all, url: wordsOf('https://exemple.ca/') },
      types: [{ id: 'leaf', label: wordsOf('Leaf'), proof: all, questions: [{ id: 'q', kind: 'text', label: wordsOf('Q'), required: true, waivable: true }] }],
    };
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset });
    expectWithin(page.root, [allAtOnce]);
    await page.start(['Leaf']);
    await page.at('questions');
    expectWithin(page.root, [allAtOnce]);
    await page.fill('Q', 'A');
    await page.press('continue');
    await page.reach('files');
    await page.chooseFiles(pdf());
    expectWithin(await page.find('dialog'), [allAtOnce]);
    await page.press('no');
    await eventually(() => expectWithin(page.fileRow('statement.pdf'), [allAtOnce]));
    await expectUnharmed();
    await page.speak('fr');
    await expectUnharmed();
    await page.attach(pdf('second.pdf'));
    expect(backend.uploads[0]!.attestation.statement.text).to.equal(allAtOnce);
    await expectUnharmed();
  });

  it('are the widget’s own words, where a society says them in its way', async () => {
    const ids = ['step.subject', 'label.account', 'frame.next', 'subject.hint', 'step.type', 'label.description', 'receipt.messages', 'files.choose', 'attest.yes'];
    const strings = Object.fromEntries(['en', 'fr'].map((lang) => [lang, Object.fromEntries(ids.map((id, at) => [id, hostileStrings.slice(at * 80, at * 80 + 80).join('\n')]))]));
    const page = await readyWizard({ preset: { ...smallSociety, strings } }).catch(async () => undefined);
    // The page object looks for usual words; what stands there now is looked at as text.
    const wizard = page?.wizard ?? document.querySelector('case-wizard')!;
    await eventually(() => expectWithin(wizard.shadowRoot!, [strings['en']!['step.subject']!]));
    await expectUnharmed();
  });

  it('are what a backend says of a refusal, in the notice and in the live region', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: societyOf({ types: [{ id: 'leaf', label: wordsOf('Leaf') }] }) });
    await page.start(['Leaf']);
    await page.reach('files');
    backend.fail('uploadFile', new BackendError('refused', { detail: allAtOnce }));
    await page.chooseFiles(pdf());
    await page.find('dialog');
    await page.press('yes');
    await eventually(() => expectWithin(page.fileRow('statement.pdf'), [allAtOnce]));
    await page.press(/^Remove/);
    await page.continueTo('review');
    backend.fail('submitCase', new BackendError('refused', { detail: allAtOnce }));
    await page.press('submit');
    expectWithin(await page.find('group', 'Not sent'), [allAtOnce]);
    await expectUnharmed();
  });

  it('are the number of a receipt, on the screen, in the live region and on paper', async () => {
    const backend = fakeBackend({ accounts: [lucie, ensemble] });
    backend.submitCase = async () => ({ id: allAtOnce, reference: allAtOnce, receivedAt: '2026-03-01T14:05:00Z' });
    const page = await readyWizard({ backend, preset: societyOf({ types: [{ id: 'leaf', label: wordsOf('Leaf') }] }) });
    await page.start(['Leaf'], 'One');
    await page.reach('review');
    await page.press('submit');
    await page.find('heading', /^Your case was received/);
    expectWithin(page.root, [allAtOnce]);
    const { print } = window;
    let printed = 0;
    window.print = () => void (printed += 1);
    try {
      page.get('button', 'Print').click();
      await eventually(() => expect(printed).to.equal(1));
      await expectUnharmed();
    } finally {
      window.print = print;
      dispatchEvent(new Event('afterprint'));
    }
    const asked = page.events('case-open', true);
    await page.press('seeCase');
    expect(asked[0]!.detail).to.deep.equal({ to: 'case', id: allAtOnce });
    await expectUnharmed();
  });
});
