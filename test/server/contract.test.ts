/** The reference server's every answer, held against the contract while a member, a colleague and a stranger ask everything. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../demo/server/app.ts';
import type { Database } from '../../demo/server/database/database.ts';
import { openFileStore } from '../../demo/server/files/file-store.ts';
import { sealWith } from '../../demo/server/seal.ts';
import type { CasePage } from '../../src/model/case-list.ts';
import type { CaseDetail, Receipt } from '../../src/model/case.ts';
import { component, contract, segment, schemaAt } from '../backend/openapi-rig.ts';
import { promised, watch } from './contract-answers.ts';
import { hearing } from './heard.ts';
import { attestationFor, idOf, openSociety, pdf, submissionOf, temporaryFolder, type Society, type Who } from './society.ts';

let society: Society;
before(async () => {
  society = await openSociety();
});
after(() => society.close());

const { judge, met } = watch();

interface Asked extends RequestInit {
  readonly headers?: Record<string, string>;
}

const speaksTus = ({ headers = {} }: Asked): boolean => 'Tus-Resumable' in headers;

async function ask(who: Who | null, path: string, init: Asked = {}): Promise<Response> {
  const answer = await society.ask(who, `/api${path}`, init);
  await judge(init.method ?? 'GET', `/api${path}`, answer, speaksTus(init));
  return answer;
}

/** Asks, and must be answered so. */
async function told(status: number, who: Who | null, path: string, init: Asked = {}): Promise<Response> {
  const answer = await ask(who, path, init);
  if (answer.status !== status) assert.fail(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()} instead of ${status}`);
  return answer;
}

const sent = (body: unknown, headers: Record<string, string> = {}): Asked => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const once = (body: unknown, key: string = randomUUID()): Asked => sent(body, { 'Idempotency-Key': key });
const under = (version: string | undefined, body: unknown): Asked => sent(body, { 'If-Match': `"${version}"` });

const opened = async (changes = {}): Promise<string> =>
  ((await (await told(201, 'camille', '/cases', once(submissionOf(changes)))).json()) as Receipt).id;
const read = async (id: string, who: Who = 'camille'): Promise<CaseDetail> => (await told(200, who, `/cases/${id}`)).json() as Promise<CaseDetail>;

function form(attestation: unknown, bytes?: Uint8Array): Asked {
  const parts = new FormData();
  if (attestation !== undefined) parts.append('attestation', typeof attestation === 'string' ? attestation : JSON.stringify(attestation));
  if (bytes) parts.append('file', new Blob([bytes as BlobPart]), 'given-name');
  return { method: 'POST', body: parts };
}
const hers = (bytes: Uint8Array, name = 'agreement.pdf') => attestationFor(bytes, name, idOf.camille);

async function attached(bytes: Uint8Array): Promise<{ upload: string; attestation: unknown }> {
  const answer = await told(201, 'camille', '/uploads', form(hers(bytes), bytes));
  return { ...((await answer.json()) as { upload: string }), attestation: hers(bytes) };
}

const tus = (method: string, headers: Record<string, string> = {}, body?: Uint8Array): Asked => ({
  method,
  headers: { 'Tus-Resumable': '1.0.0', ...headers },
  ...(body ? { body: body as BodyInit } : {}),
});
const declared = (attestation: unknown, length: number): Record<string, string> => ({
  'Upload-Length': String(length),
  'Upload-Metadata': `attestation ${Buffer.from(JSON.stringify(attestation)).toString('base64')}`,
});
const chunk = (offset: number, bytes: Uint8Array): Asked =>
  tus('PATCH', { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }, bytes);

const begun = async (bytes: Uint8Array, name?: string): Promise<string> => {
  const { headers } = await told(201, 'camille', '/uploads', tus('POST', declared(hers(bytes, name), bytes.length)));
  return headers.get('Location')!.split('/').at(-1)!;
};

describe('the reference server keeps the contract', () => {
  it('for the session and the preset', async () => {
    await told(200, 'camille', '/session');
    await told(200, 'camille', '/preset');
  });

  it('for files sent in one request, and each refusal of one', async () => {
    const bytes = pdf();
    await told(204, 'camille', `/uploads/${(await attached(bytes)).upload}`, { method: 'DELETE' });
    await told(404, 'camille', `/uploads/${randomUUID()}`, { method: 'DELETE' });
    const cut = { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, body: '--b\r\n' };
    await told(400, 'camille', '/uploads', cut);
    await told(413, 'camille', '/uploads', form({ ...hers(bytes), file: { ...hers(bytes).file, size: 2 ** 40 } }, bytes));
    await told(415, 'camille', '/uploads', sent({}));
    await told(415, 'camille', '/uploads', form(hers(bytes, 'agreement.exe'), bytes));
    await told(422, 'camille', '/uploads', form(undefined, bytes));
    await told(422, 'camille', '/uploads', form({ ...hers(bytes), by: idOf.morgan }, bytes));
    await told(422, 'camille', '/uploads', form(hers(bytes), pdf('other bytes')));
    await told(422, 'camille', '/uploads', form(hers(Buffer.from('no image')), undefined));
    const text = Buffer.from('no image');
    await told(422, 'camille', '/uploads', form(attestationFor(text, 'scan.png', idOf.camille), text));
    const twice = form(hers(bytes));
    (twice.body as FormData).append('attestation', '{}');
    await told(422, 'camille', '/uploads', twice);
  });

  it('for files that arrive in parts', async () => {
    const { headers } = await told(204, 'camille', '/uploads', tus('OPTIONS'));
    assert.ok(headers.get('Tus-Version'));
    const bytes = pdf('in parts');
    const id = await begun(bytes);
    await told(204, 'camille', `/uploads/${id}`, chunk(0, bytes.slice(0, 5)));
    assert.equal((await told(200, 'camille', `/uploads/${id}`, tus('HEAD'))).headers.get('Upload-Offset'), '5');
    await told(409, 'camille', `/uploads/${id}`, chunk(7, bytes.slice(7)));
    await told(204, 'camille', `/uploads/${id}`, chunk(5, bytes.slice(5)));
    await opened({ files: [{ upload: id, attestation: hers(bytes) }] });
    await told(204, 'camille', `/uploads/${await begun(bytes)}`, tus('DELETE'));
  });

  it('for each refusal of a file that arrives in parts', async () => {
    const bytes = pdf('refused');
    await told(422, 'camille', '/uploads', tus('POST', { 'Upload-Length': '5' }));
    await told(422, 'camille', '/uploads', tus('POST', declared({ ...hers(bytes), answer: 'no' }, bytes.length)));
    await told(422, 'camille', '/uploads', tus('POST', declared(hers(bytes), 3)));
    await told(415, 'camille', '/uploads', tus('POST', declared(hers(bytes, 'a.exe'), bytes.length)));
    await told(413, 'camille', '/uploads', tus('POST', declared(hers(bytes), 2 ** 40)));
    const speaking = { 'Tus-Resumable': '0.2.2' };
    for (const [method, path] of [['POST', '/uploads'], ['HEAD', '/uploads/x'], ['PATCH', '/uploads/x'], ['DELETE', '/uploads/x']] as const) {
      await told(412, 'camille', path, { method, headers: speaking });
    }
    const id = await begun(bytes);
    await told(415, 'camille', `/uploads/${id}`, tus('PATCH', { 'Upload-Offset': '0', 'Content-Type': 'text/plain' }, bytes));
    await told(400, 'camille', `/uploads/${id}`, tus('PATCH', { 'Content-Type': 'application/offset+octet-stream' }, bytes));
    await told(404, 'morgan', `/uploads/${id}`, chunk(0, bytes));
    await told(404, 'morgan', `/uploads/${id}`, tus('HEAD'));
    await told(413, 'camille', `/uploads/${id}`, chunk(0, Buffer.concat([bytes, bytes])));
    await told(422, 'camille', `/uploads/${await begun(bytes)}`, chunk(0, bytes.map((byte) => byte ^ 1)));
    await told(422, 'camille', `/uploads/${await begun(Buffer.from('no image'), 'scan.png')}`, chunk(0, Buffer.from('no image')));
  });

  it('for a case opened once and found again, and each refusal of one', async () => {
    const key = randomUUID();
    const first = await (await told(201, 'camille', '/cases', once(submissionOf(), key))).json();
    assert.deepEqual(await (await told(200, 'camille', '/cases', once(submissionOf(), key))).json(), first);
    assert.deepEqual(await (await told(200, 'camille', `/submissions/${key}`)).json(), first);
    await told(404, 'morgan', `/submissions/${key}`);
    await told(422, 'camille', '/cases', once(submissionOf({ subject: 'Another' }), key));
    await told(400, 'camille', '/cases', sent(submissionOf()));
    await told(400, 'camille', '/cases', once('{'));
    await told(404, 'camille', '/cases', once(submissionOf({ account: 'northlight-songs' })));
    await told(413, 'camille', '/cases', once('x'.repeat(5 * 1024 * 1024)));
    await told(415, 'camille', '/cases', { ...once(submissionOf()), headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': randomUUID() } });
    await told(422, 'camille', '/cases', once({}));
    const file = { upload: randomUUID(), attestation: hers(pdf()) };
    await told(422, 'camille', '/cases', once(submissionOf({ files: [file] })));
    await told(422, 'camille', '/cases', once(submissionOf({ files: Array.from({ length: 11 }, () => file) })));
  });

  it('where an answer is not of the kind of its question, which would make the case unreadable: refused', async () => {
    const answers = [{ ...submissionOf().answers[0]!, value: ['E-2041'] }];
    const answer = await told(422, 'camille', '/cases', once(submissionOf({ answers })));
    assert.equal(((await answer.json()) as { code: string }).code, 'invalid');
  });

  it('for lists under every parameter', async () => {
    const account = 'account=editions-boreal';
    const parameters = [
      '', '&status=active', '&status=waiting', '&type=agreement-management', `&openedBy=${idOf.camille}`, '&origin=phone', '&search=entente', '&sort=opened&order=asc',
      '&sort=subject', '&sort=reference', '&sort=updated', '&skip=1&limit=2', '&search=%00',
    ];
    for (const each of parameters) await told(200, 'camille', `/cases?${account}${each}`);
    const { next } = (await (await told(200, 'camille', `/cases?${account}&limit=1`)).json()) as CasePage;
    await told(200, 'camille', `/cases?${account}&limit=1&cursor=${next}`);
    await told(400, 'camille', `/cases?${account}&status=lost`);
    await told(400, 'camille', `/cases?${account}&cursor=made-up`);
    await told(404, 'camille', '/cases?account=northlight-songs');
    await told(200, 'camille', `/overview?${account}`);
    await told(404, 'camille', '/overview');
  });

  it('for an open case: read, replied to, its files fetched', async () => {
    const bytes = pdf('with the reply');
    const id = await opened({ files: [await attached(bytes)] });
    const { files } = await read(id);
    const fetched = await told(200, 'camille', `/cases/${id}/files/${files[0]!.id}`);
    assert.deepEqual(new Uint8Array(await fetched.arrayBuffer()), new Uint8Array(bytes));
    await told(404, 'camille', `/cases/${id}/files/${randomUUID()}`);
    await told(404, 'alex', `/cases/${id}`);
    const reply = { text: 'Voici.', lang: 'fr', files: [await attached(bytes)] };
    const key = randomUUID();
    const at = `/cases/${id}/messages`;
    const first = await (await told(201, 'camille', at, once(reply, key))).json();
    assert.deepEqual(await (await told(200, 'camille', at, once(reply, key))).json(), first);
    await told(422, 'camille', at, once({ ...reply, text: 'Autre' }, key));
    await told(422, 'camille', at, once({ text: ' ', lang: 'fr', files: [] }));
    await told(422, 'camille', at, once({ ...reply, files: [{ ...reply.files[0], upload: randomUUID() }] }));
    await told(422, 'camille', at, once({ ...reply, files: Array.from({ length: 11 }, () => reply.files[0]) }));
    await told(400, 'camille', at, sent(reply));
    await told(400, 'camille', at, once('{'));
    await told(404, 'alex', at, once(reply));
    await told(413, 'camille', at, once('x'.repeat(5 * 1024 * 1024)));
    await told(415, 'camille', at, { ...once(reply), headers: { 'Idempotency-Key': randomUUID() } });
  });

  it('for an open case: changed, and each refusal of a change', async () => {
    const id = await opened();
    const at = `/cases/${id}/changes`;
    const { version } = await read(id);
    await told(428, 'camille', at, sent({ act: 'resolve' }));
    await told(422, 'camille', at, under(version, { act: 'cancel', reason: '' }));
    await told(422, 'camille', at, under(version, { act: 'reopen', reason: '' }));
    await told(400, 'camille', at, under(version, '{'));
    await told(404, 'alex', at, under(version, { act: 'resolve' }));
    await told(413, 'camille', at, under(version, 'x'.repeat(5 * 1024 * 1024)));
    await told(415, 'camille', at, { ...under(version, { act: 'resolve' }), headers: { 'If-Match': `"${version}"` } });
    const answer = await told(200, 'camille', at, under(version, { act: 'resolve' }));
    const changed = (await answer.json()) as CaseDetail;
    assert.equal(answer.headers.get('ETag'), `"${changed.version}"`);
    await told(412, 'camille', at, under(version, { act: 'rate', rating: { stars: 5, comment: '' } }));
    await told(200, 'camille', at, under(changed.version, { act: 'rate', rating: { stars: 5, comment: 'Merci' } }));
    await told(422, 'camille', `/cases/${id}/messages`, once({ text: 'Encore', lang: 'fr', files: [] }));
  });

  it('for a client’s place in the CRM: read, saved, and each refusal of a save', async () => {
    const id = await opened();
    const at = `/cases/${id}/enrolment`;
    const choice = { current: false, include: true, mailing: 'property', agent: idOf.camille, remarks: '' };
    const put = (version: string | undefined, body: unknown): Asked => ({ ...(version === undefined ? sent(body) : under(version, body)), method: 'PUT' });
    await told(200, 'camille', at);
    await told(404, 'alex', at);
    await told(428, 'camille', at, put(undefined, choice));
    await told(400, 'camille', at, put('0', '{'));
    await told(404, 'alex', at, put('0', choice));
    await told(413, 'camille', at, put('0', 'x'.repeat(5 * 1024 * 1024)));
    await told(415, 'camille', at, { ...put('0', choice), headers: { 'If-Match': '"0"' } });
    await told(422, 'camille', at, put('0', { ...choice, include: false }));
    await told(200, 'camille', at, put('0', choice));
    await told(412, 'camille', at, put('0', choice));
    await told(422, 'camille', at, put('1', choice));
  });

  it('for the stream, event by event', async () => {
    await told(404, 'camille', '/events?account=northlight-songs');
    const answer = await told(200, 'camille', '/events?account=editions-boreal');
    const heard = hearing(answer.body!);
    assert.equal(await heard.next(), 'ready');
    await opened();
    const news = await heard.next();
    assert.ok(component('CaseNews')(news), JSON.stringify(news));
    await heard.leave();
  });

  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete', 'head'] as const).filter((method) => item[method]).map((method) => [method.toUpperCase(), path.replace(/\{\w+\}/g, 'x')] as const),
  );
  const tusOnly = (method: string): Asked => (method === 'HEAD' || method === 'PATCH' ? tus(method) : { method });

  it('for whoever is not signed in, and for pages of a foreign origin', async () => {
    for (const [method, path] of operations) await told(401, null, path, tusOnly(method));
    for (const [method, path] of operations.filter(([each]) => !['GET', 'HEAD'].includes(each))) {
      const init = tusOnly(method);
      await told(403, null, path, { ...init, headers: { ...init.headers, Cookie: 'portal=camille', Origin: 'https://elsewhere.example' } });
    }
  });

  /** The same server on a database that fails as told. */
  async function on(db: Partial<Database>, report: (line: string) => void): Promise<(method: string, path: string, init: Asked) => Promise<number>> {
    const folder = await temporaryFolder();
    after(() => folder.remove());
    const app = createApp({
      db: { ...society.db, ...db },
      files: await openFileStore(`${folder.path}/kept`, `${folder.path}/arriving`),
      seal: sealWith(new Uint8Array(32)),
      now: () => new Date(),
      pages: folder.path,
      report,
    });
    return async (method, path, init) => {
      const answer = await app.request(`/api${path}`, { ...init, method, headers: { ...init.headers, Authorization: 'Bearer camille' } });
      await judge(method, `/api${path}`, answer, speaksTus(init));
      return answer.status;
    };
  }

  it('for a request that meets its twin', async () => {
    const request = await on({ transaction: () => Promise.reject(Object.assign(new Error('lock timeout'), { code: '55P03' })) }, assert.fail);
    assert.equal(await request('POST', '/cases', once(submissionOf())), 409);
    assert.equal(await request('POST', '/cases/x/messages', once({ text: 'Oui', lang: 'fr', files: [] })), 409);
    assert.equal(await request('POST', '/cases/x/changes', under('1', { act: 'resolve' })), 409);
    assert.equal(await request('PUT', '/cases/x/enrolment', under('0', { current: false, include: true, mailing: 'property', agent: 'x', remarks: '' })), 409);
  });

  it('for a society that keeps its preset elsewhere', async () => {
    const request = await on({}, assert.fail);
    assert.equal(await request('GET', '/preset', {}), 404);
  });

  it('for a database that fails', async () => {
    const lines: string[] = [];
    const request = await on({ query: () => Promise.reject(new Error('gone')) }, (line) => lines.push(line));
    for (const [method, path] of operations) assert.equal(await request(method, path, tusOnly(method)), 500, `${method} ${path}`);
    assert.ok(lines.length > 0);
  });

  it('in every status that the contract names, but for those that it never gives', () => {
    const never: Readonly<Record<string, string>> = {
      429: 'it limits nobody',
      410: 'what is gone is not found there',
      'discoverResuming 401': 'it tells anybody what it can do',
      'discoverResuming 5XX': 'it asks no database for it',
    };
    const missing = promised.filter((each) => !met.has(each) && !never[each] && !never[each.split(' ')[1]!]);
    assert.deepEqual(missing, []);
    const needless = Object.keys(never).filter((each) => [...met].some((told) => told === each || told.split(' ')[1] === each));
    assert.deepEqual(needless, []);
  });

  it('in every code that the contract names, but for those that it never gives', () => {
    const codes = Object.values(contract.paths).flatMap((item) =>
      (['get', 'head', 'options', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) =>
        Object.entries(item[method]?.responses ?? {}).flatMap(([status, answer]) =>
          '$ref' in answer ? [] : Object.keys(answer['x-problems'] ?? {}).map((code) => `${item[method]!.operationId} ${status} ${code}`)),
      ),
    );
    const never = ['findOffset 410 upload-gone', 'sendBytes 410 upload-gone'];
    assert.deepEqual(codes.filter((each) => !met.has(each) && !never.includes(each)), []);
  });

  it('in what it takes of the headers, too', () => {
    const key = schemaAt(`/components/parameters/${segment('IdempotencyKey')}/schema`);
    assert.deepEqual(['12345678', 'a'.repeat(200), '1234567', 'a'.repeat(201), 'with space', 'é'.repeat(8)].map(key), [true, true, false, false, false, false]);
  });
});
