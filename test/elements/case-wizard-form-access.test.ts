/** The one-page form for everyone: rules of accessibility in each state, targets, narrow screens, keys alone. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { expectAxeClean } from '../support/axe.ts';
import { eventually, focused, isShown, nameOf, press, type } from '../support/page.ts';
import { ensemble, fakeBackend, lucie } from './wizard-backend.ts';
import { cleanPage, openWizard, pdf, readyWizard, type WizardPage } from './wizard-page.ts';

type Lang = 'en' | 'fr';

/** Every state of the form that a member can meet. */
async function everyState(lang: Lang, width: number, look: (page: WizardPage, state: string) => Promise<void>): Promise<void> {
  const words = (en: string, fr: string): string => ({ en, fr })[lang];
  const backend = fakeBackend({ accounts: [lucie, ensemble] });
  const session = backend.hold('session');
  const page = await openWizard({ backend, lang, width, layout: 'form' });
  await look(page, 'before the engine');
  session.release();
  await page.ready();
  await look(page, 'empty');
  await page.choose(words('Requests', 'Demandes'));
  await page.choose(words('Many works', 'Plusieurs œuvres'));
  await page.press('submit');
  await page.faults();
  await look(page, 'with its faults');
  await page.choose(words('With proof', 'Avec preuve'));
  await page.fill(page.word('subject'), 'x'.repeat(70));
  await page.attach(pdf('done.pdf'));
  await look(page, 'whole');
  await page.press('preview');
  await page.atPreview();
  await look(page, 'preview');
  backend.fail('submitCase', new BackendError('refused'));
  await page.press('submit');
  await page.find('group', words('Not sent', 'Non envoyé'));
  await look(page, 'not sent');
  await page.press('submit');
  await page.find('heading', new RegExp(page.word('received')));
  await look(page, 'receipt');
}

describe('the form for everyone', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  for (const lang of ['en', 'fr'] as const) {
    for (const width of [1100, 420]) {
      it(`breaks no rule of accessibility in any state, in ${lang} at ${width} pixels`, async function () {
        this.timeout(60_000);
        await everyState(lang, width, async (page, state) => {
          await expectAxeClean(page.wizard).catch((reason: Error) => {
            throw new Error(`${state}: ${reason.message}`);
          });
        });
      });
    }
  }

  it('has targets of 44 pixels and nothing that overflows, at 320 pixels', async function () {
    this.timeout(60_000);
    await everyState('fr', 320, async (page, state) => {
      const { left } = page.wizard.getBoundingClientRect();
      const shown = [...page.root.querySelectorAll<HTMLElement>('.frame *')].filter(isShown);
      const wide = shown.filter((each) => !each.closest('dialog, .hidden') && each.getBoundingClientRect().right - left > 320.5);
      expect(wide.map(({ localName, textContent }) => `${localName} ${textContent.trim().slice(0, 40)}`), state).to.deep.equal([]);
      const small = shown.filter((each) => each.matches('button, a[href], input, select, textarea')).filter((each) => {
        const target = each.matches('[type=radio], [type=checkbox]') ? each.closest('label')! : each;
        const { width, height } = target.getBoundingClientRect();
        return width < 43.9 || height < 43.9;
      });
      expect(small.map(nameOf), state).to.deep.equal([]);
    });
  });

  it('can be used with keys alone, from the first field to the receipt', async function () {
    this.timeout(60_000);
    const backend = fakeBackend();
    const page = await readyWizard({ backend, layout: 'form', width: 700 });
    await tabTo(page, 'Subject');
    await type(focused() as HTMLElement, 'Keys alone');
    await tabTo(page, 'Requests');
    await press(' ');
    await tabTo(page, 'Every kind');
    await press('ArrowDown');
    await press('ArrowDown');
    await focusIs(page, /^One number$/);
    await tabTo(page, 'Submit the case');
    await press('Enter');
    await focusIs(page, /needs your attention/);
    await press('Tab');
    await press('Enter');
    await focusIs(page, /^Social insurance number$/);
    await type(focused() as HTMLElement, '130692544');
    await tabTo(page, 'Preview');
    await press('Enter');
    await focusIs(page, /Check before you submit/);
    await tabTo(page, 'Change: Comments');
    await press('Enter');
    await focusIs(page, /^Comments/);
    await type(focused() as HTMLElement, 'no mouse');
    await tabTo(page, 'Submit the case');
    await press(' ');
    await focusIs(page, /Your case was received/);
    expect(backend.cases[0]!.submission.comments).to.equal('no mouse');
  });
});

const focusIs = (page: WizardPage, name: RegExp): Promise<unknown> => eventually(() => expect(page.focus).to.match(name));

async function tabTo(page: WizardPage, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    if (page.focus === name) return;
    await press('Tab');
    passed.push(page.focus);
  }
  throw new Error(`Tab never came to “${name}”, only to: ${passed.join(' · ')}`);
}
