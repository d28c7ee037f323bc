/** A case in two tabs of one browser, each a frame with a page of its own; and the end of the session, which all of them hear of. */
import { expect } from '@open-wc/testing';
import { endSession } from '../../src/session-end.ts';
import { eventually } from '../support/page.ts';
import { expectAxeClean } from '../support/axe.ts';
import { fakeBackend } from './wizard-backend.ts';
import type { WizardFrame } from './frame-of-wizard.ts';
import { afterwards, cleanPage, openWizard, pdf, readyWizard, type WizardPage } from './wizard-page.ts';

interface Tab {
  readonly page: WizardPage;
  readonly view: WizardFrame;
  close(): void;
}

/** How the engine is told that the member looks elsewhere: a frame that is not in front never is. */
const looksAway = ({ view }: Tab): void => void view.dispatchEvent(new Event('blur'));

async function openTab(): Promise<Tab> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '900px', height: '700px', border: '0' });
  frame.srcdoc = `<!doctype html><html lang="en"><title>Case</title><script type="module" src="${location.origin}/test/elements/frame-of-wizard.ts"></script>`;
  document.body.append(frame);
  const view = (): WizardFrame => frame.contentWindow as unknown as WizardFrame;
  const page = await (await eventually(() => (view().wizardPage ? [view().wizardPage!] : Promise.reject(new Error('the frame is empty'))), 15_000))[0]!;
  return { page, view: view(), close: () => frame.remove() };
}

const subjectOf = ({ page }: Tab | { page: WizardPage }): string => page.field('Subject').value;
const another = /^Another case of yours is being written in another tab\. What you write here is not kept on this device\./;
const takeOver = 'Go on with that case here';
const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('case-wizard:'));

async function written(subject: string): Promise<Tab> {
  const tab = await openTab();
  await tab.page.fill('Subject', subject);
  await tab.page.find('button', 'Start over');
  looksAway(tab);
  await isHeld();
  return tab;
}

const isHeld = (): Promise<void> =>
  eventually(async () => {
    const { held = [] } = await navigator.locks.query();
    if (!held.some(({ name }) => name?.startsWith('case-draft:'))) throw new Error('nobody holds the draft yet');
  });

describe('a case in two tabs', () => {
  beforeEach(cleanPage);
  afterEach(async () => {
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    await cleanPage();
  });

  it('is left alone by the second one, which says that its own case is not kept', async () => {
    await written('In the first');
    const second = await openTab();
    expect(subjectOf(second)).to.equal('');
    expect(second.page.text).to.match(new RegExp(another.source.slice(1)));
    await second.page.fill('Subject', 'In the second');
    await second.page.wizard.updateComplete;
    expect(second.page.text).to.include('If you go on with that case, what you have written here is dropped.');
    await afterwards(600);
    expect(drafts()).to.have.length(1);
    expect(localStorage.getItem(drafts()[0]!)).to.include('In the first').and.not.include('In the second');
  });

  it('goes on in the tab where the member wants it, back and forth, with all that was written', async () => {
    const first = await written('In the first');
    const second = await openTab();
    second.page.get('button', takeOver).click();
    await eventually(() => expect(subjectOf(second)).to.equal('In the first'), 15_000);
    const alert = await first.page.find('alert');
    expect(alert.textContent).to.match(/This case is being written in another tab\.\s+What you have written is there\.\s+Go on here/);
    await second.page.fill('Subject', 'In the second');
    await second.page.find('button', 'Start over');
    first.page.get('button', 'Go on here').click();
    await eventually(() => expect(subjectOf(first)).to.equal('In the second'), 15_000);
    await second.page.find('alert');
  });

  it('comes back whole once the first tab is closed', async () => {
    const first = await written('Left behind');
    first.close();
    const second = await openTab();
    expect(subjectOf(second)).to.equal('Left behind');
    expect(second.page.text).not.to.match(another);
  });

  it('says that it is at work until it is there, in either tab', async () => {
    const first = await written('In the first');
    const second = await openTab();
    const isAtWork = ({ page }: Tab, name: string): void => {
      const button = page.get('button', name);
      button.click();
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(button.closest('.note')?.getAttribute('aria-busy')).to.equal('true');
    };
    isAtWork(second, takeOver);
    await eventually(() => expect(subjectOf(second)).to.equal('In the first'), 15_000);
    await first.page.find('alert');
    isAtWork(first, 'Go on here');
    await eventually(() => expect(subjectOf(first)).to.equal('In the first'), 15_000);
    await second.page.find('alert');
    for (const { page } of [first, second]) expect(page.root.querySelector('[aria-busy]')).to.equal(null);
  });

  // Frames share one focus where tabs have one each: whoever is looked at here is focused, and the other one is not.
  it('has the focus in the tab that it leaves: on what the member comes back with', async () => {
    const first = await written('In the first');
    const second = await openTab();
    first.page.field('Subject').focus();
    second.page.get('button', takeOver).click();
    const alert = await first.page.find('alert');
    await eventually(() => expect(first.page.root.activeElement).to.equal(alert.querySelector('button')));
  });

  it('has the focus in the tab that it comes to: on where the member goes on', async () => {
    await written('In the first');
    const second = await openTab();
    second.page.get('button', takeOver).focus();
    second.page.get('button', takeOver).click();
    expect(second.page.root.activeElement?.localName).to.equal('button');
    await eventually(() => expect(subjectOf(second)).to.equal('In the first'), 15_000);
    await eventually(() => expect(second.page.root.activeElement?.id).to.equal('heading'));
  });
});

