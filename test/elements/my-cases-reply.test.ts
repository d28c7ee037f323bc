/** The reply to a case: written, with files under the gate of a case, sent once, and honest about where it stands. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { useLang } from '../../src/locale/locale.ts';
import { expectAxeClean } from '../support/axe.ts';
import { allByRole, byRole, descriptionOf, eventually, findByRole, press, said, type } from '../support/page.ts';
import { later } from './my-cases-rig.ts';
import { closeReplies, focusName, message, openReply, reloaded } from './reply-page.ts';

const pdf = (name: string, size = 100): File => new File(['%PDF-1.7 '.padEnd(size, 'x')], name, { type: 'application/pdf' });
const noAnswer = new BackendError('timeout', { retryable: true, ambiguous: true });
const label = { en: 'Your reply', fr: 'Votre réponse' };

function carrying(kind: 'drop' | 'paste', data: object): Event {
  const event = new Event(kind, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, kind === 'drop' ? 'dataTransfer' : 'clipboardData', { value: data });
  return event;
}

describe('a reply to a case', () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    closeReplies();
    document.querySelectorAll('[data-case-announcer]').forEach((each) => each.replaceChildren());
    await useLang('en');
  });

  it('is written and sent with the keyboard alone, the focus staying where the next one is written', async () => {
    const rig = await openReply();
    await findByRole(rig.page, 'button', 'Attach');
    await type(byRole(rig.page, 'textbox', label.en), 'Here it is');
    // What goes along is chosen before it goes.
    await press('Tab');
    expect(focusName()).to.equal('Attach');
    await press('Tab');
    expect(focusName()).to.equal('Send');
    await press('Enter');
    expect(focusName()).to.equal(label.en);
    expect(rig.field().value).to.equal('');
    await rig.reads(/Sending….*Here it is/);
    rig.replies[0]!.answer(message);
    await eventually(() => expect(rig.told).to.deep.equal([message]));
    await rig.page.updateComplete;
    expect(rig.text).not.to.include('Here it is');
    await eventually(() => expect(said()).to.equal('Your reply was sent.'));
    expect(focusName()).to.equal(label.en);
  });

  it('keeps the field of the next one in sight where its own bubble comes above it', async () => {
    const rig = await openReply({ width: 360 });
    await rig.write('A long one. '.repeat(120));
    rig.field().focus();
    rig.field().scrollIntoView({ block: 'end' });
    byRole<HTMLElement>(rig.page, 'button', 'Send').click();
    await rig.reads(/Sending….*A long one/);
    await eventually(() => {
      const { top, bottom } = rig.field().getBoundingClientRect();
      expect(focusName()).to.equal(label.en);
      expect(top, `${top} to ${bottom}`).to.be.at.least(0);
      expect(bottom, `${top} to ${bottom}`).to.be.at.most(innerHeight);
    });
  });

  it('leaves once on a double click', async () => {
    const rig = await openReply();
    await rig.write('Once');
    const send = byRole(rig.page, 'button', 'Send');
    send.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    send.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await rig.page.updateComplete;
    expect(rig.replies).to.have.length(1);
    expect(rig.text).not.to.include('Write a reply');
  });

  it('of nothing says what is wanted beside the field', async () => {
    const rig = await openReply();
    await findByRole(rig.page, 'button', 'Attach');
    await rig.press('Send');
    expect(focusName()).to.equal(label.en);
    expect(rig.field().getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(rig.field())).to.equal('Write a reply, or attach a file.');
    await rig.write('x');
    expect(rig.field().getAttribute('aria-invalid')).to.equal('false');
  });

  it('takes a file only after its own yes, and goes with its record', async () => {
    const rig = await openReply();
    await findByRole(rig.page, 'button', 'Attach');
    expect(rig.text).to.match(/PDF, CSV, TXT or PNG, 2.KB a file, 3 files at most\./);
    byRole(rig.page, 'button', 'Attach').focus();
    await rig.choose(pdf('lease.pdf'));
    const dialog = await findByRole(rig.page, 'dialog', 'Before uploading this file');
    await eventually(() => expect(focusName()).to.equal('Before uploading this file'));
    expect(dialog.textContent).to.include('I confirm that this file holds no health information.');
    expect(rig.uploads).to.be.empty;
    await rig.press('I confirm, upload');
    await rig.reads(/lease\.pdf.*Confirmed and uploaded/);
    expect(focusName()).to.equal('Attach');
    await rig.press('Send');
    expect(rig.replies[0]!.reply.files).to.deep.equal([{ upload: 'u-1', attestation: rig.uploads[0] }]);
    expect(rig.uploads[0]!.by).to.equal('m-1');
    await rig.reads(/Sending….*lease\.pdf/);
  });

  it('takes dropped and pasted files, but not the picture that comes with copied text', async () => {
    const rig = await openReply();
    await findByRole(rig.page, 'button', 'Attach');
    rig.field().dispatchEvent(carrying('drop', { files: [pdf('dropped.pdf')], types: ['Files'] }));
    await findByRole(rig.page, 'dialog');
    await press('Escape');
    await rig.reads(/dropped\.pdf.*Waiting for your confirmation/);
    expect(rig.page.shadowRoot!.querySelector('dialog')).to.equal(null);
    rig.field().focus();
    rig.field().dispatchEvent(carrying('paste', { files: [pdf('picture.pdf')], types: ['text/plain', 'Files'] }));
    rig.field().dispatchEvent(carrying('paste', { files: [pdf('pasted.pdf')], types: ['Files'] }));
    const dialog = await findByRole(rig.page, 'dialog');
    expect(dialog.textContent).to.include('pasted.pdf').and.not.to.include('picture.pdf');
  });

  it('has no attachments where the backend takes none, or the society has said nothing of them', async () => {
    for (const opening of [{ takesFiles: false }, { preset: async () => undefined }, { preset: () => Promise.reject(new Error('lost')) }]) {
      const rig = await openReply(opening);
      await rig.press('Send');
      await rig.reads(/Write a reply\./);
      expect(allByRole(rig.page, 'button', 'Attach')).to.be.empty;
      rig.page.desk!.dispose();
    }
  });

  it('that was refused says why, keeps everything, and can be tried again or edited', async () => {
    const rig = await openReply();
    await rig.write('Here it is');
    await rig.press('Send');
    await rig.write('And another thing');
    rig.replies[0]!.fail(new BackendError('forbidden', { detail: 'Not today.' }));
    await rig.reads(/Not sent\. Your account does not give access to this\. Not today\./);
    await eventually(() => expect(said()).to.equal('Your reply was not sent. It is kept.'));
    expect(byRole(rig.page, 'button', 'Send').getAttribute('aria-disabled')).to.equal('true');
    await rig.press('Try again');
    expect(focusName()).to.equal(label.en);
    expect(rig.replies.map(({ key }) => key)).to.deep.equal([rig.replies[0]!.key, rig.replies[0]!.key]);
    rig.replies[1]!.fail(new BackendError('forbidden'));
    await rig.reads(/Not sent\./);
    await rig.press('Edit');
    expect(rig.field().value).to.equal('Here it is\n\nAnd another thing');
    expect(focusName()).to.equal(label.en);
  });

  it('without an answer says so, is locked, and is sent again by itself under the same key', async () => {
    const rig = await openReply();
    await rig.write('Here it is');
    await rig.press('Send');
    rig.replies[0]!.fail(noAnswer);
    await rig.reads(/No answer came: checking whether this arrived…/);
    expect(allByRole(rig.page, 'button', 'Edit')).to.be.empty;
    dispatchEvent(new Event('online'));
    await eventually(() => expect(rig.replies).to.have.length(2));
    expect(rig.replies[1]!.key).to.equal(rig.replies[0]!.key);
    expect(rig.replies[1]!.reply).to.deep.equal(rig.replies[0]!.reply);
    rig.replies[1]!.fail(new BackendError('forbidden'));
    await rig.reads(/it is not known whether this arrived/);
    await rig.press('Check again');
    rig.replies[2]!.answer(message);
    await eventually(() => expect(rig.told).to.have.length(1));
  });

  it('asks the page to sign in again, and goes on by itself', async () => {
    const rig = await openReply();
    const signedIn = later<void>();
    let asked = 0;
    rig.page.addEventListener('case-session-expired', ({ detail }) => {
      asked += 1;
      detail.resumeAfter(signedIn.promise);
    });
    await rig.write('Here it is');
    await rig.press('Send');
    rig.replies[0]!.fail(new BackendError('unauthenticated'));
    await eventually(() => expect(asked).to.equal(1));
    await rig.reads(/Sending…/);
    signedIn.resolve();
    await eventually(() => expect(rig.replies).to.have.length(2));
    expect(rig.replies[1]!.key).to.equal(rig.replies[0]!.key);
  });

  it('comes back after a reload: the words, the confirmed file, the others asked for by name', async () => {
    const rig = await openReply();
    await rig.write('Half a sentence');
    await rig.choose(pdf('sent.pdf'));
    await findByRole(rig.page, 'dialog');
    await rig.press('I confirm, upload');
    await rig.reads(/sent\.pdf.*Confirmed and uploaded/);
    await rig.choose(pdf('left.pdf', 300));
    await findByRole(rig.page, 'dialog');
    await press('Escape');
    const back = await reloaded(rig);
    expect(back.field().value).to.equal('Half a sentence');
    await back.reads(/sent\.pdf.*Confirmed and uploaded.*left\.pdf.*Choose it again/);
    await back.press('Send');
    await back.reads(/A file still wants something from you/);
    expect(back.replies).to.be.empty;
    await back.press('Remove (left.pdf)');
    expect(focusName()).to.equal('Attach');
    await back.press('Send');
    expect(back.replies[0]!.reply.files).to.have.length(1);
  });

  it('that was being sent when the page went is asked about under its own key', async () => {
    const rig = await openReply();
    await rig.write('Here it is');
    await rig.press('Send');
    const back = await reloaded(rig);
    await back.reads(/checking whether this arrived.*Here it is/);
    expect(back.replies[0]!.key).to.equal(rig.replies[0]!.key);
    back.replies[0]!.answer(message);
    await eventually(() => expect(localStorage).to.have.length(0));
    expect(back.told).to.deep.equal([message]);
  });

  it('is sent all the same where nothing can be kept, and that is said', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const rig = await openReply();
      await rig.write('Here it is');
      await rig.reads(/This device cannot keep your reply/);
      await rig.press('Send');
      expect(rig.replies).to.have.length(1);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is warned of a social insurance number before it goes, and may go', async () => {
    const rig = await openReply();
    await rig.write('My number is 130 692 544');
    await rig.reads(/This looks like a social insurance number\./);
    expect(descriptionOf(rig.field())).to.match(/^This looks like/);
    await eventually(() => expect(said()).to.match(/^This looks like/));
    await rig.press('Send');
    expect(rig.replies).to.have.length(1);
  });

  it('stays text, whatever is in it, and in its box', async () => {
    const rig = await openReply({ width: 320 });
    const hostile = `<img src=x onerror=globalThis.pwned=1>${'n'.repeat(300)}`;
    await rig.write(hostile);
    await rig.choose(pdf(`invoice\u202Efdp.exe.pdf`));
    await findByRole(rig.page, 'dialog');
    await rig.press('I confirm, upload');
    await rig.reads(/Confirmed and uploaded/);
    expect(rig.page.scrollWidth).to.be.at.most(320);
    await rig.press('Send');
    await rig.reads(/Sending…/);
    expect(rig.text).to.include(hostile.slice(0, 40)).and.include('invoice\uFFFDfdp');
    expect(rig.page.shadowRoot!.querySelector('img')).to.equal(null);
    expect('pwned' in globalThis).to.equal(false);
    expect(rig.page.scrollWidth).to.be.at.most(320);
  });

  for (const lang of ['en', 'fr'] as const) {
    const word = { en: { send: 'Send', yes: 'I confirm, upload', attach: 'Attach' }, fr: { send: 'Envoyer', yes: 'Je confirme, téléverser', attach: 'Joindre' } }[lang];
    it(`meets the rules of accessibility in every state (${lang})`, async () => {
      const rig = await openReply({ lang });
      await findByRole(rig.page, 'button', word.attach);
      expect(byRole(rig.page, 'textbox', label[lang])).to.exist;
      await expectAxeClean(rig.page);
      await rig.press(word.send);
      await expectAxeClean(rig.page);
      await rig.write('130 692 544');
      await rig.choose(pdf('a.pdf'), pdf('b.exe'));
      await findByRole(rig.page, 'dialog');
      await expectAxeClean(rig.page);
      await rig.press(word.yes);
      await rig.reads(/Confirmed and uploaded|Confirmé et téléversé/);
      await expectAxeClean(rig.page);
      await rig.press(word.send);
      await expectAxeClean(rig.page);
      rig.replies[0]!.fail(new BackendError('forbidden', { detail: 'No.' }));
      await rig.reads(/Not sent|Non envoyé/);
      await expectAxeClean(rig.page);
      await rig.press(/^(Try again|Réessayer)$/);
      rig.replies[1]!.fail(noAnswer);
      await rig.reads(/checking|vérifions/);
      await expectAxeClean(rig.page);
      for (const button of allByRole(rig.page, 'button')) expect(button.getBoundingClientRect().height, button.textContent).to.be.at.least(44);
      rig.page.desk!.dispose();
    });
  }
});
