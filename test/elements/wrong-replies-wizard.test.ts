/** `<case-wizard>` when a backend answers wrongly: says so in words, keeps what was typed, and leads on once it answers rightly. */
import { expect } from '@open-wc/testing';
import '../../src/case-wizard/engine.ts';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend, type FakeBackend } from './wizard-backend.ts';
import { cleanPage, openWizard, pdf, readyWizard, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';
import { hurry, mendable, problem, uncaught, wrongReplies } from './wrong-replies.ts';

const errors = uncaught();

const rig = (): CaseBackend => ({ ...fakeBackend(), preset: async () => smallSociety });

describe('the start of <case-wizard>, answered', () => {
  beforeEach(cleanPage);
  after(cleanPage);
  afterEach(() => expect(errors()).to.deep.equal([]));

  for (const method of ['session', 'preset'] as const) {
    for (const wrong of wrongReplies(method)) {
      it(`its ${method} with ${wrong.name}`, async () => {
        const backend = mendable(wrong.spoil(rig()), rig());
        const page = await openWizard({ backend, preset: undefined });
        if (page.has('textbox')) await page.fill('Subject', 'Typed before');
        const alert = await page.find('alert');
        // A preset of another shape is its integrator's to mend; no reply at all is told to the member.
        if (method === 'session') expect(alert.textContent).to.include(problem);
        else expect(alert.textContent).to.match(/The service has a problem|This form is not set up as it should be/);
        backend.mended = true;
        await page.press('tryAgain');
        await page.ready();
      });
    }
  }
});

describe('the submit of <case-wizard>, answered', () => {
  let slowDown: () => void;
  let page: WizardPage;
  let good: FakeBackend;
  /** What stands in for the good backend right now. */
  let now: CaseBackend;

  before(async () => {
    await cleanPage();
    slowDown = hurry();
    good = fakeBackend();
    now = good;
    const through = Object.fromEntries(
      Object.keys(good).filter((key) => typeof good[key as keyof FakeBackend] === 'function').map((key) => [
        key,
        (...given: unknown[]) => (now[key as 'session'] as (...given: unknown[]) => unknown).apply(now, given),
      ]),
    ) as unknown as CaseBackend;
    page = await readyWizard({ backend: through });
    await page.start(['Requests', 'Nothing asked'], 'What I wrote');
    await page.reach('details');
    await page.fill('Description', 'And why');
    await page.continueTo('files');
  });
  after(async () => {
    slowDown();
    await cleanPage();
  });
  afterEach(() => expect(errors()).to.deep.equal([]));

  for (const wrong of wrongReplies('uploadFile')) {
    it(`a file with ${wrong.name}`, async () => {
      now = wrong.spoil(good);
      await page.chooseFiles(pdf('lease.pdf'));
      await page.find('dialog');
      await page.press('yes');
      const row = (): string => page.fileRow('lease.pdf').textContent!;
      await eventually(() => expect(row()).to.include(problem));
      now = good;
      await page.press(/^Try again/);
      await eventually(() => expect(row()).to.include('Confirmed and uploaded'));
      await page.press(/^Remove/);
      await eventually(() => expect(page.text).not.to.include('lease.pdf'));
    });
  }

  const kept = (): void => {
    expect(page.line('Subject')).to.equal('What I wrote');
    expect(page.line('Description')).to.equal('And why');
  };

  it('comes after its preview', async () => {
    await page.continueTo('review');
    kept();
  });

  for (const wrong of wrongReplies('submitCase')) {
    it(`a receipt with ${wrong.name}, of a case that does not stand`, async () => {
      now = wrong.spoil({ ...good, submitCase: async () => ({ id: 'c-0', reference: 'SB-0', receivedAt: '2026-03-01T14:05:00Z' }) });
      await page.press('submit');
      await eventually(() => expect(page.text).to.include('Your case has not arrived so far. Submit it again: it cannot be received twice, and nothing you wrote is lost.'));
      await page.at('review');
      kept();
      now = good;
      expect(good.cases).to.have.length(0);
    });
  }

  const lost = async (): Promise<never> => {
    throw new BackendError('timeout', { retryable: true, ambiguous: true });
  };

  for (const wrong of wrongReplies('findReceipt')) {
    it(`what became of it with ${wrong.name}`, async () => {
      const told = { id: 'c-0', reference: 'SB-0', receivedAt: '2026-03-01T14:05:00Z' };
      now = wrong.spoil({ ...good, submitCase: lost, findReceipt: async () => told });
      await page.press('submit');
      await page.find('heading', page.word('unsure'));
      await page.find('button', page.word('askAgain'));
      expect(page.text).to.include(problem);
      now = good;
      await page.press('askAgain');
      await eventually(() => expect(page.text).to.include('Your case has not arrived so far.'));
      kept();
    });
  }

  it('rightly in the end, is received once', async () => {
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(good.cases).to.have.length(1);
  });
});
