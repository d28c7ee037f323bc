/** The Request Tracker adapter where things go wrong: what it sends, what it does not, and what the member is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../src/model/sha256.ts';
import { payloadOf } from '../../src/backend/adapters/request-tracker/content.ts';
import { guarded } from '../../src/backend/guard.ts';
import { attestationFor } from '../server/society.ts';
import { fails } from './rest-rig.ts';
import { items, json, listed, page, people, session, submission, ticket, tracker, type Answer, type Rig } from './request-tracker-rig.ts';

const account = 'editions-boreal';
const key = 'key-00000001';

const contentFor = async (changes: object = {}): Promise<string> =>
  JSON.stringify({ edition: 1, payload: await payloadOf(submission), member: session.member, openedBy: session.name, path: [], files: [], subject: submission.subject, ...changes });

const isLookUp = (path: string): boolean => path.includes('CF.{Client reference} =');
const posts = ({ asked }: Rig): readonly unknown[] => asked.filter(({ method }) => method !== 'GET');

/** Finds `before` ahead of the creation and `after` behind it. */
const creating = (before: readonly object[], after: readonly object[], made: Answer = () => json({ id: '12', type: 'ticket' }, 201)): Answer => {
  let isMade = false;
  return (asked) => {
    if (isLookUp(asked.path)) return listed(...(isMade ? after : before));
    if (asked.method === 'POST' && asked.path === '/ticket') {
      isMade = true;
      return made(asked);
    }
    return asked.method === 'PUT' ? json(['Status changed']) : undefined;
  };
};

test('a case that is there already is not made again', async () => {
  const there = ticket({}, { 'Case content': await contentFor(), 'Client reference': 'x' });
  const rig = tracker(creating([there], [there]));
  assert.deepEqual(await rig.backend.submitCase(submission, key), { id: '12', reference: '#12', receivedAt: '2026-11-22T03:04:44Z' });
  assert.deepEqual(posts(rig), []);
});

test('the reference is of the member and the key, and shows neither', async () => {
  const there = ticket({}, { 'Case content': await contentFor() });
  const rig = tracker(creating([], [there]));
  await rig.backend.submitCase(submission, key);
  const made = rig.asked.find(({ method }) => method === 'POST')!.body as { CustomFields: Record<string, string>; Queue: string; Content: string };
  assert.equal(made.CustomFields['Client reference'], await sha256(`${session.member}\n${key}`));
  assert.equal(made.Queue, 'Cases of editions-boreal');
  assert.match(made.Content, /Type\nPaiements › Versement manquant\n\nMontant\n12,50 \$\n\nDescription\nIl manque un versement\./);
});

test('of two tickets for one case the older is the case and the other is set aside', async () => {
  const content = { 'Case content': await contentFor() };
  const rig = tracker(creating([], [ticket({ id: '12' }, content), ticket({ id: '15' }, content)]));
  assert.equal((await rig.backend.submitCase(submission, key)).id, '12');
  const put = rig.asked.filter(({ method }) => method === 'PUT');
  assert.deepEqual(put.map(({ path, body }) => [path, body]), [['/ticket/15', { Status: 'duplicate' }]]);
});

test('another case under a used key is refused', async () => {
  const there = ticket({}, { 'Case content': await contentFor({ payload: 'other' }) });
  const { backend } = tracker(creating([there], [there]));
  await fails(() => backend.submitCase(submission, key), { code: 'refused', ambiguous: false });
});

test('a ticket whose reference was not kept is an unclear outcome, not a second ticket', async () => {
  await fails(() => tracker(creating([], [])).backend.submitCase(submission, key), { code: 'contract', ambiguous: true });
});

test('a sensitive answer is never sent by the name of its field, where it would be lost', async () => {
  const answers = [{ id: 'sin', label: 'NAS', kind: 'identifier', value: '046454286', text: '•••', sensitive: true }] as const;
  const named = tracker(creating([], []), { fields: { account: 'Account', clientReference: 'Client reference', type: 'Case type', content: 'Case content', sensitive: 'Sensitive answers', rating: 'Rating' } });
  await fails(() => named.backend.submitCase({ ...submission, answers }, key), { code: 'contract', ambiguous: false });
  assert.deepEqual(posts(named), []);
  const numbered = tracker(creating([], [ticket({}, { 'Case content': await contentFor({ payload: await payloadOf({ ...submission, answers }) }) })]));
  await numbered.backend.submitCase({ ...submission, answers }, key);
  const { CustomFields, Content } = numbered.asked.find(({ method }) => method === 'POST')!.body as { CustomFields: Record<string, string>; Content: string };
  assert.match(CustomFields['6']!, /046454286/);
  assert.ok(!CustomFields['Case content']!.includes('046454286') && !Content.includes('046454286'));
});

