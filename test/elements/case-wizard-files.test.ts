/** Attachments in `<case-wizard>`: refused in words, confirmed before a byte leaves, cancelled, tried again, removed. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { allByRole, byRole, eventually, press } from '../support/page.ts';
import { fakeBackend, type FakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, expectFocus, pdf, readyWizard, transfer, type WizardPage } from './wizard-page.ts';

const statement = 'I confirm that this file holds no health information.';

async function atFiles(backend: FakeBackend = fakeBackend()): Promise<WizardPage> {
  const page = await readyWizard({ backend });
  await page.start(['Requests', 'Nothing asked']);
  await page.reach('files');
  return page;
}

const says = (page: WizardPage, name: string, words: RegExp): Promise<unknown> =>
  eventually(() => expect(page.fileRow(name).textContent.replace(/\s+/g, ' ')).to.match(words));

/** Where an engine's own constructor takes no files, a plain event carries them. */
function carrying(kind: 'drop' | 'paste', files: readonly File[]): Event {
  const event = new Event(kind, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, kind === 'drop' ? 'dataTransfer' : 'clipboardData', { value: transfer(files) });
  return event;
}

describe('the attachments of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('say before anything what is accepted', async () => {
    const page = await atFiles();
    expect(page.text).to.include('A supporting document can speed things up. PDF, CSV, TXT or PNG, 2 KB a file, 3 files at most.');
  });

  it('are refused one by one with a reason and a way out, and nothing of them leaves', async () => {
    const backend = fakeBackend();
    const page = await atFiles(backend);
    const long = `${'n'.repeat(260)}.pdf`;
    await page.chooseFiles(
      new File(['MZ'], 'setup.exe'), new File([], 'blank.pdf'), pdf('scan.pdf', 2001), pdf(long), new File(['hello'], 'liar.pdf'),
    );
    await says(page, 'setup.exe', /This type of file is not accepted\. Choose PDF, CSV, TXT or PNG\./);
    await says(page, 'blank.pdf', /This file is empty\./);
    await says(page, 'scan.pdf', /This file is larger than 2 KB\./);
    await says(page, long, /The name of this file is too long\./);
    await says(page, 'liar.pdf', /is not what its name says/);
    await eventually(() => expect(page.announced).to.match(/^liar\.pdf\. This file cannot be read/));
    await page.attach(pdf('one.pdf'));
    await page.chooseFiles(pdf('one.pdf'));
    await eventually(() => expect(page.text).to.include('This file is already in the list.'));
    await page.attach(pdf('two.pdf'));
    await page.attach(pdf('three.pdf'));
    await page.chooseFiles(pdf('four.pdf'));
    await says(page, 'four.pdf', /3 files at most\. Remove one first\./);
    expect(backend.uploads.map(({ attestation }) => attestation.file.name)).to.deep.equal(['one.pdf', 'two.pdf', 'three.pdf']);
    await page.continueTo('review');
    expect(page.line('Attachments').match(/(one|two|three|four)\.pdf/g)).to.deep.equal(['one.pdf', 'two.pdf', 'three.pdf']);
  });

  it('leave only after their own yes, with the words that were confirmed', async () => {
    const backend = fakeBackend();
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('lease.pdf', 1200));
    const dialog = await page.find('dialog', 'Before uploading this file');
    await eventually(() => expectFocus(byRole(dialog, 'heading')));
    expect(dialog.textContent.replace(/\s+/g, ' ')).to.match(/lease\.pdf 1 KB · nothing has left your device yet/);
    await afterwards(50);
    expect(backend.uploads).to.be.empty;
    await page.press('yes');
    await says(page, 'lease.pdf', /Confirmed and uploaded/);
    const { attestation } = backend.uploads[0]!;
    expect(attestation.statement.text).to.equal(statement);
    expect([attestation.answer, attestation.gesture, attestation.by, attestation.statement.lang]).to.deep.equal(['yes', 'one-file', 'm-17', 'en']);
    expect(attestation.file.sha256).to.match(/^[0-9a-f]{64}$/);
    expect(page.focus).to.equal('Choose files');
    await eventually(() => expect(page.announced).to.equal('lease.pdf. Confirmed and uploaded'));
  });

  it('are confirmed together when chosen together', async () => {
    const backend = fakeBackend();
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('one.pdf'), pdf('two.pdf', 500));
    const dialog = await page.find('dialog', 'Before uploading these 2 files');
    expect(dialog.textContent).to.include('Your answer counts for each of these files.');
    expect(allByRole(dialog, 'listitem')).to.have.length(2);
    await page.press('yes');
    await says(page, 'two.pdf', /Confirmed and uploaded/);
    expect(backend.uploads.map(({ attestation }) => attestation.gesture)).to.deep.equal(['all-files', 'all-files']);
  });

  it('or file by file, each question read anew, and a double click answers only one', async () => {
    const backend = fakeBackend();
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('one.pdf'), pdf('two.pdf', 500));
    await page.find('dialog', 'Before uploading these 2 files');
    await page.press(/^Answer file by file instead$/);
    expect(page.get('dialog').textContent).to.include('one.pdf').and.not.to.include('two.pdf');
    const yes = page.get('button', 'I confirm, upload');
    yes.focus();
    yes.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true }));
    await page.wizard.updateComplete;
    await eventually(() => expectFocus(page.get('heading', 'Before uploading this file')));
    page.get('button', 'I confirm, upload').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true }));
    await afterwards(50);
    expect(page.get('dialog').textContent).to.include('two.pdf').and.not.to.include('one.pdf');
    await page.press('no');
    await says(page, 'one.pdf', /Confirmed and uploaded/);
    await says(page, 'two.pdf', /Not uploaded: you did not confirm it\./);
    expect(backend.uploads.map(({ attestation }) => [attestation.file.name, attestation.gesture])).to.deep.equal([['one.pdf', 'one-file']]);
  });

  it('on a no, say what to do instead and can be asked about again', async () => {
    const backend = fakeBackend();
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('lease.pdf'));
    const dialog = await page.find('dialog');
    byRole(dialog, 'button', /And if it does hold/).click();
    await eventually(() => expect(page.text).to.include('Send it by registered mail instead.'));
    await page.press('no');
    await says(page, 'lease.pdf', /you did not confirm it.*Send it by registered mail instead\./);
    expect(page.focus).to.equal('Choose files');
    await page.press(/^Answer \(lease\.pdf\)$/);
    await page.find('dialog');
    await page.press('yes');
    await says(page, 'lease.pdf', /Confirmed and uploaded/);
  });

  it('wait, unsent, when the question is closed by Escape, and hold the case until answered', async () => {
    const backend = fakeBackend();
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    await press('Escape');
    await says(page, 'lease.pdf', /Waiting for your confirmation\. Nothing has left your device\./);
    expect(page.has('dialog')).to.equal(false);
    expect(page.focus).to.equal('Choose files');
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Attachments — A file still wants something from you: confirm it, try again or remove it.']);
    expect(backend.uploads).to.be.empty;
    await page.press(/^Remove \(lease\.pdf\)$/);
    await eventually(() => expect(page.announced).to.equal('lease.pdf was removed.'));
    await page.continueTo('review');
  });

  it('show how far they are, can be cancelled and tried again, the focus staying with them', async () => {
    const backend = fakeBackend();
    const first = backend.hold('uploadFile');
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('lease.pdf', 400));
    await page.find('dialog');
    await page.press('yes');
    await eventually(() => expect(first.called).to.equal(true));
    first.upload!.onProgress!(100);
    await says(page, 'lease.pdf', /Uploading: 25%/);
    expect((page.get('progressbar', 'Upload of lease.pdf') as HTMLProgressElement).position).to.equal(0.25);
    page.get('button', 'Cancel (lease.pdf)').focus();
    await page.press(/^Cancel \(lease\.pdf\)$/);
    expect(first.upload!.signal!.aborted).to.equal(true);
    await says(page, 'lease.pdf', /Upload cancelled\./);
    expect(page.focus).to.equal('Try again (lease.pdf)');
    await page.press(/^Try again \(lease\.pdf\)$/);
    await says(page, 'lease.pdf', /Confirmed and uploaded/);
    expect(page.focus).to.equal('Remove (lease.pdf)');
    await page.press(/^Remove/);
    expect(page.focus).to.equal('Choose files');
    expect(backend.discarded).to.deep.equal(['u-2']);
  });

  it('that fail say why in words, and are sent again without asking again', async () => {
    const backend = fakeBackend();
    backend.fail('uploadFile', new BackendError('too-large', { detail: 'At most 1 KB today.' }));
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    await page.press('yes');
    await says(page, 'lease.pdf', /Not uploaded\. This is larger than the service accepts\. At most 1 KB today\./);
    await eventually(() => expect(page.announced).to.equal('lease.pdf. The upload failed.'));
    await page.press(/^Try again/);
    await says(page, 'lease.pdf', /Confirmed and uploaded/);
    expect(backend.uploads).to.have.length(2);
  });

  it('still on their way hold the submit, and let it go by itself', async () => {
    const backend = fakeBackend();
    const upload = backend.hold('uploadFile');
    const page = await atFiles(backend);
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    await page.press('yes');
    await page.continueTo('review');
    expect(page.text).to.include('A file is still on its way. Your case leaves as soon as it has arrived.');
    await page.press('submit');
    await afterwards(50);
    expect(backend.submits).to.be.empty;
    expect(page.has('button', 'Sending…')).to.equal(true);
    upload.release();
    await page.find('heading', /was received/);
    expect(backend.cases[0]!.submission.files).to.have.length(1);
  });

  it('can be dropped', async () => {
    const page = await atFiles();
    page.get('button', 'Choose files').parentElement!.dispatchEvent(carrying('drop', [pdf('dropped.pdf')]));
    expect((await page.find('dialog')).textContent).to.include('dropped.pdf');
  });

  it('can be pasted as soon as the step is there, but not into another field of the page', async () => {
    const page = await atFiles();
    const elsewhere = document.createElement('input');
    page.place.append(elsewhere);
    elsewhere.focus();
    elsewhere.dispatchEvent(carrying('paste', [pdf('theirs.pdf')]));
    page.get('heading').focus();
    // Engines hand a paste to the body where no text field has the focus.
    document.body.dispatchEvent(carrying('paste', [pdf('pasted.pdf')]));
    expect((await page.find('dialog')).textContent).to.include('pasted.pdf').and.not.to.include('theirs.pdf');
  });

  it('with a hostile name stay text, in order and in their box', async () => {
    const page = await atFiles();
    const backwards = 'invoice\u202Efdp.exe.pdf';
    const image = '<img src=x onerror=globalThis.pwned=1>.pdf';
    const long = `${'n'.repeat(200)}.pdf`;
    for (const name of [backwards, image, long]) {
      await page.chooseFiles(pdf(name));
      await page.find('dialog');
      await page.press('yes');
    }
    await eventually(() => expect(page.text).to.include('invoice\uFFFDfdp.exe.pdf'));
    expect(page.text).to.include(image);
    expect(page.root.querySelectorAll('img')).to.have.length(0);
    expect('pwned' in globalThis).to.equal(false);
    const names = allByRole(page.wizard, 'button', /^Remove/).map((each) => each.getAttribute('aria-label'));
    expect(names.join()).not.to.include('\u202E');
    for (const width of [320, 900]) {
      page.place.style.width = `${width}px`;
      expect(page.wizard.scrollWidth).to.be.at.most(width);
    }
    await page.continueTo('review');
    expect(page.text).to.include(image).and.include('\uFFFD');
    page.place.style.width = '320px';
    expect(page.wizard.scrollWidth).to.be.at.most(320);
  });
});
