/** `<case-wizard>` for everyone: rules of accessibility on each screen, targets, narrow screens, keys alone. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { HomeLang } from '../../src/model/words.ts';
import { expectAxeClean } from '../support/axe.ts';
import { eventually, focused, isShown, nameOf, press, type } from '../support/page.ts';
import { ensemble, fakeBackend, lucie } from './wizard-backend.ts';
import { cleanPage, openWizard, pdf, readyWizard, type WizardPage } from './wizard-page.ts';

const said = { en: 0, fr: 1 } as const;
const pick = (lang: HomeLang, en: string, fr: string): string => [en, fr][said[lang]]!;

/** Every screen a member can meet, handed to `look` one after the other. */
async function everyScreen(lang: HomeLang, width: number, look: (page: WizardPage, screen: string) => Promise<void>): Promise<void> {
  const words = (en: string, fr: string): string => pick(lang, en, fr);
  const backend = fakeBackend({ accounts: [lucie, ensemble] });
  const session = backend.hold('session');
  const page = await openWizard({ backend, lang, width });
  await look(page, 'before the engine');
  session.release();
  await page.ready();
  await page.press('continue');
  await page.faults();
  await look(page, 'subject, with its fault');
  await page.fill(page.word('subject'), 'Missing royalties');
  await page.continueTo('type');
  await page.choose(words('Requests', 'Demandes'));
  await page.press(new RegExp(words('“Requests” means', 'signifie « Demandes »')));
  await page.find('dialog');
  await look(page, 'definition');
  await press('Escape');
  await page.press('continue');
  await page.faults();
  await look(page, 'type, with its fault');
  await page.choose(words('Many works', 'Plusieurs œuvres'));
  await page.continueTo('questions');
  await look(page, 'the two ways to answer');
  await page.press('back');
  await page.at('type');
  await page.choose(words('Every kind', 'Chaque genre'));
  await page.continueTo('questions');
  await page.choose(words('Elsewhere', 'Ailleurs'));
  const row = await page.find('row', words('Work 1', 'Œuvre 1'));
  await page.fill('ISWC', 'T-1', row);
  await page.press(/^(Add a row|Ajouter une ligne)$/);
  await page.press('continue');
  await page.faults();
  await look(page, 'questions, with their faults');
  await page.fill(words('Title of the work', 'Titre de l’œuvre'), 'Aurore');
  await page.fill(words('Where exactly', 'Où exactement'), 'Port');
  await page.fill('ISWC', '', row);
  await page.continueTo('details');
  await look(page, 'details');
  await page.continueTo('files');
  await look(page, 'files');
  await page.attach(pdf('done.pdf'));
  const failed = new BackendError('server');
  backend.fail('uploadFile', failed);
  await page.chooseFiles(pdf('failed.pdf'), new File(['MZ'], `${'long-name-'.repeat(15)}.exe`));
  await page.find('dialog');
  await look(page, 'confirmation');
  await page.press('yes');
  await page.find('button', new RegExp(words('Try again', 'Réessayer')));
  backend.hold('uploadFile');
  await page.chooseFiles(pdf('moving.pdf', 500));
  await page.find('dialog');
  await page.press('yes');
  await page.find('progressbar');
  await look(page, 'files in each state');
  await page.press(new RegExp(`^${words('Cancel', 'Annuler')} `));
  await page.press(new RegExp(`^${words('Remove', 'Retirer')} \\(moving`));
  await page.press(new RegExp(`^${words('Remove', 'Retirer')} \\(failed`));
  await page.continueTo('review');
  await look(page, 'preview');
  await page.find('button', page.word('startOver'));
  await page.press('startOver');
  await page.find('dialog');
  await look(page, 'clearing');
  await press('Escape');
  await eventually(() => expect(page.has('dialog')).to.equal(false));
  backend.fail('submitCase', new BackendError('refused', { detail: 'x'.repeat(120) }));
  await page.press('submit');
  await page.find('group', words('Not sent', 'Non envoyé'));
  await look(page, 'not sent');
  const answer = backend.hold('submitCase');
  const found = backend.hold('findReceipt');
  await page.press('submit');
  await eventually(() => expect(answer.called).to.equal(true));
  answer.loseAnswer(new BackendError('timeout', { ambiguous: true }));
  await page.find('heading', page.word('unsure'));
  await look(page, 'without an answer');
  found.release();
  await page.find('heading', new RegExp(page.word('received')));
  await look(page, 'receipt');
  await look(await openWizard({ backend: undefined, lang, width }), 'not set up');
}

