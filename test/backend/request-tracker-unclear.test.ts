/** The Request Tracker adapter where something fails behind a write, and where it is asked again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { payloadOf } from '../../src/backend/adapters/request-tracker/content.ts';
import { keptHere } from '../../src/backend/adapters/request-tracker/kept.ts';
import { requestTrackerBackend } from '../../src/backend/adapters/request-tracker.ts';
import type { Session } from '../../src/model/case.ts';
import { attestationFor } from '../server/society.ts';
import { fails } from './rest-rig.ts';
import { items, json, listed, page, people, session, submission, ticket, tracker, type Answer, type Asked, type Rig } from './request-tracker-rig.ts';

const key = 'key-00000001';
const bytes = new TextEncoder().encode('Titre;Part\n');
const cancelling = { act: 'cancel', reason: 'Réglé' } as const;
const posted = ({ asked }: Rig): readonly string[] => asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

interface Kept {
  status: string;
  version: number;
  /** Names of the notes that came with words. */
  readonly notes: string[];
  readonly history: object[];
}

/** Keeps one ticket; `first`: answers before it does. */
function keeping(kept: Kept, first: (asked: Asked) => Response | undefined): Answer {
  const add = (type: string, changes: object = {}): void => {
    kept.version += 1;
    kept.history.push({ id: String(kept.version), Type: type, Creator: people.camille, Created: '2026-11-22T03:04:50Z', ...changes });
  };
  return (asked) => {
    const { method, path, body } = asked;
    const early = first(asked);
    if (early) return early;
    if (method === 'POST') {
      add('Correspond');
      kept.notes.push('change');
      return json(['Correspondence added'], 201);
    }
    if (method === 'PUT') {
      const { Status } = body as { Status: string };
      add('Status', { Field: 'Status', OldValue: kept.status, NewValue: Status });
      kept.status = Status;
      return json(['Status changed']);
    }
    if (path.includes('/history')) return items(...kept.history);
    if (path.includes('"Filename"')) return items(...kept.notes.map((_, row) => ({ id: String(row + 1), TransactionId: '143', Filename: 'x' })));
    if (path.includes('/attachments')) return items();
    return json(ticket({ Status: kept.status }), 200, { ETag: `"${kept.version}"` });
  };
}
const freshly = (status = 'open'): Kept => ({ status, version: 142, notes: [], history: [] });

test('a change that was made and cannot be read again is an unclear outcome, not a failed one', async () => {
  const kept = freshly();
  const { backend } = tracker(keeping(kept, ({ method }) => (method === 'GET' && kept.status === 'rejected' ? page(502) : undefined)));
  await fails(() => backend.changeCase!('12', cancelling, '142'), { code: 'server', retryable: true, ambiguous: true });
  const unread = tracker(keeping(freshly(), ({ path }) => (path.includes('/history') ? json({}, 403) : undefined)));
  await fails(() => unread.backend.changeCase!('12', cancelling, '142'), { code: 'forbidden', ambiguous: true });
});

test('a cancellation that failed behind its words tells the staff once, however often it is tried', async () => {
  const kept = freshly();
  let isDown = true;
  const rig = tracker(keeping(kept, ({ method }) => (method === 'PUT' && isDown ? page(502) : undefined)));
  await fails(() => rig.backend.changeCase!('12', cancelling, '142'), { code: 'server', ambiguous: true });
  isDown = false;
  assert.equal((await rig.backend.changeCase!('12', cancelling, '142')).status, 'cancelled');
  assert.deepEqual(posted(rig), ['POST /ticket/12/correspond', 'PUT /ticket/12', 'PUT /ticket/12']);
  await fails(() => rig.backend.changeCase!('12', cancelling, '142'), { code: 'conflict' });
});

test('a begun cancellation is a conflict once somebody else has acted', async () => {
  const kept = { ...freshly(), version: 144, notes: ['change'] };
  kept.history.push(...['Correspond', 'CustomField'].map((Type, row) => ({ id: String(143 + row), Type, Creator: people.staff })));
  const rig = tracker(keeping(kept, () => undefined));
  await fails(() => rig.backend.changeCase!('12', cancelling, '142'), { code: 'conflict' });
  assert.deepEqual(posted(rig), []);
});

test('the reason of a reopening is said again where it did not get through', async () => {
  let tries = 0;
  const rig = tracker(keeping(freshly('resolved'), ({ method }) => (method === 'POST' && (tries += 1) === 1 ? page(502) : undefined)));
  assert.equal((await rig.backend.changeCase!('12', { act: 'reopen', reason: 'Encore' }, '142')).status, 'active');
  assert.deepEqual(posted(rig), ['PUT /ticket/12', 'POST /ticket/12/correspond', 'POST /ticket/12/correspond']);
});

