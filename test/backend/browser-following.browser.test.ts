/** The browser's own database: replies exactly once, changes of the version in view only, news for every tab. */
import { expect } from '@open-wc/testing';
import { browserDesk } from '../../demo/portal/staff/browser.ts';
import { newsTeller } from '../../src/backend/adapters/browser/news.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseChange } from '../../src/model/act.ts';
import type { CaseNews } from '../../src/model/case-list.ts';
import {
  account,
  attached,
  colleague,
  everyCase,
  failure,
  name,
  open,
  refused,
  replyOf,
  resting,
  seeded,
  submission,
} from './browser-rig.ts';

const opened = async (backend: CaseBackend, key = 'k'): Promise<string> => (await backend.submitCase(submission(), key)).id;

describe('a reply', () => {
  it('stands in the thread and on the timeline, and the case waits no longer', async () => {
    const backend = open({ seed: [seeded(1, { waiting: true, unread: true })], now: () => Date.UTC(2026, 0, 1) });
    const before = await backend.readCase('seed-1');
    const message = await backend.reply!('seed-1', replyOf(), 'k');
    expect(message).to.deep.include({ from: 'member', author: 'Camille Roy', text: 'Voici les dates.', lang: 'fr' });
    const detail = await backend.readCase('seed-1');
    expect(detail.messages).to.deep.equal([message]);
    expect(detail).to.deep.include({ waiting: false, unread: false, updatedAt: message.at });
    expect(detail.version).not.to.equal(before.version);
    expect(detail.events!.at(-1)).to.deep.equal({ kind: 'replied', at: message.at, by: 'Camille Roy', side: 'member' });
  });

  it('is written once for its key, however often and from however many tabs it is sent', async () => {
    const tabs = [open(), open(), open()];
    const id = await opened(tabs[0]!);
    const sent = await Promise.all(Array.from({ length: 12 }, (_, tab) => tabs[tab % 3]!.reply!(id, replyOf(), 'r')));
    expect(new Set(sent.map((message) => message.id)).size).to.equal(1);
    expect((await tabs[0]!.readCase(id)).messages).to.have.lengthOf(1);
  });

  it('is answered again after the case was closed, but not with other content or for another case', async () => {
    const backend = open();
    const id = await opened(backend);
    const first = await backend.reply!(id, replyOf(), 'r');
    await browserDesk({ name }).setStatus(id, 'resolved');
    expect(await backend.reply!(id, replyOf(), 'r')).to.deep.equal(first);
    const error = await refused(backend.reply!(id, replyOf({ text: 'Autre' }), 'r'));
    expect(error.detail).to.equal('Cette réponse a déjà été reçue, avec un autre contenu.');
    await refused(backend.reply!(await opened(backend, 'other'), replyOf(), 'r'));
  });

  it('brings its files, each with its confirmation, or nothing at all', async () => {
    const backend = open();
    const id = await opened(backend);
    const held = await attached(backend);
    await refused(backend.reply!(id, replyOf({ files: [held, { ...held, upload: 'nowhere' }] }), 'r'));
    expect((await backend.readCase(id)).messages).to.deep.equal([]);
    expect((await resting())['replies']).to.deep.equal([]);

    const message = await backend.reply!(id, replyOf({ text: '', files: [held] }), 'r');
    expect((await backend.readCase(id)).messages).to.deep.equal([message]);
    expect(await backend.reply!(id, replyOf({ text: '', files: [held] }), 'r')).to.deep.equal(message);
    const [file] = message.files!;
    expect(file).to.deep.include({ id: held.upload, name: 'relevé.pdf', attestedAt: held.attestation.at });
    expect(file!.attestation!.by).to.equal('Camille Roy');
    expect((await backend.readFile!(id, held.upload)).size).to.equal(file!.size);
    await refused(backend.reply!(id, replyOf({ files: [held] }), 'again'));
    await refused(backend.discardFile!(held.upload), 'not-found');
  });

  it('is refused with the reason where the case takes none, or where there is nothing in it', async () => {
    const backend = open({ seed: [seeded(1, { status: 'cancelled' }), seeded(2)] });
    const error = await refused(backend.reply!('seed-1', replyOf(), 'r'));
    expect(error.detail).to.match(/^Un cas annulé reste fermé/);
    expect((await refused(backend.reply!('seed-2', replyOf({ text: ' \n' }), 'r'))).detail).to.equal('Cette réponse est vide.');
    await refused(open({ session: colleague }).reply!('nowhere', replyOf(), 'r'), 'not-found');
  });

  it('is news to every other member, and hides no news from its own', async () => {
    const [backend, other] = [open(), open({ session: colleague })];
    const id = await opened(backend);
    await backend.reply!(id, replyOf(), 'r');
    expect((await everyCase(backend))[0]!.unread).to.equal(false);
    expect((await everyCase(other))[0]!.unread).to.equal(true);
    await browserDesk({ name }).answer(id, 'Bonjour', 'fr', false);
    await backend.reply!(id, replyOf(), 'r2');
    expect((await everyCase(backend))[0]!.unread).to.equal(true);
  });
});

