/** A sensitive answer and a file where a case ends: received, given up while answers are still on their way, or never kept at all. */
import { CANARY, cachedTexts, expectNoLeak, FILE_CANARY, onScreen, startListening } from './page-spy.ts';
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend } from '../elements/wizard-backend.ts';
import { cleanPage, readyWizard } from '../elements/wizard-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { received, secretFile, settle, stored, writtenTo, writtenWhole } from './canary-journey.ts';

const ours = (): readonly string[] => [localStorage, sessionStorage].flatMap((each) => Object.keys(each)).filter((key) => key.startsWith('case-wizard:'));
const keptFiles = async (): Promise<number> => (await cachedTexts()).filter((text) => text.includes(FILE_CANARY)).length;
const repeating = (): BackendError => new BackendError('network', { retryable: true, ambiguous: true, cause: new Error(`${CANARY} ${FILE_CANARY}`) });

async function clean(): Promise<void> {
  await cleanPage();
  for (const name of await caches.keys()) await caches.delete(name);
  sessionStorage.clear();
  startListening();
}

describe('once a case is received', function () {
  this.timeout(60_000);
  beforeEach(clean);
  after(clean);

  it('neither its draft nor a file lies on the device, then or later', async () => {
    const page = await writtenWhole();
    await stored();
    await page.press('submit');
    await received(page);
    expect(ours()).to.deep.equal([]);
    await settle(900);
    page.place.remove();
    await settle(100);
    expect(ours()).to.deep.equal([]);
    expect(await keptFiles()).to.equal(0);
    await expectNoLeak('after the receipt');
  });
});

describe('once the element is gone', function () {
  this.timeout(60_000);
  beforeEach(clean);
  after(clean);

  for (const ending of ['the receipt', 'a failure'] as const) {
    it(`${ending} of its case comes to nobody`, async () => {
      const backend = fakeBackend();
      const held = backend.hold('submitCase');
      const page = await writtenWhole(backend);
      const told = page.events('case-submitted');
      await page.press('submit');
      await eventually(() => expect(held.called).to.equal(true));
      const { place, root } = page;
      place.remove();
      await settle(50);
      if (ending === 'the receipt') held.release();
      else held.fail(repeating());
      await settle();
      expect(told).to.deep.equal([]);
      expect(onScreen(root)).to.deep.equal([]);
      expect(await keptFiles()).to.equal(0);
      await expectNoLeak(`after ${ending}`);
    });
  }

  for (const ending of ['its upload', 'a failure'] as const) {
    it(`${ending} of a file comes to nobody, and no other try is made`, async () => {
      const backend = fakeBackend();
      const held = backend.hold('uploadFile');
      const page = await writtenTo(backend);
      await page.chooseFiles(secretFile());
      await page.find('dialog');
      await page.press('yes');
      await eventually(() => expect(held.called).to.equal(true));
      const { place, root } = page;
      place.remove();
      await settle(50);
      if (ending === 'its upload') held.release();
      else held.fail(repeating());
      await settle(2_500);
      expect(backend.uploads.length).to.equal(1);
      expect(onScreen(root)).to.deep.equal([]);
      await expectNoLeak(`after ${ending}`, { cachesToo: false });
    });
  }

  it('a session that answers late opens nothing', async () => {
    const backend = fakeBackend();
    const page = await writtenTo(backend);
    await stored();
    page.place.remove();
    await settle(50);
    const held = backend.hold('session');
    const wizard = Object.assign(document.createElement('case-wizard'), { backend, preset: smallSociety });
    document.body.append(wizard);
    await eventually(() => expect(held.called).to.equal(true));
    const before = ours().map((key) => localStorage.getItem(key));
    wizard.remove();
    held.release();
    await settle();
    expect(wizard.shadowRoot!.textContent).not.to.include('Missing royalties');
    expect(ours().map((key) => localStorage.getItem(key))).to.deep.equal(before);
    await expectNoLeak('after the session');
  });
});

describe('where nothing can be kept', function () {
  this.timeout(60_000);
  beforeEach(clean);
  after(clean);

  it('because the storage is off, a case is written and received, and nothing of it lies anywhere', async () => {
    const off = (): never => {
      throw new DOMException('off', 'SecurityError');
    };
    const places = ['localStorage', 'sessionStorage', 'caches'] as const;
    const before = places.map((name) => Object.getOwnPropertyDescriptor(window, name)!);
    for (const name of places) Object.defineProperty(window, name, { get: off, configurable: true });
    const backend = fakeBackend();
    try {
      const page = await writtenWhole(backend);
      await settle(900);
      expect(onScreen(page.root), 'masked in the preview').to.deep.equal([]);
      await page.press('submit');
      await received(page);
      expect(backend.cases[0]!.submission.answers[0]!.value).to.equal(CANARY);
      page.place.remove();
      await settle(50);
    } finally {
      places.forEach((name, at) => Object.defineProperty(window, name, before[at]!));
    }
    expect(ours()).to.deep.equal([]);
    expect(await keptFiles()).to.equal(0);
    await expectNoLeak('with the storage off');
  });

  it('because it is full in the middle of a case, the draft that lies there holds neither, and goes with the receipt', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: smallSociety });
    await page.start(['Requests', 'One number']);
    await stored();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await page.at('questions');
      await page.fill('Social insurance number', CANARY);
      await page.press('continue');
      await page.reach('files');
      await page.attach(secretFile());
      await page.continueTo('review');
      await settle(900);
      await expectNoLeak('with a full storage');
      expect(ours().length).to.equal(1);
      await page.press('submit');
      await received(page);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(ours()).to.deep.equal([]);
    expect(await keptFiles()).to.equal(0);
    await expectNoLeak('after the receipt');
  });
});
