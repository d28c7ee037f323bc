/** The browser's own database: one that an earlier version of the widget made keeps everything people have in it. */
import { expect } from '@open-wc/testing';
import { openDB, type IDBPDatabase } from 'idb';
import { account, attest, everyCase, name, open, pdf, replyOf, resting, seeded, submission } from './browser-rig.ts';

/** As version 1 made its stores. */
function createFirst(database: IDBPDatabase): void {
  database.createObjectStore('accounts', { keyPath: 'id' });
  database.createObjectStore('members', { keyPath: 'member' });
  const cases = database.createObjectStore('cases', { keyPath: 'id' });
  cases.createIndex('by-account', ['account', 'updatedAt', 'id']);
  cases.createIndex('by-change', ['updatedAt', 'id']);
  database.createObjectStore('uploads', { keyPath: 'id' });
  database.createObjectStore('bytes');
  database.createObjectStore('submissions', { keyPath: ['member', 'key'] });
  database.createObjectStore('reads', { keyPath: ['member', 'caseId'] });
  database.createObjectStore('counters', { keyPath: 'year' });
}

const line = (number: number, from: 'staff' | 'member', day: number) => ({
  id: `m-${number}`,
  from,
  author: from === 'staff' ? 'Line Gagnon' : 'Camille Roy',
  at: new Date(Date.UTC(2025, 0, day)).toISOString(),
  text: `Message ${number}`,
});

/** As version 1 kept a case. */
function kept(number: number, change: object = {}): object {
  const { mine: _mine, unread: _unread, ...rest } = seeded(number);
  return { ...rest, openedByMember: 'm-7f3c', ...change };
}

async function fill(): Promise<void> {
  const database = await openDB(name, 1, { upgrade: createFirst });
  const attestation = await attest(pdf());
  const bytes = await pdf().arrayBuffer();
  const { name: called, size, type, sha256 } = attestation.file;
  const within = database.transaction([...database.objectStoreNames], 'readwrite');
  const put = (store: string, value: object, key?: string) => within.objectStore(store).put(value, key);
  await put('accounts', { id: account, name: 'Éditions Boréal inc.' });
  await put('members', { member: 'm-7f3c', name: 'Camille Roy', roles: [], accounts: [account] });
  await put('cases', kept(1, {
    subject: 'Œuvre manquante',
    waiting: true,
    newsAt: '2025-01-03T00:00:00.000Z',
    updatedAt: '2025-01-03T00:00:00.000Z',
    messages: [line(1, 'staff', 2), line(2, 'staff', 3)],
    files: [{ id: 'u-1', name: called, size, type, sha256, attestedAt: attestation.at }],
  }));
  await put('cases', kept(2, { status: 'resolved', messages: [line(3, 'member', 2)] }));
  for (let number = 3; number <= 40; number += 1) await put('cases', kept(number));
  await put('uploads', { id: 'u-1', member: 'm-7f3c', attestation, claimedBy: 'seed-1' });
  await put('bytes', bytes, 'u-1');
  await put('reads', { member: 'm-7f3c', caseId: 'seed-1', at: '2025-01-02T00:00:00.000Z' });
  await put('counters', { year: 2026, last: 41 });
  await put('submissions', {
    member: 'm-7f3c',
    key: 'k',
    payload: 'x',
    receipt: { id: 'seed-1', reference: 'C-2025-00001', receivedAt: '2025-01-01T00:00:00.000Z' },
  });
  await within.done;
  database.close();
}

describe('a database of version 1', () => {
  it('keeps its cases, files, marks, receipts and numbers', async () => {
    await fill();
    const backend = open({ now: () => Date.UTC(2026, 0, 1), seed: [seeded(99)] });
    expect(await everyCase(backend)).to.have.lengthOf(40);
    expect(await backend.findReceipt!('k')).to.deep.include({ id: 'seed-1' });
    expect((await backend.readOverview!(account)).unread).to.equal(1);
    const detail = await backend.readCase('seed-1');
    expect(detail).to.deep.include({ subject: 'Œuvre manquante', waiting: true, mine: true });
    expect(detail.messages).to.have.lengthOf(2);
    expect(await (await backend.readFile!('seed-1', 'u-1')).text()).to.equal('%PDF-1.7 relevé');
    expect(detail.files[0]!.attestation!.by).to.equal('Camille Roy');
    expect((await backend.submitCase(submission(), 'new')).reference).to.equal('C-2026-00042');
  });

  it('tells as much of each timeline as the case knew', async () => {
    await fill();
    const backend = open();
    const steps = async (id: string) =>
      (await backend.readCase(id)).events!.map(({ kind, at, by }) => `${at.slice(0, 10)} ${kind} ${by}`);
    expect(await steps('seed-1')).to.deep.equal([
      '2025-01-01 opened Camille Roy',
      '2025-01-02 answered Line Gagnon',
      '2025-01-03 asked Line Gagnon',
    ]);
    expect(await steps('seed-2')).to.deep.equal(['2025-01-01 opened Camille Roy', '2025-01-02 replied Camille Roy']);
  });

  it('can be searched, sorted, answered and changed like a new one', async () => {
    await fill();
    const backend = open();
    expect((await everyCase(backend, { search: 'oeuvre' })).map(({ id }) => id)).to.deep.equal(['seed-1']);
    for (const sort of ['opened', 'reference', 'subject'] as const) {
      expect(await everyCase(backend, { sort })).to.have.lengthOf(40);
    }
    expect(await everyCase(backend, { status: 'active' })).to.have.lengthOf(39);
    await backend.reply!('seed-1', replyOf(), 'r');
    const { version } = await backend.readCase('seed-1');
    expect((await backend.changeCase!('seed-1', { act: 'resolve' }, version!)).status).to.equal('resolved');
  });

  it('is brought up to date once, by whichever tab is first', async () => {
    await fill();
    const tabs = [open(), open(), open()];
    await Promise.all(tabs.map((tab) => tab.session()));
    expect((await resting())['cases']).to.have.lengthOf(40);
    const database = await openDB(name);
    expect(database.version).to.equal(3);
    database.close();
  });

  it('is left as it was when it cannot be brought up to date', async () => {
    await fill();
    const own = IDBObjectStore.prototype.createIndex;
    IDBObjectStore.prototype.createIndex = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    try {
      await open().session().then(
        () => expect.fail('opened'),
        ({ code }: { code: string }) => expect(code).to.equal('storage'),
      );
    } finally {
      IDBObjectStore.prototype.createIndex = own;
    }
    expect(await everyCase(open())).to.have.lengthOf(40);
  });
});