describe('a change', () => {
  const versionOf = async (backend: CaseBackend, id: string): Promise<string> => (await backend.readCase(id)).version!;

  it('moves the case, tells who and why on its timeline, and offers what can be done next', async () => {
    const backend = open();
    const id = await opened(backend);
    const steps: readonly (readonly [CaseChange, object])[] = [
      [{ act: 'resolve' }, { status: 'resolved' }],
      [{ act: 'rate', rating: { stars: 4, comment: 'Vite fait.' } }, { rating: { stars: 4, comment: 'Vite fait.' } }],
      [{ act: 'reopen', reason: 'Il manque une œuvre.' }, { status: 'active' }],
      [{ act: 'cancel', reason: 'Réglé.' }, { status: 'cancelled', waiting: false }],
    ];
    for (const [change, becomes] of steps) {
      const detail = await backend.changeCase!(id, change, await versionOf(backend, id));
      expect(detail).to.deep.include({ ...becomes, unread: false });
      expect(await backend.readCase(id)).to.deep.equal(detail);
    }
    const { events, acts } = await backend.readCase(id);
    expect(events!.map(({ kind, reason }) => (reason ? `${kind}: ${reason}` : kind))).to.deep.equal([
      'opened',
      'resolved',
      'rated',
      'reopened: Il manque une œuvre.',
      'cancelled: Réglé.',
    ]);
    expect(events!.every(({ by, side }) => by === 'Camille Roy' && side === 'member')).to.equal(true);
    expect(acts!.every(({ refused: why }) => why !== undefined)).to.equal(true);
  });

  it('is a conflict when anyone else has changed the case since, and changes nothing', async () => {
    const backend = open();
    const id = await opened(backend);
    const seen = await versionOf(backend, id);
    await browserDesk({ name }).setStatus(id, 'resolved');
    const error = await refused(backend.changeCase!(id, { act: 'cancel', reason: 'x' }, seen), 'conflict');
    expect(error.retryable).to.equal(false);
    expect((await backend.readCase(id)).status).to.equal('resolved');
    await refused(backend.changeCase!(id, { act: 'cancel', reason: 'x' }, ''), 'conflict');
  });

  it('is done once when two make it at the same time', async () => {
    const tabs = [open(), open({ session: colleague })];
    const id = await opened(tabs[0]!);
    const seen = await versionOf(tabs[0]!, id);
    const outcomes = await Promise.allSettled(tabs.map((tab) => tab.changeCase!(id, { act: 'resolve' }, seen)));
    expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect((await tabs[0]!.readCase(id)).events!.map(({ kind }) => kind)).to.deep.equal(['opened', 'resolved']);
  });

  it('does not hang on the case having been read meanwhile', async () => {
    const backend = open({ seed: [seeded(1, { unread: true })] });
    const seen = await versionOf(backend, 'seed-1');
    await browserDesk({ name }).read('seed-1');
    await open({ session: colleague }).readCase('seed-1');
    expect((await backend.changeCase!('seed-1', { act: 'resolve' }, seen)).status).to.equal('resolved');
  });

  it('is refused with the reason, in the language of the page, where it is not offered', async () => {
    const backend = open({ seed: [seeded(1)] });
    const seen = await versionOf(backend, 'seed-1');
    const before = document.documentElement.lang;
    try {
      document.documentElement.lang = 'fr-CA';
      const french = await refused(backend.changeCase!('seed-1', { act: 'reopen', reason: 'x' }, seen));
      expect(french.detail).to.equal('Possible une fois le cas résolu.');
      document.documentElement.lang = 'en';
      const english = await refused(backend.changeCase!('seed-1', { act: 'reopen', reason: 'x' }, seen));
      expect(english.detail).to.equal('Possible once the case is resolved.');
    } finally {
      document.documentElement.lang = before;
    }
  });

  it('is refused when something is missing from it', async () => {
    const backend = open({ seed: [seeded(1), seeded(2, { status: 'resolved', updatedAt: new Date().toISOString() })] });
    await refused(backend.changeCase!('seed-1', { act: 'cancel', reason: ' ' }, '1'));
    await refused(backend.changeCase!('seed-2', { act: 'reopen', reason: '' }, '1'));
    for (const stars of [0, 6, 2.5]) {
      await refused(backend.changeCase!('seed-2', { act: 'rate', rating: { stars, comment: '' } }, '1'));
    }
    expect((await backend.readCase('seed-2')).version).to.equal('1');
    await refused(backend.changeCase!('nowhere', { act: 'resolve' }, '1'), 'not-found');
  });
});