test('what Request Tracker and what stands before it answer is told by what it means', async () => {
  const cases: readonly (readonly [Response, Parameters<typeof fails>[1]])[] = [
    [json({ message: 'Unauthorized' }, 401), { code: 'unauthenticated', ambiguous: false }],
    [page(), { code: 'contract', retryable: true, ambiguous: true }],
    [page(502), { code: 'server', retryable: true, ambiguous: true }],
    [json({ message: 'Subject is too long' }, 400), { code: 'refused', detail: 'Subject is too long', ambiguous: false }],
    [json({ message: 'died at /usr/share/rt/Ticket.pm line 12.\n' }, 400), { code: 'refused', detail: undefined }],
    [json({ message: 'No permission' }, 403), { code: 'not-found', ambiguous: false }],
    [json({}, 413), { code: 'too-large', ambiguous: false }],
    [json({}, 429, { 'Retry-After': '7' }), { code: 'rate-limited', retryable: true, retryAfter: 7 }],
  ];
  for (const [reply, expected] of cases) {
    const { backend } = tracker(creating([], [], () => reply));
    await fails(() => guarded(backend).submitCase(submission, key), expected);
  }
});

test('a case of others is not found, and one with an odd number is not even asked for', async () => {
  const rig = tracker(({ path }) => (path.startsWith('/ticket/12') ? json({ message: 'Forbidden' }, 403) : undefined));
  await fails(() => rig.backend.readCase('12'), { code: 'not-found' });
  await fails(() => rig.backend.readCase('../ticket/12'), { code: 'not-found' });
  await fails(() => rig.backend.listCases({ account: 'northlight-songs' }), { code: 'not-found' });
  assert.equal(rig.asked.length, 1);
});

test('a ticket of a queue that is no account’s is not found, although its user may see it', async () => {
  const answer: Answer = () => json(ticket({ Queue: { id: '1', Name: 'General' } }), 200, { ETag: '"9"' });
  await fails(() => tracker(answer).backend.readCase('12'), { code: 'not-found' });
});

test('a list without a total, or with rows that are no tickets, does not keep the contract', async () => {
  for (const body of [{ items: [], total: null }, { items: [{}], total: 1 }, [], null, 'x']) {
    await fails(() => tracker(() => json(body)).backend.listCases({ account }), { code: 'contract', retryable: true });
  }
});

test('one ticket with broken content spoils neither its row nor the list', async () => {
  const { backend } = tracker(() => listed(ticket({}, { 'Case content': '{"edition":1,', 'Client reference': 'x' })));
  const { cases } = await guarded(backend).listCases({ account });
  assert.deepEqual(cases.map(({ subject, path }) => [subject, path]), [['Part de l’œuvre', []]]);
});

test('an answer in the second of the opening is news, for Request Tracker tells whole seconds', async () => {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const both = { Created: now, LastUpdated: now, Creator: people.morgan };
  const unread = async (LastUpdatedBy: object): Promise<boolean> => {
    const { cases } = await tracker(() => listed(ticket({ ...both, LastUpdatedBy }))).backend.listCases({ account });
    return cases[0]!.unread;
  };
  assert.equal(await unread(people.staff), true);
  assert.equal(await unread(people.morgan), false, 'nobody has touched it since');
});

test('a zone that is not Request Tracker’s is an error on the first long list', async () => {
  const answer: Answer = ({ path }) =>
    path.includes('Created >=') ? json({ items: [], total: 0 }) : json({ items: [ticket()], total: 9 });
  await fails(() => tracker(answer).backend.listCases({ account, limit: 1 }), { code: 'contract' });
});

/** A ticket that is open and of which nothing is told; `put`: what a change is answered with. */
const changing = (put: Response, status = 'resolved'): Answer => ({ method, path }) => {
  if (method === 'PUT') return put;
  if (path.includes('/history') || path.includes('/attachments')) return items();
  return path.startsWith('/ticket/12') ? json(ticket({ Status: status }, { 'Case content': '' }), 200, { ETag: '"142"' }) : undefined;
};
const reopening = { act: 'reopen', reason: 'Encore' } as const;