describe('the wizard for everyone', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  for (const lang of ['en', 'fr'] as const) {
    it(`breaks no rule of accessibility on any screen, in ${lang}`, async function () {
      this.timeout(120_000);
      await everyScreen(lang, lang === 'en' ? 900 : 420, async (page, screen) => {
        await expectAxeClean(page.wizard).catch((reason: Error) => {
          throw new Error(`${screen}: ${reason.message}`);
        });
      });
    });
  }

  it('has targets of 44 pixels and nothing that overflows, at 360 and 320 pixels', async function () {
    this.timeout(60_000);
    await everyScreen('fr', 360, async (page, screen) => {
      await eventually(() => expect(smallTargets(page), screen).to.deep.equal([]), 500);
      for (const width of [360, 320]) {
        page.place.style.width = `${width}px`;
        expect(tooWide(page, width), `${screen} at ${width} px`).to.deep.equal([]);
      }
      page.place.style.width = '360px';
    });
  });

  it('shows how far one is, whole, above a heading that the focus scrolled to', async () => {
    const page = await readyWizard({ width: 360 });
    page.place.style.marginBlock = '100vh';
    await page.fill('Subject', 'From the top');
    // A heading that stands half above the screen is brought to its very edge.
    scrollBy(0, page.get('heading').getBoundingClientRect().top + 10);
    await page.press('continue');
    const heading = await page.at('type');
    await eventually(() => expect(heading.getBoundingClientRect().top).to.be.within(16, innerHeight));
  });

  it('can be used with keys alone, from the first field to the receipt', async function () {
    this.timeout(60_000);
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await tabTo(page, 'Subject');
    await type(focused() as HTMLElement, 'Keys alone');
    await press('Enter');
    await focusIs(page, /What is it about/);
    await tabTo(page, 'Requests');
    await press(' ');
    await tabTo(page, 'Every kind');
    await press('ArrowDown');
    await press('ArrowDown');
    await focusIs(page, /^One number$/);
    await tabTo(page, 'Continue');
    await press('Enter');
    await focusIs(page, /A few questions/);
    await tabTo(page, 'Continue');
    await press('Enter');
    await focusIs(page, /needs your attention/);
    await press('Tab');
    await press('Enter');
    await focusIs(page, /^Social insurance number$/);
    await type(focused() as HTMLElement, '130692544');
    await press('Enter');
    await focusIs(page, /Anything to add/);
    await tabTo(page, 'Comments (optional)');
    await type(focused() as HTMLElement, 'no mouse');
    await tabTo(page, 'Continue');
    await press(' ');
    await focusIs(page, /Attachments/);
    await tabTo(page, 'Choose files');
    await page.chooseFiles(pdf('lease.pdf'));
    await focusIs(page, /Before uploading this file/);
    await tabTo(page, 'I confirm, upload');
    await press('Enter');
    await focusIs(page, /^Choose files$/);
    await page.find('button', 'Remove (lease.pdf)');
    await tabTo(page, 'Continue');
    await press('Enter');
    await focusIs(page, /Check before you submit/);
    await tabTo(page, 'Change: Comments');
    await press('Enter');
    await focusIs(page, /^Comments/);
    await tabTo(page, 'Continue');
    await press('Enter');
    await focusIs(page, /Check before you submit/);
    await tabTo(page, 'Submit the case');
    await press('Enter');
    await focusIs(page, /Your case was received/);
    await tabTo(page, 'Go to my cases');
    expect(backend.cases[0]!.submission.comments).to.equal('no mouse');
  });
});

const focusIs = (page: WizardPage, name: RegExp): Promise<unknown> => eventually(() => expect(page.focus).to.match(name));

async function tabTo(page: WizardPage, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    if (page.focus === name) return;
    await press('Tab');
    passed.push(page.focus);
  }
  throw new Error(`Tab never came to “${name}”, only to: ${passed.join(' · ')}`);
}

/** Names and sizes of what is too small to be met by a thumb; a choice is as large as its label. */
function smallTargets(page: WizardPage): string[] {
  return [...page.root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')]
    .filter(isShown)
    .flatMap((element) => {
      const target = element.matches('[type=radio], [type=checkbox]') ? element.closest('label')! : element;
      const { width, height } = target.getBoundingClientRect();
      return width < 43.9 || height < 43.9 ? [`${nameOf(element)}: ${Math.round(width)} × ${Math.round(height)}`] : [];
    });
}

/** What reaches out of the container, by its text. */
function tooWide(page: WizardPage, width: number): string[] {
  const { left } = page.wizard.getBoundingClientRect();
  return [...page.root.querySelectorAll<HTMLElement>('.frame *, .note *')]
    // What is only for screen readers is one pixel, and a dialog stands over the page.
    .filter((element) => isShown(element) && !element.closest('dialog, [popover], .hidden'))
    .filter((element) => element.getBoundingClientRect().right - left > width + 0.5)
    .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
}