test('a message that was sent and cannot be looked up is an unclear outcome', async () => {
  let isSent = false;
  const { backend } = tracker(keeping(freshly(), ({ method, path }) => {
    isSent ||= method === 'POST';
    return isSent && method === 'GET' && path.includes('/attachments') ? page(502) : undefined;
  }));
  const reply = { text: 'Bonjour', lang: 'fr', files: [] } as const;
  await fails(() => backend.reply!('12', reply, key), { code: 'server', ambiguous: true });
});

test('a case whose ticket the staff merged into another is told under the number that was asked for', async () => {
  const { backend } = tracker(({ path }) => {
    if (path.includes('/history') || path.includes('/attachments')) return items();
    return path.startsWith('/ticket/12') ? json(ticket({ id: '15' }), 200, { ETag: '"142"' }) : undefined;
  });
  const { id, reference } = await backend.readCase('12');
  assert.deepEqual({ id, reference }, { id: '12', reference: '#15' });
});

test('a second ticket that came late is set aside when its key is sent again', async () => {
  const content = { 'Case content': JSON.stringify({ edition: 1, payload: await payloadOf(submission), path: [], files: [] }) };
  const rig = tracker(({ method }) => (method === 'PUT' ? json(['x']) : listed(ticket({}, content), ticket({ id: '15' }, content))));
  assert.equal((await rig.backend.submitCase(submission, key)).id, '12');
  assert.deepEqual(posted(rig), ['PUT /ticket/15']);
});

test('confirmed files are forgotten once their case turns out to have arrived', async () => {
  let isThere = false;
  const { backend } = tracker(({ method }) => {
    if (method === 'POST') return page(502);
    return isThere ? listed(ticket()) : listed();
  });
  const attestation = attestationFor(bytes, 'parts.csv', session.member);
  const upload = await backend.uploadFile!(new Blob([bytes]), attestation);
  await fails(() => backend.submitCase({ ...submission, files: [{ upload, attestation }] }, key), { code: 'server', ambiguous: true });
  isThere = true;
  assert.equal((await backend.findReceipt!(key))?.id, '12');
  await fails(() => backend.discardFile!(upload), { code: 'not-found' });
});

test('whoever gives up takes nobody else’s session along', async () => {
  const told: ((session: Session) => void)[] = [];
  const asking = (call?: { signal?: AbortSignal }): Promise<Session> =>
    new Promise((resolve, reject) => {
      told.push(resolve);
      call?.signal?.addEventListener('abort', () => reject(call.signal?.reason));
    });
  const backend = requestTrackerBackend({ endpoint: '/rt-session/REST/2.0', session: asking, fetch: async () => listed() });
  const giving = new AbortController();
  const first = backend.findReceipt!(key, { signal: giving.signal });
  const second = backend.findReceipt!(key);
  giving.abort(new Error('given up'));
  await assert.rejects(first, /given up/);
  for (const tell of told) tell(session);
  assert.equal(await second, null);
});

test('confirmed files are forgotten with their week, although no other is confirmed', async () => {
  const endpoint = '/rt-week/REST/2.0';
  const kept = keptHere(endpoint);
  const attestation = attestationFor(bytes, 'parts.csv', session.member);
  const day = 24 * 60 * 60 * 1000;
  for (const [id, days] of [['old', 8], ['young', 6]] as const) {
    await kept.put('uploads', id, { member: session.member, attestation, at: Date.now() - days * day });
  }
  await requestTrackerBackend({ endpoint, session: async () => session, fetch: async () => listed() }).findReceipt!(key);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(await kept.keys('uploads'), ['young']);
});

test('a large file may take its time', async (t) => {
  const limit = t.mock.method(AbortSignal, 'timeout');
  const created = { id: '100', Type: 'Create', Creator: people.camille, Created: '2026-11-22T03:04:44Z' };
  const file = { id: '9', TransactionId: '100', Filename: 'a.bin', ContentType: 'application/octet-stream', ContentLength: '15000000' };
  const { backend } = tracker(({ path }) => {
    if (path.startsWith('/attachment/9')) return json({ Content: btoa('a') });
    if (path.includes('/history')) return items(created);
    return path.includes('/attachments') ? items(file) : json(ticket(), 200, { ETag: '"100"' });
  });
  await backend.readFile!('12', '9');
  assert.equal(limit.mock.calls.at(-1)?.arguments[0], 30_000 + 1_000_000);
});
