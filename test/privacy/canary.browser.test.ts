/** A sensitive answer and the bytes of a file turn up nowhere but where they belong, whatever goes wrong on the way. */
import { CANARY, cachedTexts, expectNoLeak, FILE_CANARY, heardFrom, leaks, onScreen, startListening } from './page-spy.ts';
import { expect } from '@open-wc/testing';
import { BackendError, type BackendErrorCode } from '../../src/backend/error.ts';
import { browserBackend } from '../../src/backend/adapters/browser.ts';
import { byRole, eventually } from '../support/page.ts';
import { fakeBackend } from '../elements/wizard-backend.ts';
import { afterwards, cleanPage, openWizard, readyWizard, type WizardPage } from '../elements/wizard-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { received, secretFile, settle, stored, writtenTo, writtenWhole } from './canary-journey.ts';

const codes: readonly BackendErrorCode[] = ['network', 'timeout', 'forbidden', 'not-found', 'conflict', 'refused', 'too-large', 'rate-limited', 'server', 'contract', 'storage'];

/** Those after which the case may stand all the same. */
const doubtful: readonly BackendErrorCode[] = ['network', 'timeout', 'conflict', 'server', 'contract'];

/** As a backend might, which repeats what it was sent. */
const repeating = (code: BackendErrorCode, ambiguous = false): BackendError =>
  new BackendError(code, { retryable: true, ambiguous, cause: new Error(`${CANARY} ${FILE_CANARY}`) });

async function clean(): Promise<void> {
  await cleanPage();
  for (const name of await caches.keys()) await caches.delete(name);
  sessionStorage.clear();
  startListening();
}

/** In doubt it is looked up, or sent again under the same key, until it stands. */
async function bringHome(page: WizardPage): Promise<void> {
  await eventually(async () => {
    if (page.has('heading', /^(Your case was received|Votre cas a été reçu)/)) return;
    for (const name of ['submit', 'askAgain', 'tryAgain'] as const) {
      if (page.has('button', page.word(name))) await page.press(name);
    }
    await settle(50);
    throw new Error(`no receipt: ${page.text.slice(0, 200)}`);
  }, 10_000);
}

async function expectNothingLeft(page: WizardPage): Promise<void> {
  await settle(100);
  expect(onScreen(document)).to.deep.equal([]);
  expect(onScreen(page.root)).to.deep.equal([]);
  await expectNoLeak('after the receipt');
}

