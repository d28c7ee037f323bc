/** Two societies on one server and one database: what is one's is nothing to the other. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { jo, noemie, sami } from '../../demo/server/seed/practice-people.ts';
import type { CasePage } from '../../src/model/case-list.ts';
import type { CaseDetail, Receipt, Session, Submission } from '../../src/model/case.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { hearing } from './heard.ts';
import { attestationFor, codeOf, openSociety, pdf, submissionOf, type Society } from './society.ts';

let server: Society;

before(async () => {
  server = await openSociety();
});
after(() => server.close());

const ask = (who: string | null, path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  if (who) headers.set('Authorization', `Bearer ${who}`);
  return fetch(server.url + path, { ...init, headers });
};

async function json<T>(who: string, path: string): Promise<T> {
  const reply = await ask(who, path);
  assert.equal(reply.status, 200, `${path}: ${await reply.clone().text()}`);
  return reply.json();
}

const disputeOf = (changes: Partial<Submission> = {}): Submission => ({
  account: 'clinique-du-parc',
  lang: 'fr',
  preset: { id: 'practice-admin', version: '2026.1' },
  subject: 'Facture en double',
  path: [
    { id: 'administration', label: 'Assistance administrative' },
    { id: 'invoice-dispute', label: 'Contestation de facture' },
  ],
  answers: [
    { id: 'invoice-number', label: 'Numéro de facture', kind: 'text', value: 'F-1', text: 'F-1', sensitive: false },
  ],
  description: 'Payée en mars.',
  comments: '',
  files: [],
  ...changes,
});

const post = (who: string, path: string, body: unknown): Promise<Response> =>
  ask(who, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(body),
  });

const opened = async (who: string, base: string, submission: Submission): Promise<Receipt> => {
  const reply = await post(who, `${base}/api/cases`, submission);
  assert.equal(reply.status, 201, await reply.clone().text());
  return reply.json();
};

test('each society has its own people, with the practices they act for', async () => {
  const practices = async (who: string): Promise<readonly string[]> =>
    (await json<Session>(who, '/practice/api/session')).accounts.map(({ name }) => name);
  assert.deepEqual(await practices('noemie'), ['Clinique du Parc', 'Cabinet dentaire Riverain', 'Harbour Family Practice']);
  assert.deepEqual(await practices('sami'), ['Physio Quatre Saisons']);
  assert.deepEqual((await json<Session>('jo', '/practice/api/session')).roles, ['user']);
});

test('each society has its own preset', async () => {
  assert.deepEqual(await json('noemie', '/practice/api/preset'), JSON.parse(JSON.stringify(practiceAdmin)));
  assert.equal((await json<{ id: string }>('camille', '/api/preset')).id, 'rights-society');
});

test('a member of one society is nobody at the other, wherever they knock', async () => {
  const paths = ['session', 'preset', 'cases?account=clinique-du-parc', 'overview?account=clinique-du-parc', 'events?account=clinique-du-parc', 'cases/x', 'submissions/12345678'];
  for (const path of paths) {
    assert.equal(await codeOf(await ask('camille', `/practice/api/${path}`)), '401 unauthenticated', path);
    assert.equal(await codeOf(await ask('noemie', `/api/${path}`)), '401 unauthenticated', path);
  }
  assert.equal(await codeOf(await post('camille', '/practice/api/cases', disputeOf())), '401 unauthenticated');
  assert.equal(await codeOf(await post('noemie', '/api/cases', submissionOf())), '401 unauthenticated');
});

test('an account of the other society does not exist', async () => {
  for (const path of ['cases', 'overview', 'events']) {
    assert.equal(await codeOf(await ask('noemie', `/practice/api/${path}?account=editions-boreal`)), '404 not-found', path);
    assert.equal(await codeOf(await ask('camille', `/api/${path}?account=clinique-du-parc`)), '404 not-found', path);
  }
  assert.equal(await codeOf(await post('noemie', '/practice/api/cases', disputeOf({ account: 'editions-boreal' }))), '404 not-found');
});

test('a case is read, found and listed where it was opened, and there alone', async () => {
  const { id } = await opened('noemie', '/practice', disputeOf({ subject: 'Zinnia facturée' }));
  assert.equal((await json<CaseDetail>('noemie', `/practice/api/cases/${id}`)).subject, 'Zinnia facturée');
  assert.equal(await codeOf(await ask('camille', `/api/cases/${id}`)), '404 not-found');
  const found = async (who: string, path: string): Promise<number> => (await json<CasePage>(who, path)).total;
  assert.equal(await found('noemie', '/practice/api/cases?account=clinique-du-parc&search=zinnia'), 1);
  assert.equal(await found('camille', '/api/cases?account=editions-boreal&search=zinnia'), 0);
});

test('each society counts its own cases, under references that tell them apart', async () => {
  const first = await opened('sami', '/practice', disputeOf({ account: 'physio-quatre-saisons' }));
  await opened('camille', '', submissionOf());
  const second = await opened('sami', '/practice', disputeOf({ account: 'physio-quatre-saisons' }));
  const numberOf = ({ reference }: Receipt): number => Number(/^D-\d{4}-(\d{5})$/.exec(reference)?.[1]);
  assert.equal(numberOf(second), numberOf(first) + 1);
  assert.match((await opened('camille', '', submissionOf())).reference, /^C-\d{4}-\d{5}$/);
});

test('news of one society’s cases is not heard at the other', async () => {
  const here = hearing((await ask('noemie', '/practice/api/events?account=clinique-du-parc')).body!);
  const there = hearing((await ask('camille', '/api/events?account=editions-boreal')).body!);
  assert.equal(await here.next(), 'ready');
  assert.equal(await there.next(), 'ready');
  const practice = await opened('noemie', '/practice', disputeOf());
  const boreal = await opened('camille', '', submissionOf());
  assert.deepEqual(await here.next(), { case: practice.id, kind: 'opened' });
  assert.deepEqual(await there.next(), { case: boreal.id, kind: 'opened' });
  await Promise.all([here.leave(), there.leave()]);
});

test('a file that one society’s member put up is none of the other’s', async () => {
  const bytes = pdf('Facture');
  const attestation = attestationFor(bytes, 'facture.pdf', noemie.id);
  const form = new FormData();
  form.append('attestation', JSON.stringify(attestation));
  form.append('file', new Blob([bytes as BlobPart]), 'facture.pdf');
  const reply = await ask('noemie', '/practice/api/uploads', { method: 'POST', body: form });
  assert.equal(reply.status, 201);
  const { upload } = (await reply.json()) as { upload: string };
  const files = [{ upload, attestation }];
  assert.equal(await codeOf(await post('camille', '/api/cases', submissionOf({ files }))), '422 files-unavailable');
  const { id } = await opened('noemie', '/practice', disputeOf({ files }));
  const [file] = (await json<CaseDetail>('noemie', `/practice/api/cases/${id}`)).files;
  assert.equal((await ask('noemie', `/practice/api/cases/${id}/files/${file!.id}`)).status, 200);
  assert.equal(await codeOf(await ask('camille', `/api/cases/${id}/files/${file!.id}`)), '404 not-found');
});

test('one file of the vendor’s may hold a hundred megabytes where it arrives in parts', async () => {
  const limit = (await ask(null, '/practice/api/uploads', { method: 'OPTIONS' })).headers.get('Tus-Max-Size');
  assert.equal(Number(limit), 100_000_000);
});

test('each desk sees its own society’s accounts and cases, and changes no other', async () => {
  const accounts = await json<readonly { id: string }[]>('staff', '/practice/staff-api/accounts');
  assert.deepEqual(accounts.map(({ id }) => id), ['cabinet-riverain', 'clinique-du-parc', 'harbour-family', 'physio-quatre-saisons']);
  const rows = (base: string): Promise<readonly { id: string; reference: string }[]> => json('staff', `${base}/staff-api/cases`);
  const [here, there] = [await rows('/practice'), await rows('')];
  assert.ok(here.length > 0 && here.every(({ reference }) => reference.startsWith('D-')));
  assert.ok(there.length > 0 && there.every(({ reference }) => reference.startsWith('C-')));
  const { id } = here[0]!;
  assert.equal(await codeOf(await ask('staff', `/staff-api/cases/${id}`)), '404 not-found');
  assert.equal(await codeOf(await post('staff', `/staff-api/cases/${id}/messages`, { text: 'Bonjour', lang: 'fr', asks: false })), '404 not-found');
  const call = { account: 'clinique-du-parc', lang: 'fr', subject: 'x', path: [{ id: 'technical', label: 'y' }], description: '', caller: 'z' };
  assert.equal(await codeOf(await post('staff', '/staff-api/cases', call)), '404 not-found');
  assert.equal((await post('staff', '/practice/staff-api/cases', call)).status, 201);
});

test('the database itself lets nobody act for an account of another society', async () => {
  const acting = `insert into representatives (society, member, account) values ($1, $2, 'editions-boreal')`;
  for (const society of ['boreal', 'practice']) await assert.rejects(server.db.query(acting, [society, noemie.id]));
});

test('the seeded people are those that the page offers to be', async () => {
  const { people } = await import('../../demo/portal/practice/people.ts');
  for (const [at, member] of [noemie, sami, jo].entries()) {
    const { as, session } = people[at]!;
    assert.equal(as, member.token);
    const { capabilities: _, ...told } = await json<Session>(member.token, '/practice/api/session');
    assert.deepEqual(session, told);
  }
});