describe('what is said of a case in another tab', () => {
  beforeEach(cleanPage);
  afterEach(cleanPage);

  it('can be read and pressed by everyone, in both languages', async () => {
    for (const lang of ['en', 'fr'] as const) {
      // To the browser's locks, another element is another tab.
      const first = await readyWizard({ lang });
      await first.fill(first.word('subject'), 'In the first');
      await first.find('button', first.word('startOver'));
      dispatchEvent(new Event('blur'));
      await isHeld();
      const second = await readyWizard({ lang });
      await expectAxeClean(second.wizard);
      (await second.find('button', lang === 'en' ? takeOver : 'Continuer cet autre cas ici')).click();
      await first.find('button', lang === 'en' ? 'Go on here' : 'Continuer ici');
      await expectAxeClean(first.wizard);
      await cleanPage();
    }
  });
});

describe('a confirmed file of a page that is gone', () => {
  beforeEach(cleanPage);
  afterEach(cleanPage);

  it('goes on by itself in the next one, and leaves the device once it is uploaded', async () => {
    const before = fakeBackend();
    before.hold('uploadFile');
    const page = await readyWizard({ backend: before });
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('files');
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    await page.press('yes');
    await eventually(() => expect(before.uploads).to.have.length(1));
    await eventually(async () => expect(await (await caches.open('case-wizard-files')).keys()).to.have.length(1));
    page.place.remove();
    await afterwards();
    const backend = fakeBackend();
    const next = await readyWizardAt(backend);
    await eventually(() => expect(next.fileRow('lease.pdf').textContent).to.include('Confirmed and uploaded'));
    const [{ file, attestation }] = backend.uploads as [(typeof backend.uploads)[number]];
    expect(attestation).to.deep.equal(before.uploads[0]!.attestation);
    expect(await file.text()).to.equal(await before.uploads[0]!.file.text());
    await eventually(async () => expect(await (await caches.open('case-wizard-files')).keys()).to.have.length(0));
  });
});

describe('drafts, where the host', () => {
  beforeEach(cleanPage);
  afterEach(async () => {
    await cleanPage();
    sessionStorage.clear();
  });

  const writtenUnder = async (setting: 'off' | 'tab'): Promise<WizardPage> => {
    const page = await readyWizard();
    page.wizard.drafts = setting;
    page.wizard.account = 'a1';
    await page.ready();
    await page.fill('Subject', 'Mine');
    return page;
  };

  it('wants none, are not kept, and the member is told', async () => {
    const page = await writtenUnder('off');
    await eventually(() => expect(page.text).to.include('This draft cannot be kept on this device.'));
    expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('case-wizard:'))).to.be.empty;
  });

  it('wants them for the tab, lie in its storage alone', async () => {
    await writtenUnder('tab');
    await eventually(() => expect(Object.keys(sessionStorage).some((key) => key.startsWith('case-wizard:'))).to.equal(true));
    expect(drafts()).to.be.empty;
  });
});

describe('the end of the session', () => {
  beforeEach(cleanPage);
  afterEach(async () => {
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    await cleanPage();
  });

  it('empties every screen of the browser and leaves nothing on the device, without another save', async () => {
    const here = await readyWizard();
    await here.start(['Requests', 'Nothing asked'], 'Here');
    await here.at('details');
    dispatchEvent(new Event('blur'));
    await isHeld();
    const tab = await openTab();
    await tab.page.fill('Subject', 'In the other tab');
    await here.fill('Description', 'a private word');
    await endSession();
    expect(here.root.textContent).not.to.include('private');
    await here.at('subject');
    expect([here.field('Subject').value, [...here.root.querySelectorAll('input, textarea')].map((each) => (each as HTMLInputElement).value).join('')]).to.deep.equal(['', '']);
    await eventually(() => expect(subjectOf(tab)).to.equal(''), 15_000);
    await afterwards(600);
    expect(drafts()).to.be.empty;
    expect(await (await caches.open('case-wizard-files')).keys()).to.be.empty;
  });

  it('needs no server, and nothing but what is loaded', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.fill('Subject', 'Mine');
    backend.fail('session', Object.assign(new Error('gone'), { name: 'BackendError', code: 'network' }) as never);
    await endSession();
    expect(drafts()).to.be.empty;
    await page.find('alert');
    expect(page.root.textContent).not.to.include('Mine');
  });
});

describe('a wizard that leaves the page', () => {
  beforeEach(cleanPage);
  afterEach(cleanPage);

  it('keeps nothing of what was typed in its own tree', async () => {
    const page = await readyWizard();
    await page.start(['Requests', 'Nothing asked'], 'A private subject');
    await page.at('details');
    await page.fill('Description', 'A private word');
    const before = page.field('Description');
    page.place.remove();
    await afterwards(50);
    const values = [...page.root.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    expect(values.join('')).to.equal('');
    expect(page.root.contains(before)).to.equal(false);
    expect(page.root.textContent).not.to.include('private');
  });

  it('while it fetches the case of another tab keeps nothing of its own', async () => {
    const first = await written('In the first');
    const { page, close } = await openTab();
    await page.fill('Subject', 'A private subject');
    page.get('button', takeOver).click();
    page.place.remove();
    await afterwards(50);
    const values = [...page.root.querySelectorAll('input')].map(({ value }) => value);
    expect(values.join('')).to.equal('');
    close();
    first.close();
  });
});

/** At its files, as a draft comes back. */
async function readyWizardAt(backend: ReturnType<typeof fakeBackend>): Promise<WizardPage> {
  const page = await openWizard({ backend });
  await page.at('files');
  return page;
}