describe('a sensitive answer and a file', function () {
  this.timeout(60_000);
  beforeEach(clean);
  after(clean);

  it('are looked for where there is something to find', async () => {
    localStorage.setItem('case-wizard:x', CANARY);
    document.dispatchEvent(new CustomEvent('x', { detail: { a: [CANARY] } }));
    await (await caches.open('x')).put('https://exemple.ca/', new Response(FILE_CANARY));
    expect(await leaks()).to.include.members(['localStorage', 'localStorage at rest', 'event x', 'caches']);
  });

  it('are in no storage, event, announcement, console, address or history while a case is written, sent and received', async () => {
    const backend = fakeBackend();
    const page = await writtenWhole(backend);
    await stored();
    await expectNoLeak('before it is sent');
    expect(onScreen(page.root), 'masked in the preview').to.deep.equal([]);
    await page.press('submit');
    await received(page);
    // They did arrive where they were meant to.
    expect(backend.cases[0]!.submission.answers[0]!.value).to.equal(CANARY);
    expect(await backend.uploads[0]!.file.text()).to.include(FILE_CANARY);
    await expectNothingLeft(page);
    expect([...heardFrom()]).to.include.members(['event', 'localStorage', 'announcement']);
  });

  for (const code of codes) {
    for (const ambiguous of doubtful.includes(code) ? [false, true] : [false]) {
      it(`are nowhere else after a submit that failed (${code}${ambiguous ? ', in doubt' : ''})`, async () => {
        const backend = fakeBackend();
        const page = await writtenWhole(backend);
        backend.fail('submitCase', repeating(code, ambiguous));
        await page.press('submit');
        await eventually(() => expect(backend.submits.length).to.equal(1));
        await settle(100);
        await expectNoLeak('after the failure');
        if (code === 'refused' && !ambiguous) return;
        await bringHome(page);
        await expectNothingLeft(page);
      });
    }
  }

  it('are nowhere else when the case was taken and the answer is lost, or comes late', async () => {
    const backend = fakeBackend();
    const held = backend.hold('submitCase');
    const page = await writtenWhole(backend);
    await page.press('submit');
    await eventually(() => expect(held.called).to.equal(true));
    await expectNoLeak('under way');
    held.loseAnswer(repeating('network', true));
    await bringHome(page);
    expect(backend.cases.length).to.equal(1);
    await expectNothingLeft(page);
  });

  it('are nowhere else when an upload fails, is stopped or is tried again', async () => {
    const backend = fakeBackend();
    const page = await writtenTo(backend);
    for (const code of ['network', 'timeout', 'server', 'refused'] as const) {
      backend.fail('uploadFile', repeating(code));
      await page.chooseFiles(secretFile());
      await page.find('dialog');
      await page.press('yes');
      await eventually(() => expect(page.fileRow('statement.pdf').textContent).to.include('Not uploaded'));
      await expectNoLeak(`after ${code}`, { cachesToo: false });
      await page.press(/^Remove/);
      await eventually(async () => expect((await cachedTexts()).filter((text) => text.includes(FILE_CANARY))).to.deep.equal([]));
    }
    await expectNoLeak('after the files are removed');
  });

  it('are nowhere else while the session ends, and is taken up again', async () => {
    const backend = fakeBackend();
    const page = await writtenWhole(backend);
    let signIn: (() => void) | undefined;
    page.place.addEventListener('case-session-expired', ({ detail }) => detail.resumeAfter(new Promise<void>((done) => (signIn = done))));
    backend.fail('submitCase', repeating('unauthenticated' as BackendErrorCode));
    await page.press('submit');
    await eventually(() => expect(signIn).to.be.a('function'));
    await settle(100);
    await expectNoLeak('signed out');
    signIn!();
    await bringHome(page);
    await expectNothingLeft(page);
  });

  it('are nowhere else when the storage is full', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const page = await writtenWhole();
      await settle();
      await expectNoLeak('with a full storage');
      await page.press('submit');
      await received(page);
      await expectNothingLeft(page);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('are nowhere else after a reload, where the answer is asked again', async () => {
    const page = await writtenWhole();
    await stored();
    page.place.remove();
    await afterwards(50);
    const again = await openWizard({ preset: smallSociety });
    await eventually(() => expect(again.text).to.include('For your privacy this was not kept'));
    expect(onScreen(again.root)).to.deep.equal([]);
    await expectNoLeak('after a reload');
  });

  it('are nowhere else when the language changes, the element is moved and the layout is another', async () => {
    const page = await writtenWhole();
    await page.speak('fr');
    const elsewhere = document.createElement('section');
    page.place.append(elsewhere);
    elsewhere.append(page.wizard);
    await page.wizard.updateComplete;
    page.wizard.layout = 'form';
    await settle(300);
    page.wizard.layout = 'wizard';
    await page.wizard.updateComplete;
    await stored();
    await expectNoLeak('after all of that');
    page.place.lang = 'en';
    await eventually(() => expect(page.lang).to.equal('en'));
    await bringHome(page);
    await expectNothingLeft(page);
  });

  it('are nowhere else when someone else’s account is chosen, the case is cleared and begun anew', async () => {
    const page = await writtenWhole();
    await stored();
    page.wizard.account = 'a-other';
    await settle(300);
    await expectNoLeak('with another account');
    expect(onScreen(page.root)).to.deep.equal([]);
  });

  it('are nowhere else when the error comes from the host’s own code', async () => {
    const backend = fakeBackend();
    const page = await writtenWhole(backend);
    backend.submitCase = async () => {
      throw new TypeError(`cannot send ${CANARY}`);
    };
    await page.press('submit');
    await settle();
    expect(page.errors.map(({ reason }) => reason).join()).not.to.include('130 692');
    await expectNoLeak('after an error of the host');
  });

  it('are dropped by the browser’s own database, which keeps the mask of the answer only', async () => {
    const session = { member: 'm-17', name: 'Lucie', accounts: [{ id: 'a1', name: 'Lucie Bernier' }], roles: ['admin'] };
    const page = await readyWizard({ backend: browserBackend({ name: 'canary-cases', session }), preset: smallSociety });
    await page.start(['Requests', 'One number']);
    await page.at('questions');
    await page.fill('Social insurance number', CANARY);
    await page.press('continue');
    await page.reach('review');
    await page.press('submit');
    await received(page);
    await expectNoLeak('in the browser’s database');
    await expectNothingLeft(page);
  });
});

describe('the bytes of a file', function () {
  this.timeout(60_000);
  beforeEach(clean);
  after(clean);

  const kept = async (): Promise<number> => (await cachedTexts()).filter((text) => text.includes(FILE_CANARY)).length;

  it('lie nowhere before their own yes, and after a no', async () => {
    const backend = fakeBackend();
    const page = await writtenTo(backend);
    await page.chooseFiles(secretFile());
    await page.find('dialog');
    await settle();
    expect(await kept()).to.equal(0);
    await expectNoLeak('before the yes');
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await secretFile().arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(JSON.stringify({ ...localStorage })).not.to.include(hash);
    await page.press('no');
    await settle();
    expect(await kept()).to.equal(0);
    expect(backend.uploads).to.deep.equal([]);
    expect(JSON.stringify({ ...localStorage })).not.to.include(hash);
  });

  it('are gone from the device once they are uploaded, or removed while they were on their way', async () => {
    const backend = fakeBackend();
    const held = backend.hold('uploadFile');
    const page = await writtenTo(backend);
    await page.chooseFiles(secretFile());
    await page.find('dialog');
    await page.press('yes');
    await eventually(() => expect(held.called).to.equal(true));
    await eventually(async () => expect(await kept()).to.equal(1));
    await expectNoLeak('on their way', { cachesToo: false });
    held.release();
    await eventually(async () => expect(await kept()).to.equal(0));
    const second = backend.hold('uploadFile');
    await page.chooseFiles(new File([`%PDF-1.7 ${FILE_CANARY} 2`], 'second.pdf', { type: 'application/pdf' }));
    await page.find('dialog');
    await page.press('yes');
    await eventually(() => expect(second.called).to.equal(true));
    await eventually(async () => expect(await kept()).to.equal(1));
    byRole(page.wizard, 'button', /^Cancel .*second/).click();
    await page.wizard.updateComplete;
    byRole(page.wizard, 'button', /^Remove .*second/).click();
    await eventually(async () => expect(await kept()).to.equal(0));
  });
});