test('a version that is no longer the ticket’s is a conflict, and nothing is sent', async () => {
  const rig = tracker(changing(json(['x'])));
  await fails(() => rig.backend.changeCase!('12', reopening, '141', {}), { code: 'conflict', ambiguous: false });
  assert.deepEqual(posts(rig), []);
});

test('a change goes with the version, and one that Request Tracker finds stale is a conflict', async () => {
  const rig = tracker(changing(json({ message: 'Precondition Failed' }, 412)));
  await fails(() => rig.backend.changeCase!('12', reopening, '142'), { code: 'conflict', ambiguous: false });
  assert.equal(rig.asked.find(({ method }) => method === 'PUT')!.headers.get('If-Match'), '"142"');
});

test('a change that changed nothing was somebody else’s', async () => {
  await fails(() => tracker(changing(json([]))).backend.changeCase!('12', reopening, '142'), { code: 'conflict' });
});

test('what is refused with 200 is refused, in Request Tracker’s own words', async () => {
  const { backend } = tracker(changing(json(['Ticket 12: Permission Denied'])));
  await fails(() => backend.changeCase!('12', reopening, '142'), { code: 'refused', detail: 'Ticket 12: Permission Denied' });
});

const bytes = new TextEncoder().encode('Titre;Part\n');

test('a confirmed file waits here until its case is sent, through a reload, and travels with it once', async () => {
  const attestation = attestationFor(bytes, 'parts.csv', session.member);
  const content = async (): Promise<string> => contentFor({ payload: await payloadOf(sent) });
  const rig = tracker(async (asked) => creatingOnce(ticket({}, { 'Case content': await content() }))(asked));
  const upload = await rig.backend.uploadFile!(new Blob([bytes]), attestation);
  const sent = { ...submission, files: [{ upload, attestation }] };
  await rig.again().submitCase(sent, key);
  await fails(() => rig.backend.submitCase(sent, 'key-00000002'), { code: 'refused' });
  await fails(() => rig.backend.discardFile!(upload), { code: 'not-found' });
});

/** Empty for each reference until a ticket was made for it. */
const made = new Set<string>();
const creatingOnce = (there: object): Answer => ({ method, path, body }) => {
  if (isLookUp(path)) return [...made].some((reference) => path.includes(reference)) ? listed(there) : listed();
  if (method !== 'POST') return undefined;
  made.add((body as { CustomFields: Record<string, string> }).CustomFields['Client reference']!);
  return json({ id: '12' }, 201);
};

test('a file that did not get away can go with another case', async () => {
  const attestation = attestationFor(bytes, 'parts.csv', session.member);
  let answer: Answer = creating([], [], () => json({ message: 'Full' }, 400));
  const { backend } = tracker((asked) => answer(asked));
  const upload = await backend.uploadFile!(new Blob([bytes]), attestation);
  const sent = { ...submission, files: [{ upload, attestation }] };
  await fails(() => backend.submitCase(sent, key), { code: 'refused', detail: 'Full' });
  const there = ticket({}, { 'Case content': await contentFor({ payload: await payloadOf(sent) }) });
  answer = creating([], [there]);
  assert.equal((await backend.submitCase(sent, 'key-00000002')).id, '12');
});

test('whoever gives up hears so at once, and a second sending waits for what became of the first', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const there = ticket({}, { 'Case content': await contentFor() });
  const rig = tracker(creating([], [there], async () => {
    await held;
    return json({ id: '12' }, 201);
  }));
  const giving = new AbortController();
  const first = rig.backend.submitCase(submission, key, { signal: giving.signal });
  while (posts(rig).length === 0) await new Promise((resolve) => setImmediate(resolve));
  giving.abort(new Error('given up'));
  await assert.rejects(first, /given up/);
  const second = rig.backend.submitCase(submission, key);
  release();
  assert.equal((await second).id, '12');
  assert.equal(posts(rig).length, 1);
});

test('what Request Tracker cannot do is absent', () => {
  const { backend } = tracker(() => undefined);
  assert.deepEqual([backend.readOverview, backend.watchCases, backend.preset], [undefined, undefined, undefined]);
});