describe('a case that takes another one further', () => {
  it('names it, where it is closed and the member may see it', async () => {
    const backend = open({ seed: [seeded(1, { status: 'resolved' }), seeded(2), seeded(3, { account: 'camille-roy', status: 'resolved' })] });
    const { id } = await backend.submitCase(submission({ follows: 'seed-1' }), 'k');
    expect((await backend.readCase(id)).follows).to.deep.equal({ id: 'seed-1', reference: 'C-2025-00001' });
    for (const follows of ['seed-2', 'nowhere']) await refused(backend.submitCase(submission({ follows }), `k-${follows}`));
    await refused(open({ session: colleague }).submitCase(submission({ follows: 'seed-3' }), 'k'));
    expect(await everyCase(backend)).to.have.lengthOf(3);
  });
});

describe('the desk', () => {
  it('leaves its steps on the timeline: the first look, what it asked, what it answered, how it ended', async () => {
    const backend = open();
    const id = await opened(backend);
    const desk = browserDesk({ name, signature: 'Line Gagnon' });
    await desk.read(id);
    await desk.read(id);
    await desk.answer(id, 'Quelles dates?', 'fr', true);
    await desk.answer(id, 'Merci.', 'fr', false);
    await desk.setStatus(id, 'resolved');
    await desk.setStatus(id, 'resolved');
    await desk.setStatus(id, 'active');
    const { events } = await backend.readCase(id);
    expect(events!.map(({ kind }) => kind)).to.deep.equal(['opened', 'viewed', 'asked', 'answered', 'resolved', 'reopened']);
    expect(events!.slice(1).every(({ by, side }) => by === 'Line Gagnon' && side === 'staff')).to.equal(true);
  });
});

