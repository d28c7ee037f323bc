/** Nothing of a member is left on the device, or on the screen, once the element is gone or the session has ended. */
import { CANARY, cachedTexts, expectNoLeak, FILE_CANARY, onScreen, startListening } from './page-spy.ts';
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { endSession } from '../../src/session-end.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend } from '../elements/wizard-backend.ts';
import { cleanPage } from '../elements/wizard-page.ts';
import { changing, opened } from '../elements/my-cases-case-rig.ts';
import { secretFile, settle, stored, writtenTo, writtenWhole } from './canary-journey.ts';

const ours = (): readonly string[] => [localStorage, sessionStorage].flatMap((each) => Object.keys(each)).filter((key) => /^case-(wizard|reply):/.test(key));

async function clean(): Promise<void> {
  await cleanPage();
  for (const name of await caches.keys()) await caches.delete(name);
  sessionStorage.clear();
  startListening();
}

describe('nothing of a member is left', function () {
  this.timeout(60_000);
  beforeEach(clean);
  after(clean);

  it('in an element that was taken out of the page, for whoever still holds it', async () => {
    const page = await writtenTo();
    await page.press('back');
    await page.press('back');
    await page.at('questions');
    expect(onScreen(page.root)).to.deep.equal(['input']);
    const { wizard, place } = page;
    place.remove();
    await settle();
    expect(onScreen(wizard.shadowRoot!)).to.deep.equal([]);
    await expectNoLeak('after the element is gone');
  });

  it('when the session ends: no draft, no file, no field, and nothing is written again afterwards', async () => {
    const backend = fakeBackend();
    backend.hold('uploadFile');
    const page = await writtenTo(backend);
    await page.chooseFiles(secretFile());
    await page.find('dialog');
    await page.press('yes');
    await stored();
    await eventually(async () => expect((await cachedTexts()).some((text) => text.includes(FILE_CANARY))).to.equal(true));
    await endSession();
    expect(ours()).to.deep.equal([]);
    expect(await cachedTexts()).to.deep.equal([]);
    expect(onScreen(page.root)).to.deep.equal([]);
    // Past the time of any save that was due.
    await settle(900);
    expect(ours().filter((key) => localStorage.getItem(key)?.includes('Missing royalties'))).to.deep.equal([]);
    expect(page.text).not.to.include('Missing royalties');
    await expectNoLeak('after the session');
  });

  it('when the session ends on a preview, and with the backend out of reach', async () => {
    const backend = fakeBackend();
    const page = await writtenWhole(backend);
    await stored();
    const outOfReach = (): Promise<never> => Promise.reject(new BackendError('network', { cause: new Error(CANARY) }));
    Object.assign(backend, { session: outOfReach, submitCase: outOfReach, findReceipt: outOfReach, listCases: outOfReach });
    await endSession();
    expect(ours()).to.deep.equal([]);
    await settle(900);
    expect(onScreen(document)).to.deep.equal([]);
    expect(page.text).not.to.include('Missing royalties');
    await expectNoLeak('after the session');
  });

  it('of a reply being written', async () => {
    const backend = Object.assign(changing({ acts: [{ act: 'reply' }] }), { reply: () => Promise.reject(new BackendError('network')) });
    const element = await opened(backend);
    const field = await eventually(() => element.shadowRoot!.querySelector('textarea') ?? Promise.reject(new Error('no field')));
    field.value = `My number is ${CANARY}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await eventually(() => expect(ours().length).to.equal(1));
    await endSession();
    expect(ours()).to.deep.equal([]);
    await settle(900);
    expect(ours()).to.deep.equal([]);
    expect(onScreen(element.shadowRoot!)).to.deep.equal([]);
    element.remove();
  });

  it('though what other parts of the page have stored stays theirs', async () => {
    localStorage.setItem('portal-theme', 'dark');
    localStorage.setItem('case-wizard:x', '{}');
    sessionStorage.setItem('portal-tab', '1');
    await (await caches.open('portal')).put('https://exemple.ca/', new Response('x'));
    await endSession();
    expect(localStorage.getItem('portal-theme')).to.equal('dark');
    expect(sessionStorage.getItem('portal-tab')).to.equal('1');
    expect(await caches.keys()).to.deep.equal(['portal']);
    expect(ours()).to.deep.equal([]);
  });
});
