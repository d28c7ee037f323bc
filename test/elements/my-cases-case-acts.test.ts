/** What a member does about an open case: each act where the backend allows it, sent once, and its outcome told truly. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseChange } from '../../src/model/act.ts';
import type { CaseDetail } from '../../src/model/case.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { allByRole, byRole, descriptionOf, eventually, findByRole, focused, press, said, type } from '../support/page.ts';
import { changed, changing, message, opened, type Changing } from './my-cases-case-rig.ts';
import { later, nextEvent, reads, textOf } from './my-cases-rig.ts';

const dialogOf = (element: MyCases): HTMLDialogElement => byRole<HTMLDialogElement>(element, 'dialog');
const noDialog = (element: MyCases): Promise<void> =>
  eventually(() => {
    expect(allByRole(element, 'dialog')).to.have.length(0);
  });

/** The dialog of an act, opened as a person opens it. */
async function asking(element: MyCases, act: string): Promise<HTMLDialogElement> {
  byRole(element, 'button', act).click();
  return findByRole<HTMLDialogElement>(element, 'dialog');
}

async function cancelling(element: MyCases, reason = 'Found it myself'): Promise<HTMLDialogElement> {
  const dialog = await asking(element, 'Cancel the case');
  await type(byRole(dialog, 'textbox'), reason);
  byRole(dialog, 'button', 'Cancel the case').click();
  return dialog;
}

const ambiguous = (): BackendError => new BackendError('network', { ambiguous: true });