describe('news', () => {
  /** Everything heard, and a way to wait for it: the channel is quick, but never at once. */
  function listen(backend: CaseBackend, of = account) {
    const heard: (CaseNews | undefined)[] = [];
    const controller = new AbortController();
    let woken = (): void => {};
    const ended = backend.watchCases!(of, (news) => {
      heard.push(news);
      woken();
    }, { signal: controller.signal });
    ended.catch(() => {});
    const until = async (count: number): Promise<readonly (CaseNews | undefined)[]> => {
      while (heard.length < count) await new Promise<void>((resolve) => (woken = resolve));
      return heard;
    };
    return { heard, ended, controller, until };
  }

  it('reaches every tab of the account, whoever acts: members and desk', async () => {
    const [backend, tab] = [open({ seed: [seeded(1)] }), open()];
    const colleagues = open({ session: colleague });
    await backend.session();
    const ears = [listen(backend), listen(tab), listen(colleagues)];
    for (const ear of ears) expect(await ear.until(1)).to.deep.equal([undefined]);

    const { id } = await backend.submitCase(submission(), 'k');
    await backend.submitCase(submission(), 'k');
    await backend.reply!(id, replyOf(), 'r');
    await backend.reply!(id, replyOf(), 'r');
    await backend.changeCase!(id, { act: 'resolve' }, (await backend.readCase(id)).version!);
    const desk = browserDesk({ name });
    await desk.answer('seed-1', 'Bonjour', 'fr', true);
    await desk.setStatus('seed-1', 'resolved');
    const phoned = await desk.openByPhone({ account, lang: 'fr', subject: 'x', path: [], description: '', caller: 'Alex' });
    const told = [
      { case: id, kind: 'opened' },
      { case: id, kind: 'message' },
      { case: id, kind: 'status' },
      { case: 'seed-1', kind: 'message' },
      { case: 'seed-1', kind: 'status' },
      { case: phoned.id, kind: 'opened' },
    ];
    for (const ear of ears) {
      const heard = await ear.until(7);
      // Each hand has a channel of its own, and only within one is the order kept.
      expect(heard.slice(1)).to.have.deep.members(told);
    }
  });

  it('of reading reaches that member’s tabs only, and only the first time', async () => {
    const backend = open({ seed: [seeded(1, { unread: true })] });
    const [own, others] = [listen(open()), listen(open({ session: colleague }))];
    await backend.session();
    await backend.readCase('seed-1');
    await backend.readCase('seed-1');
    await backend.reply!('seed-1', replyOf(), 'r');
    expect(await own.until(3)).to.deep.equal([undefined, { case: 'seed-1', kind: 'read' }, { case: 'seed-1', kind: 'message' }]);
    expect(await others.until(2)).to.deep.equal([undefined, { case: 'seed-1', kind: 'message' }]);
  });

  it('of another account is not heard, nor what was refused, nor from another database', async () => {
    const backend = open({ seed: [seeded(1, { account: 'camille-roy' })] });
    const ear = listen(backend);
    await backend.reply!('seed-1', replyOf(), 'r');
    await refused(backend.reply!('seed-1', replyOf({ text: '' }), 'r2'));
    newsTeller('another')(account, { case: 'x', kind: 'status' });
    const { id } = await backend.submitCase(submission(), 'k');
    expect(await ear.until(2)).to.deep.equal([undefined, { case: id, kind: 'opened' }]);
  });

  it('that any other script wrote on the channel is ignored, or is news without content', async () => {
    const backend = open();
    const ear = listen(backend);
    await ear.until(1);
    const channel = new BroadcastChannel(`${name}:news`);
    for (const odd of [null, 7, 'x', [], {}, { account, case: { _$litType$: 1 }, kind: 'read' }, { account, case: 'c', kind: 'gone' }]) {
      channel.postMessage(odd);
    }
    channel.postMessage({ account, case: 'c-1', kind: 'read', html: '<b>' });
    expect(await ear.until(4)).to.deep.equal([undefined, undefined, undefined, { case: 'c-1', kind: 'read' }]);
    channel.close();
  });

  it('ends with the caller’s reason, and is not there for anyone else', async () => {
    const backend = open();
    const ear = listen(backend);
    await ear.until(1);
    const reason = new Error('the page closed');
    ear.controller.abort(reason);
    expect(await failure(ear.ended)).to.equal(reason);
    await opened(backend);
    expect(ear.heard).to.deep.equal([undefined]);
    expect(await failure(backend.watchCases!(account, () => {}, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
    await refused(open({ session: colleague }).watchCases!('camille-roy', () => {}, {}), 'not-found');
  });
});
