/** The REST adapter: against the real server, and against one that does everything wrong. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseNews } from '../../src/model/case-list.ts';
import { attestationFor, idOf, openSociety, pdf, submissionOf, type Society } from '../server/society.ts';
import { fails, openPuppet, type Puppet } from './rest-rig.ts';

describe('with the reference server', () => {
  let society: Society;
  let backend: CaseBackend;
  const as = (who: string): CaseBackend =>
    restBackend({ endpoint: `${society.url}/api/`, headers: () => ({ Authorization: `Bearer ${who}` }) });
  before(async () => {
    society = await openSociety();
    backend = as('camille');
  });
  after(() => society.close());

  test('a case is opened with its file, found by its key, listed and read', async () => {
    const bytes = pdf();
    const attestation = attestationFor(bytes, 'Entente n° 4.pdf', idOf.camille);
    const upload = await backend.uploadFile!(new Blob([bytes as BlobPart]), attestation);
    const key = randomUUID();
    const receipt = await backend.submitCase(submissionOf({ files: [{ upload, attestation }] }), key);
    assert.deepEqual(await backend.findReceipt!(key), receipt);
    const { cases, total } = await backend.listCases({ account: 'editions-boreal' });
    assert.equal(total, cases.length);
    assert.ok(cases.some(({ id }) => id === receipt.id));
    const detail = await backend.readCase(receipt.id);
    assert.equal(detail.files[0]!.name, 'Entente n° 4.pdf');
    const file = await backend.readFile!(receipt.id, detail.files[0]!.id);
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array(bytes));
  });

  test('a file that came short is not taken for whole, whatever the engine says', async () => {
    const answering = (headers: Record<string, string>): CaseBackend =>
      restBackend({ endpoint: '/api', fetch: async () => new Response('%PDF', { headers: { 'Content-Type': 'application/octet-stream', ...headers } }) });
    await fails(() => answering({ 'Content-Length': '9' }).readFile!('case', 'file'), { code: 'network', retryable: true });
    for (const headers of [{ 'Content-Length': '4' }, {}, { 'Content-Length': '24', 'Content-Encoding': 'gzip' }]) {
      assert.equal((await answering(headers as Record<string, string>).readFile!('case', 'file')).size, 4);
    }
  });

  test('the same key twice answers with one receipt', async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([1, 2].map(() => backend.submitCase(submissionOf(), key)));
    assert.deepEqual(one, two);
  });

  test('a key that opened nothing has no receipt', async () => {
    assert.equal(await backend.findReceipt!(randomUUID()), null);
  });

  test('an upload can be discarded', async () => {
    const attestation = attestationFor(pdf(), 'a.pdf', idOf.camille);
    const upload = await backend.uploadFile!(new Blob([pdf() as BlobPart]), attestation);
    assert.equal(await backend.discardFile!(upload), undefined);
    await fails(() => backend.discardFile!(upload), { code: 'not-found' });
  });

  test('session and preset come as they are', async () => {
    assert.equal((await backend.session()).name, 'Camille Roy');
    assert.equal((await backend.preset!()).id, 'rights-society');
  });

  test('every page of a list can be walked by its cursor', async () => {
    for (let left = 51; left > 0; left--) await backend.submitCase(submissionOf({ account: 'studio-nordique' }), randomUUID());
    const first = await backend.listCases({ account: 'studio-nordique' });
    assert.equal(first.cases.length, 50);
    const second = await backend.listCases({ account: 'studio-nordique', cursor: first.next });
    assert.equal(second.next, undefined);
    assert.equal(new Set([...first.cases, ...second.cases].map(({ id }) => id)).size, first.total);
  });

  test('a case is answered once for a key, and changed only as it stands', async () => {
    const { id } = await backend.submitCase(submissionOf(), randomUUID());
    const { version: before } = await backend.readCase(id);
    const key = randomUUID();
    const words = { text: 'Voici les dates.', lang: 'fr', files: [] } as const;
    const first = await backend.reply!(id, words, key);
    assert.deepEqual(await backend.reply!(id, words, key), first);
    await fails(() => backend.changeCase!(id, { act: 'resolve' }, before!), { code: 'conflict', ambiguous: false });
    const { version: now, messages } = await backend.readCase(id);
    assert.deepEqual(messages, [first]);
    assert.equal((await backend.changeCase!(id, { act: 'resolve' }, now!)).status, 'resolved');
    await fails(() => backend.reply!(id, words, randomUUID()), { code: 'refused', ambiguous: false });
    const { counts } = await backend.readOverview!('editions-boreal');
    assert.ok(counts.resolved > 0);
  });

  test('news is heard once the stream is ready, until the caller has heard enough', async () => {
    const { id } = await backend.submitCase(submissionOf(), randomUUID());
    const controller = new AbortController();
    const heard: (CaseNews | undefined)[] = [];
    const enough = new Error('enough');
    const listening = backend.watchCases!(
      'editions-boreal',
      (news) => {
        heard.push(news);
        if (news) controller.abort(enough);
        else void backend.reply!(id, { text: 'Bonjour', lang: 'fr', files: [] }, randomUUID());
      },
      { signal: controller.signal },
    );
    await assert.rejects(listening, enough);
    assert.deepEqual(heard, [undefined, { case: id, kind: 'message' }]);
    await fails(() => backend.watchCases!('nowhere', () => {}, {}), { code: 'not-found' });
  });

  test('refusals come with their code and the server’s own sentence', async () => {
    await fails(() => as('nobody').session(), { code: 'unauthenticated', retryable: false, ambiguous: false });
    await fails(() => backend.readCase('../../session'), { code: 'not-found', retryable: false });
    const key = randomUUID();
    await backend.submitCase(submissionOf(), key);
    const other = submissionOf({ description: 'Autre' });
    await fails(() => backend.submitCase(other, key), { code: 'refused', retryable: false, ambiguous: false });
    const french = restBackend({
      endpoint: `${society.url}/api`,
      headers: async () => [['Accept-Language', 'fr-CA']],
    });
    await fails(() => french.session(), { detail: 'Votre session a pris fin. Ouvrez-en une nouvelle pour continuer.' });
  });
});

describe('with a server that misbehaves', () => {
  let server: Puppet;
  let backend: CaseBackend;
  before(async () => {
    server = await openPuppet();
    backend = restBackend({ endpoint: server.url });
  });
  after(() => server.close());

  const replies: Puppet['replies'] = (...given) => server.replies(...given);
  const submit = (): Promise<unknown> => backend.submitCase(submissionOf(), 'key-12345');
  const session = (): Promise<unknown> => backend.session();

  const statuses: readonly (readonly [status: number, code: BackendError['code'], retryable: boolean, unsettled: boolean])[] = [
    [400, 'refused', false, false],
    [401, 'unauthenticated', false, false],
    [403, 'forbidden', false, false],
    [404, 'not-found', false, false],
    [408, 'timeout', true, true],
    [409, 'conflict', true, true],
    [412, 'conflict', false, false],
    [413, 'too-large', false, false],
    [415, 'refused', false, false],
    [418, 'refused', false, false],
    [422, 'refused', false, false],
    [429, 'rate-limited', true, false],
    [500, 'server', true, true],
    [502, 'server', true, true],
    [503, 'server', true, true],
  ];
  for (const [status, code, retryable, unsettled] of statuses) {
    test(`${status} is told as ${code}${unsettled ? ', and leaves a submit unsettled' : ''}`, async () => {
      replies(status, { detail: 'Parce que.' });
      await fails(submit, { code, retryable, ambiguous: unsettled, detail: 'Parce que.' });
      await fails(session, { code, retryable, ambiguous: false });
      replies(status, '<h1>Proxy</h1>');
      await fails(submit, { code, retryable, ambiguous: unsettled, detail: undefined });
    });
  }

  test('the wait that a server asks for is told in seconds', async () => {
    replies(429, {}, { 'Retry-After': '17' });
    await fails(session, { retryAfter: 17 });
    replies(503, {}, { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() });
    await assert.rejects(session, ({ retryAfter }: BackendError) => retryAfter! > 55 && retryAfter! <= 61);
    for (const odd of ['soon', '-5', new Date(0).toUTCString()]) {
      replies(429, {}, { 'Retry-After': odd });
      await fails(session, { code: 'rate-limited', retryAfter: undefined });
    }
  });

  test('a sign-in page with status 200 is no reply, and settles no submit', async () => {
    replies(200, '<!doctype html><title>Sign in</title>');
    await fails(session, { code: 'contract', retryable: true, ambiguous: false });
    await fails(submit, { code: 'contract', retryable: true, ambiguous: true });
    await fails(() => backend.readFile!('c', 'f'), { code: 'contract' });
    await fails(() => backend.discardFile!('u'), { code: 'contract' });
  });

  test('only the contract’s own 404 says that a key opened nothing', async () => {
    replies(404, '<h1>Not Found</h1>');
    await fails(() => backend.findReceipt!('key-12345'), { code: 'not-found' });
    replies(404, JSON.stringify({ detail: 'Not Found' }), { 'Content-Type': 'application/json' });
    await fails(() => backend.findReceipt!('key-12345'), { code: 'not-found' });
    replies(404, { detail: 'Introuvable' });
    assert.equal(await backend.findReceipt!('key-12345'), null);
  });

  test('problems that are themselves broken are told all the same', async () => {
    for (const broken of ['{"detail":', '[]', 'null', '{"detail":{"_$litType$":1}}']) {
      replies(422, broken, { 'Content-Type': 'application/problem+json' });
      await fails(submit, { code: 'refused', detail: undefined });
    }
  });

  test('an answer cut short, or none, is told as the network’s and leaves a submit unsettled', async () => {
    server.answer = (_, response) => response.destroy();
    await fails(session, { code: 'network', retryable: true, ambiguous: false });
    await fails(submit, { code: 'network', retryable: true, ambiguous: true });
    server.answer = (_, response) => {
      response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '500' }).write('{"id":');
      setTimeout(() => response.destroy(), 20);
    };
    await fails(submit, { code: 'network', retryable: true, ambiguous: true });
  });

  test('a call that the caller ends rejects with the caller’s reason', async () => {
    server.answer = () => undefined;
    const reason = new Error('no longer wanted');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 20);
    await assert.rejects(backend.session({ signal: controller.signal }), reason);
    await assert.rejects(backend.submitCase(submissionOf(), 'key-12345', { signal: AbortSignal.abort(reason) }), reason);
  });

  test('a call that hangs ends by itself', async (t) => {
    server.answer = () => undefined;
    t.mock.method(AbortSignal, 'timeout', (patience: number) => {
      assert.equal(patience, 30_000);
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('late', 'TimeoutError')), 20);
      return controller.signal;
    });
    await fails(session, { code: 'timeout', retryable: true, ambiguous: false });
    await fails(submit, { code: 'timeout', retryable: true, ambiguous: true });
  });

  test('when the host’s headers fail, nothing was sent', async () => {
    const failing = restBackend({ endpoint: '/api', headers: () => Promise.reject(new Error('no token')) });
    await fails(() => failing.submitCase(submissionOf(), 'key-12345'), { code: 'network', retryable: true, ambiguous: false });
  });
});

test('a request has the key, the host’s headers, and ids that cannot leave their place in the path', async () => {
  const asked: [string, RequestInit][] = [];
  const backend = restBackend({
    endpoint: 'https://society.example/api//',
    headers: () => new Headers({ 'X-Token': 't' }),
    fetch: async (url, init) => {
      asked.push([String(url), init!]);
      return Response.json({ upload: 'u-1' });
    },
  });
  await backend.submitCase(submissionOf(), 'key-12345');
  await backend.readFile!('a/../b?', '#c');
  await backend.listCases({ account: 'a&b', cursor: 'é=' });
  const attestation = attestationFor(pdf(), 'a.pdf', idOf.camille);
  assert.equal(await backend.uploadFile!(new Blob([pdf() as BlobPart]), attestation), 'u-1');
  const header = (index: number, name: string): string | null => new Headers(asked[index]![1].headers).get(name);

  assert.deepEqual(
    asked.map(([url]) => url.replace('https://society.example/api', '')),
    ['/cases', '/cases/a%2F..%2Fb%3F/files/%23c', '/cases?account=a%26b&cursor=%C3%A9%3D', '/uploads'],
  );
  assert.equal(header(0, 'Idempotency-Key'), 'key-12345');
  assert.equal(header(0, 'Content-Type'), 'application/json');
  assert.equal(header(1, 'X-Token'), 't');
  assert.equal(header(3, 'Content-Type'), null);
  assert.ok(asked.every(([, { credentials }]) => credentials === 'same-origin'));
  const form = asked[3]![1].body as FormData;
  assert.deepEqual([...form.keys()], ['attestation', 'file']);
});
