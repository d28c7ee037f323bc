/** The browser's own database: what staff do at the desk reaches the member, and what the member left does not happen. */
import { expect } from '@open-wc/testing';
import { browserDesk } from '../../demo/portal/staff/browser.ts';
import {
  account,
  attest,
  colleague,
  everyCase,
  failure,
  name,
  open,
  pdf,
  refused,
  resting,
  seeded,
  submission,
} from './browser-rig.ts';

describe('the staff desk', () => {
  it('answers, and the case waits for the member as news until each has read it', async () => {
    const backend = open();
    const { id } = await backend.submitCase(submission(), 'k');
    const desk = browserDesk({ name, signature: 'Line Gagnon' });
    await desk.answer(id, 'Quelles dates ?', 'fr', true);

    const [listed] = await everyCase(backend);
    expect(listed).to.deep.include({ waiting: true, unread: true });
    const detail = await backend.readCase(id);
    expect(detail.unread).to.equal(false);
    expect(detail.messages[0]).to.deep.include({
      from: 'staff',
      author: 'Line Gagnon',
      text: 'Quelles dates ?',
      lang: 'fr',
    });
    expect((await everyCase(backend))[0]).to.deep.include({ waiting: true, unread: false });
    expect((await everyCase(open({ session: colleague })))[0]!.unread).to.equal(true);

    await desk.answer(id, 'Merci.', 'fr', false);
    expect((await everyCase(backend))[0]).to.deep.include({ waiting: false, unread: true });
  });

  it('moves the case it changed to the top, even within one millisecond', async () => {
    const now = (): number => Date.UTC(2026, 0, 1);
    const backend = open({ now });
    const first = await backend.submitCase(submission({ subject: 'A' }), 'a');
    await backend.submitCase(submission({ subject: 'B' }), 'b');
    const desk = browserDesk({ name, now });
    await desk.answer(first.id, '…', 'fr', false);
    expect((await everyCase(backend))[0]!.id).to.equal(first.id);
    await backend.readCase(first.id);
    await desk.answer(first.id, '…', 'fr', false);
    expect((await everyCase(backend))[0]!.unread).to.equal(true);
  });

  it('closes a case, which then waits for nobody', async () => {
    const backend = open({ seed: [seeded(1, { waiting: true })] });
    await backend.session();
    const desk = browserDesk({ name });
    await desk.setStatus('seed-1', 'resolved');
    expect((await everyCase(backend))[0]).to.deep.include({ status: 'resolved', waiting: false, unread: true });
    await refused(desk.setStatus('nowhere', 'active'), 'not-found');
  });

  it('opens a case by phone, which every member of the account sees as news', async () => {
    const backend = open();
    await backend.session();
    const desk = browserDesk({ name, now: () => Date.UTC(2026, 0, 1) });
    const phoned = {
      account,
      lang: 'en',
      subject: 'Cheque lost',
      path: [],
      description: '',
      caller: 'Alex Chen',
    } as const;
    const { id, reference } = await desk.openByPhone(phoned);
    expect(reference).to.equal('C-2026-00001');
    expect((await everyCase(backend))[0]).to.deep.include({
      id,
      origin: 'phone',
      openedBy: 'Alex Chen',
      mine: false,
      unread: true,
    });
    await refused(desk.openByPhone({ ...phoned, account: 'nowhere' }), 'not-found');
  });

  it('sees every account, newest change first, and reads without marking it as read for the member', async () => {
    const backend = open({
      seed: [seeded(1, { unread: true }), seeded(2, { account: 'camille-roy', updatedAt: '2025-03-01T00:00:00Z' })],
    });
    await backend.session();
    const desk = browserDesk({ name });
    const cases = await desk.cases();
    expect(cases.map(({ id, accountName }) => [id, accountName])).to.deep.equal([
      ['seed-2', 'Camille Roy'],
      ['seed-1', 'Éditions Boréal inc.'],
    ]);
    expect(await desk.read('seed-1')).to.deep.include({ accountName: 'Éditions Boréal inc.', subject: 'Case 1' });
    expect((await everyCase(backend))[0]!.unread).to.equal(true);
    expect((await desk.accounts()).map(({ id }) => id)).to.have.members([account, 'camille-roy', 'studio-nordique']);
  });
});

describe('a call that is not wanted any more', () => {
  it("rejects with the signal's reason and does nothing", async () => {
    const backend = open();
    await backend.session();
    const signal = AbortSignal.abort(new Error('gone'));
    const attestation = await attest(pdf());
    const asks = [
      () => backend.submitCase(submission(), 'k', { signal }),
      () => backend.listCases({ account }, { signal }),
      () => backend.uploadFile!(pdf(), attestation, { signal }),
    ];
    for (const ask of asks) expect(await failure(ask())).to.equal(signal.reason);
    const controller = new AbortController();
    const submitting = failure(backend.submitCase(submission(), 'k', { signal: controller.signal }));
    controller.abort();
    expect(await submitting).to.equal(controller.signal.reason);
    expect((await resting())['cases']).to.deep.equal([]);
  });
});
