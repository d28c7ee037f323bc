/** Submitting from `<case-wizard>`: once, with the host's leave, and honest about what came of it. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { expectAxeClean } from '../support/axe.ts';
import { eventually, focused } from '../support/page.ts';
import { fakeBackend, type FakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, expectFocus, openWizard, pdf, readyWizard, type WizardPage } from './wizard-page.ts';

async function atReview(backend: FakeBackend): Promise<WizardPage> {
  const page = await readyWizard({ backend });
  await page.start(['Requests', 'One number']);
  await page.at('questions');
  await page.fill('Social insurance number', '130 692 544');
  await page.press('continue');
  await page.reach('files');
  await page.attach(pdf('lease.pdf'));
  await page.continueTo('review');
  return page;
}

async function keepsEverything(page: WizardPage): Promise<void> {
  await page.at('review');
  expect(page.line('Subject')).to.equal('Missing royalties');
  expect(page.line('Social insurance number')).to.equal('••• ••• 544 masked');
  expect(page.line('Attachments')).to.include('lease.pdf');
}

/** As a mouse gives it: two clicks, the second one counted. */
function doubleClick(button: HTMLElement): void {
  for (const detail of [1, 2]) button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
}

describe('submitting from the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('sends one case on a double click, and on Enter meanwhile', async () => {
    const backend = fakeBackend();
    const answer = backend.hold('submitCase');
    const page = await atReview(backend);
    doubleClick(page.get('button', 'Submit the case'));
    await page.find('button', 'Sending…');
    await page.press('sending');
    answer.release();
    await page.find('heading', /was received/);
    expect(backend.submits).to.have.length(1);
    expect(backend.cases).to.have.length(1);
  });

  it('takes a double click on Continue for one, so that the preview is never passed unread', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.fill('Subject', 'Missing royalties');
    doubleClick(page.get('button', 'Continue'));
    await page.at('type');
    expect(page.has('group', /attention/)).to.equal(false);
    await page.choose('Requests');
    await page.choose('Nothing asked');
    await page.press('continue');
    await page.reach('files');
    doubleClick(page.get('button', 'Continue'));
    await page.at('review');
    await afterwards(50);
    expect(backend.submits).to.be.empty;
  });

  it('lets the host hold the case back', async () => {
    const backend = fakeBackend();
    const page = await atReview(backend);
    const held = page.events('case-submit', true);
    await page.press('submit');
    await eventually(() => expect(held.map(({ detail }) => detail)).to.deep.equal([{ account: 'a1' }]));
    expect(backend.submits).to.be.empty;
    await keepsEverything(page);
    expect(page.has('button', 'Submit the case')).to.equal(true);
  });

  it('says that a case was not sent and why, keeps everything, and sends it on the next try', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('refused', { detail: 'Choose another account <b>today</b>.' }));
    const page = await atReview(backend);
    await page.press('submit');
    const problem = await page.find('group', 'Not sent');
    await eventually(() => expectFocus(problem));
    expect(problem.textContent).to.include('The service did not accept this.').and.include('Choose another account <b>today</b>.');
    await eventually(() => expect(page.announced).to.equal('Your case was not sent.'));
    await keepsEverything(page);
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(new Set(backend.submits).size, 'the same key both times').to.equal(1);
    expect(backend.cases).to.have.length(1);
  });

  it('without an answer says so, looks the case up and finds it', async () => {
    const backend = fakeBackend();
    const answer = backend.hold('submitCase');
    const found = backend.hold('findReceipt');
    const page = await atReview(backend);
    await page.press('submit');
    await eventually(() => expect(answer.called).to.equal(true));
    answer.loseAnswer(new BackendError('timeout', { ambiguous: true, retryable: true }));
    const heading = await page.find('heading', 'Sent, waiting for confirmation');
    await eventually(() => expectFocus(heading));
    expect(page.text).to.include('It cannot be sent twice').and.include('Checking…');
    await eventually(() => expect(page.announced).to.match(/^Sent, waiting for confirmation/));
    found.release();
    await page.find('heading', /was received.*SB-2026-41/);
    expect(backend.submits).to.have.length(1);
  });

  it('without an answer, looked up and not there, is back with everything and the same key', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('network', { ambiguous: true, retryable: true }));
    const page = await atReview(backend);
    await page.press('submit');
    const problem = await page.find('group', 'Not received so far');
    expect(problem.textContent).to.include('Your case has not arrived so far. Submit it again: it cannot be received twice, and nothing you wrote is lost.');
    await keepsEverything(page);
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(new Set(backend.submits).size).to.equal(1);
    expect(backend.cases).to.have.length(1);
  });

  it('lets the member ask again when the look-up fails too, the focus staying in the wizard', async () => {
    const backend = fakeBackend();
    const answer = backend.hold('submitCase');
    backend.fail('findReceipt', new BackendError('forbidden'));
    const again = backend.hold('findReceipt');
    const page = await atReview(backend);
    await page.press('submit');
    await eventually(() => expect(answer.called).to.equal(true));
    answer.loseAnswer(new BackendError('timeout', { ambiguous: true, retryable: true }));
    const ask = await page.find('button', 'Ask again');
    await eventually(() => expect(focused()?.textContent.trim()).to.equal('Your account does not give access to this.'));
    ask.focus();
    await page.press('askAgain');
    await eventually(() => expect(again.called).to.equal(true));
    expectFocus(page.get('heading', 'Sent, waiting for confirmation'));
    again.release();
    await page.find('heading', /was received/);
    expect(backend.cases).to.have.length(1);
  });

  it('after a reload in between asks what became of it before anything may change', async () => {
    const backend = fakeBackend();
    const answer = backend.hold('submitCase');
    const page = await atReview(backend);
    await page.press('submit');
    await eventually(() => expect(answer.called).to.equal(true));
    page.wizard.remove();
    answer.loseAnswer(new BackendError('network', { ambiguous: true }));
    const found = backend.hold('findReceipt');
    const next = await openWizard({ backend });
    await next.find('heading', 'Sent, waiting for confirmation');
    found.release();
    await next.find('heading', /was received.*SB-2026-41/);
    expect(backend.cases).to.have.length(1);
    expect(localStorage.length).to.equal(0);
  });

  it('lets the host sign the member in again and then goes on by itself', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('unauthenticated'));
    const page = await atReview(backend);
    let signIn!: () => void;
    page.place.addEventListener('case-session-expired', (event) => {
      event.preventDefault();
      event.detail.resumeAfter(new Promise<void>((resolve) => (signIn = resolve)));
    });
    await page.press('submit');
    await eventually(() => expect(signIn).to.be.a('function'));
    expect(backend.submits).to.have.length(1);
    signIn();
    await page.find('heading', /was received/);
    expect(new Set(backend.submits).size).to.equal(1);
  });

  it('with no one to sign the member in again says that the session ended, and keeps everything', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('unauthenticated'));
    const page = await atReview(backend);
    await page.press('submit');
    expect((await page.find('group', 'Not sent')).textContent).to.include('Sign in again; what you wrote is kept.');
    await keepsEverything(page);
  });

  it('leads back to what is missing instead of sending it', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, width: 900 });
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    await page.change('Subject');
    await page.fill('Subject', ' ');
    await page.press(/^Review/);
    await page.at('review');
    await page.press('submit');
    await page.at('subject');
    expect(await page.faults()).to.deep.equal(['Subject — An answer is needed here.']);
    await eventually(() => expectFocus(page.get('group', /attention/)));
    await page.fill('Subject', 'Mended');
    await page.continueTo('review');
    expect(backend.submits).to.be.empty;
  });

  it('says what stands when the case arrived late, without what was changed since', async () => {
    const backend = fakeBackend();
    const first = backend.hold('submitCase');
    const page = await atReview(backend);
    const looked = backend.hold('findReceipt');
    await page.press('submit');
    await eventually(() => expect(first.called).to.equal(true));
    first.fail(new BackendError('timeout', { ambiguous: true }));
    await page.find('heading', 'Sent, waiting for confirmation');
    looked.release();
    await page.find('group', 'Not received so far');
    first.arrive();
    await page.press(/^Change.*Description/);
    await page.fill('Description', 'And the hall of Sept-Îles.');
    await page.press('continue');
    await page.at('review');
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(backend.cases).to.have.length(1);
    const alert = await page.find('alert', /as you first sent it/);
    expect(alert.querySelector('textarea')!.value).to.include('And the hall of Sept-Îles.');
    expect(alert.textContent).to.include('lease.pdf');
    await expectAxeClean(page.wizard);
  });

  it('names the files that the case was received without', async () => {
    const backend = fakeBackend();
    const { submitCase } = backend;
    backend.submitCase = async (submission, key) => ({ ...await submitCase(submission, key), missing: submission.files.map(({ upload }) => upload) });
    const page = await atReview(backend);
    await page.press('submit');
    await page.find('heading', /was received/);
    const alert = await page.find('alert', /could not be added/);
    expect(alert.textContent).to.include('lease.pdf');
    await expectAxeClean(page.wizard);
  });
});