describe('the acts of an open case', () => {
  it('are those that the backend offers, and a refused one is its reason in words', async () => {
    const element = await opened(changing());
    const acts = byRole(element, 'region', 'Actions');
    expect(allByRole(acts, 'button').map((each) => each.textContent!.trim())).to.deep.equal(['Mark as solved', 'Cancel the case', 'Print']);
    expect(textOf(element)).to.contain('Reopen the case: possible once the case is resolved');
    expect(allByRole(element, 'button', /Reopen|Rate/)).to.have.length(0);
  });

  it('are none where the backend changes no cases, or the case has no version', async () => {
    const without = changing();
    delete without.changeCase;
    const unversioned = changing();
    delete (unversioned.detail as { version?: string }).version;
    for (const backend of [without, unversioned]) {
      const element = await opened(backend);
      const acts = byRole(element, 'region', 'Actions');
      expect(allByRole(acts, 'button').map((each) => each.textContent!.trim())).to.deep.equal(['Print']);
      expect(textOf(element)).not.to.contain('possible once');
      element.remove();
    }
  });

  it('cancel with a reason: asked for, sent once, announced once, with the focus on the heading', async () => {
    const backend = changing();
    const element = await opened(backend);
    const dialog = await asking(element, 'Cancel the case');
    const send = byRole(dialog, 'button', 'Cancel the case');
    send.click();
    const reason = byRole(dialog, 'textbox', 'Why do you cancel it?');
    await eventually(() => expect(focused()).to.equal(reason));
    expect(reason.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(reason)).to.equal('Write a reason.');
    await type(reason, '  <b>Found</b> it myself ');
    send.click();
    send.click();
    await noDialog(element);
    expect(backend.changes).to.deep.equal([{ change: { act: 'cancel', reason: '<b>Found</b> it myself' }, version: '1' }]);
    await eventually(() => expect(said()).to.equal('The case was cancelled.'));
    await eventually(() => expect(focused()).to.equal(byRole(element, 'heading', 'Subject 1')));
    await reads(element, 'Cancelled');
    expect(byRole(element, 'region', 'Follow-up').textContent).to.contain('<b>Found</b> it myself');
    expect(textOf(element)).to.contain('Cancel the case: possible while the case is active');
  });

  it('mark as solved after one question, and reopen with what is missing', async () => {
    const backend = changing();
    const element = await opened(backend);
    byRole(await asking(element, 'Mark as solved'), 'button', 'Mark as solved').click();
    await noDialog(element);
    await eventually(() => expect(said()).to.equal('The case was marked as solved.'));
    const dialog = await asking(element, 'Reopen the case');
    await type(byRole(dialog, 'textbox', 'What is still missing?'), 'The second work');
    byRole(dialog, 'button', 'Reopen the case').click();
    await noDialog(element);
    expect(backend.changes.map(({ change }) => change)).to.deep.equal([{ act: 'resolve' }, { act: 'reopen', reason: 'The second work' }]);
  });

  it('stay open for the next one when the closing of the one before is told late', async () => {
    const element = await opened(changing());
    const first = await asking(element, 'Mark as solved');
    byRole(first, 'button', 'Mark as solved').click();
    await noDialog(element);
    const next = await asking(element, 'Reopen the case');
    first.dispatchEvent(new Event('close'));
    await element.updateComplete;
    expect(dialogOf(element)).to.equal(next);
    expect(next.open).to.equal(true);
  });

  it('rate by words in one group, with a comment if one likes', async () => {
    const backend = changing({ status: 'resolved' });
    const element = await opened(backend);
    const dialog = await asking(element, 'Rate the answer');
    const group = byRole(dialog, 'group', 'Your satisfaction');
    const radios = allByRole<HTMLInputElement>(group, 'radio');
    expect(radios.map((each) => each.labels![0]!.querySelector('span')!.textContent)).to.deep.equal([
      'Very satisfied', 'Satisfied', 'Neither satisfied nor dissatisfied', 'Dissatisfied', 'Very dissatisfied',
    ]);
    byRole(dialog, 'button', 'Send the rating').click();
    await eventually(() => expect(focused()).to.equal(radios[0]));
    expect(descriptionOf(group)).to.equal('Choose one of these.');
    await press('ArrowDown');
    await type(byRole(dialog, 'textbox', /^Your comment/), 'Quick');
    byRole(dialog, 'button', 'Send the rating').click();
    await noDialog(element);
    expect(backend.changes[0]!.change).to.deep.equal({ act: 'rate', rating: { stars: 4, comment: 'Quick' } });
    await reads(element, 'Satisfied');
    expect(textOf(element)).to.contain('Quick');
  });

  it('work by keyboard alone, and a dialog that is closed gives the focus back and keeps what was typed', async () => {
    const backend = changing();
    const element = await opened(backend);
    const act = byRole(element, 'button', 'Cancel the case');
    act.focus();
    await press('Enter');
    const dialog = await findByRole(element, 'dialog');
    await eventually(() => expect(focused()).to.equal(byRole(dialog, 'heading', 'Cancel this case?')));
    await press('Tab');
    expect(focused()).to.equal(byRole(dialog, 'textbox'));
    await type(byRole(dialog, 'textbox'), 'No longer needed');
    await press('Escape');
    await noDialog(element);
    await eventually(() => expect(focused()).to.equal(byRole(element, 'button', 'Cancel the case')));
    await press('Enter');
    const again = await findByRole(element, 'dialog');
    expect(byRole<HTMLTextAreaElement>(again, 'textbox').value).to.equal('No longer needed');
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await noDialog(element);
    expect(backend.changes).to.have.length(1);
  });

  it('say in the dialog what went wrong, keep what was typed, and send it again when asked', async () => {
    const backend = changing();
    const { changeCase } = backend;
    backend.changeCase = () => Promise.reject(new BackendError('refused', { detail: 'Closed on <b>Sundays</b>' }));
    const element = await opened(backend);
    const dialog = await cancelling(element);
    await reads(element, 'Closed on <b>Sundays</b>');
    expect(dialog.textContent).to.contain('This was not done.');
    await eventually(() => expect((focused() as Element).id).to.equal('act-fault'));
    expect(byRole<HTMLTextAreaElement>(dialog, 'textbox').value).to.equal('Found it myself');
    backend.changeCase = changeCase;
    byRole(dialog, 'button', 'Cancel the case').click();
    await noDialog(element);
    expect(backend.detail.status).to.equal('cancelled');
  });

  it('are busy while they are sent: nothing is sent twice, and the dialog stays', async () => {
    const backend = changing();
    const slow = later<CaseDetail>();
    backend.changeCase = () => slow.promise;
    const element = await opened(backend);
    const dialog = await cancelling(element);
    const busy = await findByRole(dialog, 'button', 'Sending…');
    expect(busy.getAttribute('aria-disabled')).to.equal('true');
    await press('Escape');
    expect(dialogOf(element)).to.equal(dialog);
    slow.resolve(changed(backend.detail, { act: 'cancel', reason: 'Found it myself' }));
    await noDialog(element);
  });

  it('ask for a new sign-in and go on by themselves after it', async () => {
    const backend = changing();
    const { changeCase } = backend;
    let expired = true;
    backend.changeCase = async (...given) => {
      if (expired) throw new BackendError('unauthenticated');
      return changeCase!(...given);
    };
    const element = await opened(backend);
    document.addEventListener('case-session-expired', (asked) => asked.detail.resumeAfter(Promise.resolve().then(() => (expired = false))), { once: true });
    await cancelling(element);
    await noDialog(element);
    expect(backend.detail.status).to.equal('cancelled');
  });

  it('tell the truth when no answer came: done, after all', async () => {
    const backend = changing();
    backend.changeCase = async (_id, change) => {
      backend.detail = changed(backend.detail, change);
      throw ambiguous();
    };
    const element = await opened(backend);
    await cancelling(element);
    await noDialog(element);
    await eventually(() => expect(said()).to.equal('The case was cancelled.'));
  });

  it('tell the truth when no answer came: not done, and possible again', async () => {
    const backend = changing();
    const { changeCase } = backend;
    backend.changeCase = () => Promise.reject(ambiguous());
    const element = await opened(backend);
    const dialog = await cancelling(element);
    await reads(element, 'This was not done.');
    backend.changeCase = changeCase;
    byRole(dialog, 'button', 'Cancel the case').click();
    await noDialog(element);
    expect(backend.changes).to.have.length(1);
  });

  it('say that it is not known while it is not, and look again when asked', async () => {
    const backend = changing();
    const { readCase } = backend;
    backend.changeCase = async (_id, change) => {
      backend.detail = changed(backend.detail, change);
      backend.readCase = () => Promise.reject(new BackendError('network'));
      throw ambiguous();
    };
    const element = await opened(backend);
    const dialog = await cancelling(element);
    await reads(element, 'not known whether this was done');
    backend.readCase = readCase;
    byRole(dialog, 'button', 'Look again').click();
    await noDialog(element);
    await eventually(() => expect(said()).to.equal('The case was cancelled.'));
  });

  describe('when someone else has changed the case meanwhile', () => {
    async function clash(change: Parameters<typeof changed>[1]): Promise<{ element: MyCases; backend: Changing; dialog: HTMLDialogElement }> {
      const backend = changing();
      const element = await opened(backend);
      backend.detail = changed(backend.detail, change, 'Line Gagnon', 'staff');
      const dialog = await cancelling(element);
      await eventually(() => expect(focused()).to.equal(byRole(dialog, 'heading', 'This case has changed meanwhile')));
      return { element, backend, dialog };
    }

    it('show both versions, and do it anyway if it still can be done', async () => {
      const { element, backend, dialog } = await clash({ act: 'ask', text: 'Which broadcast?' });
      const then = byRole(dialog, 'region', 'What you saw').textContent!;
      for (const each of ['Active', 'Cancel the case', 'Found it myself']) expect(then).to.contain(each);
      const now = byRole(dialog, 'region', 'How it stands now').textContent!;
      for (const each of ['Question from the staff', 'Line Gagnon']) expect(now).to.contain(each);
      byRole(dialog, 'button', 'Do it anyway').click();
      await noDialog(element);
      expect(backend.changes.map(({ version }) => version)).to.deep.equal(['1', '2']);
      expect(backend.detail.status).to.equal('cancelled');
    });

    it('leave it as it is, with the new state on the screen', async () => {
      const { element, backend, dialog } = await clash({ act: 'ask', text: 'Which broadcast?' });
      byRole(dialog, 'button', 'Leave it as it is').click();
      await noDialog(element);
      await eventually(() => expect(focused()).to.equal(byRole(element, 'button', 'Cancel the case')));
      expect(textOf(element)).to.contain('Which broadcast?');
      expect(backend.detail.status).to.equal('active');
    });

    it('say why it can no longer be done, and offer it no more', async () => {
      const { element, dialog } = await clash({ act: 'resolve' });
      expect(byRole(dialog, 'region', 'How it stands now').textContent).to.contain('Resolved');
      expect(dialog.textContent).to.contain('possible while the case is active');
      expect(allByRole(dialog, 'button').map((each) => each.textContent!.trim())).to.deep.equal(['Leave it as it is']);
      await press('Escape');
      await noDialog(element);
      await eventually(() => expect(focused()).to.equal(byRole(element, 'heading', 'Subject 1')));
    });

    it('say that it changed once more', async () => {
      const { backend, dialog } = await clash({ act: 'ask', text: 'Which broadcast?' });
      backend.detail = changed(backend.detail, { act: 'ask', text: 'And which day?' }, 'Jean Roy', 'staff');
      byRole(dialog, 'button', 'Do it anyway').click();
      await eventually(() => expect(byRole(dialog, 'region', 'How it stands now').textContent).to.contain('Jean Roy'));
      expect(backend.detail.status).to.equal('active');
    });
  });

  it('are not held up by a reply of the member’s own, sent a moment before', async () => {
    const backend = changing();
    backend.detail = { ...backend.detail, acts: [{ act: 'reply' }, { act: 'cancel' }] };
    backend.reply = async (_id, { text }) => {
      const sent = message({ id: 'm-own', from: 'member', text });
      backend.detail = { ...backend.detail, version: '2', messages: [sent] };
      return sent;
    };
    const element = await opened(backend);
    await type(await findByRole(element, 'textbox', /Your reply/), 'No longer needed');
    // The case is not read again before the member goes on.
    const { readCase } = backend;
    backend.readCase = () => new Promise(() => undefined);
    byRole(element, 'button', 'Send').click();
    await reads(element, 'Received');
    backend.readCase = readCase;
    await cancelling(element);
    await noDialog(element);
    expect(backend.changes.map(({ version }) => version)).to.deep.equal(['1', '2']);
    expect(backend.detail.status).to.equal('cancelled');
  });

  it('keep a dialog, its text and the focus through a quiet refresh', async () => {
    const backend = changing();
    const element = await opened(backend);
    const dialog = await asking(element, 'Cancel the case');
    const reason = byRole<HTMLTextAreaElement>(dialog, 'textbox');
    await type(reason, 'Half a sent');
    backend.detail = changed(backend.detail, { act: 'ask', text: 'Which broadcast?' }, 'Line Gagnon', 'staff');
    await element.refresh();
    await eventually(() => expect(said()).to.equal('New message'));
    expect(focused()).to.equal(reason);
    expect(reason.value).to.equal('Half a sent');
    expect(dialog.matches(':modal')).to.be.true;
  });

  it('open a follow-up case on a closed one, with what is known', async () => {
    const element = await opened(changing({ status: 'resolved' }));
    const asked = nextEvent(document, 'case-open');
    byRole(element, 'button', 'Open a follow-up case').click();
    expect((await asked).detail).to.deep.equal({
      to: 'new',
      prefill: { subject: 'Subject 1', path: ['royalty', 'domestic'], follows: { id: 'case-1', reference: 'C-2026-00001' } },
    });
    element.remove();
    expect(allByRole(await opened(changing()), 'button', 'Open a follow-up case')).to.have.length(0);
  });

  it('print the case alone', async () => {
    const element = await opened(changing());
    const printed = later<Element | null>();
    const { print } = window;
    window.print = () => printed.resolve(element.shadowRoot!.querySelector('[data-case-print="this"]'));
    try {
      byRole(element, 'button', 'Print').click();
      expect(((await printed.promise) as Element).getAttribute('part')).to.equal('detail');
    } finally {
      window.print = print;
      dispatchEvent(new Event('afterprint'));
    }
  });

  it('are forgotten when the case is left before the answer', async () => {
    const backend = changing();
    const slow = later<CaseDetail>();
    const sent: CaseChange[] = [];
    backend.changeCase = (_id, change) => {
      sent.push(change);
      return slow.promise;
    };
    const element = await opened(backend);
    await cancelling(element);
    await eventually(() => expect(sent).to.have.length(1));
    element.close();
    slow.resolve(changed(backend.detail, { act: 'cancel', reason: 'x' }));
    await findByRole(element, 'heading', 'My Cases');
    expect(allByRole(element, 'dialog')).to.have.length(0);
  });
});
