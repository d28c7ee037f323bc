/** The portal in front of a Request Tracker: what gets through, in whose name, and what never does. */
import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { Readable } from 'node:stream';
import { whole } from '../../demo/server/request-tracker-desk.ts';
import { usualMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import { ticketOf } from '../../src/backend/adapters/request-tracker/tickets.ts';
import type { Session } from '../../src/model/case.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { idOf, openSociety, type Society } from './society.ts';

interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
}

let heard: Heard[] = [];
let answer: (response: ServerResponse) => void;

const tracker = createServer((request, response) => {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  request.on('end', () => {
    heard.push({ method: request.method!, url: request.url!, headers: request.headers, bytes });
    answer(response);
  });
});
let society: Society;

before(async () => {
  await new Promise<void>((done) => {
    tracker.listen(0, '127.0.0.1', done);
  });
  const address = tracker.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const authorization = { [idOf.camille]: 'token of-camille', [idOf.morgan]: 'token of-morgan' };
  society = await openSociety({ requestTracker: { url, authorization, staff: 'token of-staff', sensitiveField: '6' } });
});
after(async () => {
  await society.close();
  tracker.closeAllConnections();
  tracker.close();
});
beforeEach(() => {
  heard = [];
  answer = (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: '"7"', 'Set-Cookie': 'RT_SID=1', Server: 'RT' });
    response.end('{"id":1}');
  };
});

const rest = '/request-tracker/REST/2.0';

test('a request goes on in the member’s own name, with nothing of the portal’s and nothing of the way back', async () => {
  const reply = await society.ask(null, `${rest}/tickets?query=Queue%20%3D%20%27A%27&fields[Queue]=Name&token=stolen`, {
    headers: { Cookie: 'portal=camille', 'User-Agent': 'Mozilla/5.0', Accept: 'application/json', 'X-Own': '1' },
  });
  assert.equal(await reply.text(), '{"id":1}');
  const [{ url, headers }] = heard as [Heard];
  assert.equal(headers.authorization, 'token of-camille');
  for (const name of ['cookie', 'x-own', 'user-agent', 'origin']) assert.equal(headers[name], undefined, name);
  const asked = new URL(url, 'http://tracker.example');
  assert.deepEqual([...asked.searchParams], [['query', `Queue = 'A'`], ['fields[Queue]', 'Name']]);
  assert.equal(reply.headers.get('ETag'), '"7"');
  assert.equal(reply.headers.get('Cache-Control'), 'no-store');
  for (const name of ['Set-Cookie', 'Server']) assert.equal(reply.headers.get(name), null, name);
});

test('a bearer speaks for its member, and its token stays in the portal', async () => {
  await society.json('morgan', `${rest}/ticket/1`, 200, { method: 'PUT', headers: { 'If-Match': '"7"', 'Content-Type': 'application/json' }, body: '{}' });
  assert.deepEqual([heard[0]?.headers.authorization, heard[0]?.headers['if-match'], heard[0]?.method], ['token of-morgan', '"7"', 'PUT']);
});

test('what the adapter does not need does not exist', async () => {
  const closed = [
    ['GET', '/user/root'],
    ['GET', '/users'],
    ['GET', '/queues/all'],
    ['DELETE', '/ticket/1'],
    ['POST', '/ticket/1/comment'],
    ['PUT', '/ticket/1/take'],
    ['POST', '/tickets'],
    ['POST', '/tickets/bulk'],
    ['GET', '/transactions'],
    ['POST', '/transactions'],
    ['GET', '/transaction/1'],
    ['GET', '/transaction/1/attachments'],
    ['GET', '/attachments'],
    ['POST', '/attachments'],
    ['GET', '/ticket/1/../../user/root'],
    ['GET', '/ticket/1%2Fcomment'],
  ] as const;
  for (const [method, path] of closed) assert.equal((await society.ask('camille', rest + path, { method })).status, 404, path);
  assert.deepEqual(heard, []);
});

test('a page of another origin cannot ride on the portal’s cookie', async () => {
  const headers = { Cookie: 'portal=camille', Origin: 'https://elsewhere.example', 'Content-Type': 'application/json' };
  assert.equal((await society.ask(null, `${rest}/ticket`, { method: 'POST', headers, body: '{}' })).status, 403);
  assert.deepEqual(heard, []);
});

test('nobody gets through without a session, nor a member whom Request Tracker does not know', async () => {
  assert.equal((await society.ask(null, `${rest}/ticket/1`)).status, 401);
  assert.equal((await society.ask('alex', `${rest}/ticket/1`)).status, 403);
  assert.deepEqual(heard, []);
});

test('a sign-in of the portal that Request Tracker no longer takes is not the member’s to mend', async () => {
  answer = (response) => response.writeHead(401).end('{"message":"Unauthorized"}');
  assert.equal((await society.ask('camille', `${rest}/ticket/1`)).status, 500);
});

test('refusals and pages of Request Tracker come through as they are', async () => {
  answer = (response) => response.writeHead(412, { 'Content-Type': 'application/json' }).end('{"message":"Precondition Failed"}');
  const refused = await society.ask('camille', `${rest}/ticket/1`);
  assert.deepEqual([refused.status, await refused.text()], [412, '{"message":"Precondition Failed"}']);
});

test('a connection that breaks is told as a failure of the server', async () => {
  answer = (response) => response.destroy();
  assert.equal((await society.ask('camille', `${rest}/ticket/1`)).status, 500);
});

test('attachments of megabytes pass with their length', async () => {
  const form = new FormData();
  form.append('JSON', '{}');
  form.append('Attachments', new Blob([new Uint8Array(5_000_000)]), 'a.pdf');
  await society.json('camille', `${rest}/ticket`, 200, { method: 'POST', body: form });
  assert.equal(heard[0]?.bytes, Number(heard[0]?.headers['content-length']));
  assert.match(heard[0]?.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/);
});

test('no request brings more than the society’s files can be, whether it says how long it is or not', async () => {
  const attachments = { ...rightsSociety.attachments, maxSize: 100_000, maxCount: 2 };
  const address = tracker.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const requestTracker = { url, authorization: { [idOf.camille]: 'token of-camille' }, staff: '', sensitiveField: '6' };
  const small = await openSociety({ preset: { ...rightsSociety, attachments }, requestTracker });
  const chunk = new Uint8Array(100_000);
  const unsaid = async function* (chunks: number): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < chunks; sent++) yield chunk;
  };
  const post = (chunks: number): Promise<Response> => {
    const body = Readable.toWeb(Readable.from(unsaid(chunks))) as ReadableStream;
    return small.ask('camille', `${rest}/ticket`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  };
  try {
    assert.equal((await post(20)).status, 200);
    assert.equal(heard[0]?.bytes, 2_000_000);
    assert.equal((await post(40)).status, 413);
    const said = { method: 'POST', body: new Uint8Array(4_000_000) };
    assert.equal((await small.ask('camille', `${rest}/ticket`, said)).status, 413);
    assert.equal(heard.length, 1);
  } finally {
    await small.close();
  }
});

test('the session is the portal’s, the layout is told with the number of the sensitive field', async () => {
  const session = await society.json<Session>('morgan', '/request-tracker/session');
  assert.deepEqual(session.accounts.map(({ id }) => id), ['editions-boreal']);
  const mapping = await society.json<{ queue: string; fields: { sensitive: string } }>('morgan', '/request-tracker/mapping');
  assert.deepEqual([mapping.queue, mapping.fields.sensitive], ['Cases of {account}', '6']);
  assert.deepEqual(heard, []);
});

test('the desk shows a sensitive answer from its field, and its mask where the field holds none', () => {
  const shown = (field: string): readonly unknown[] => {
    const CustomFields = [{ id: '6', name: usualMapping.fields.sensitive, values: [field] }];
    const told = { id: '1', Status: 'new', Created: '2026-03-01T18:05:00Z', LastUpdated: '2026-03-01T18:05:00Z', CustomFields };
    return whole([{ id: 'sin', label: 'NAS', kind: 'text', text: '••• 286', sensitive: true }], ticketOf(told));
  };
  const mask = { id: 'sin', label: 'NAS', kind: 'text', text: '••• 286', sensitive: true };
  const kept = { id: 'sin', label: 'Other', kind: 'date', sensitive: false, value: '046 454 286', text: '046 454 286' };
  assert.deepEqual(shown(JSON.stringify([kept])), [{ ...mask, value: kept.value, text: kept.text }]);
  for (const odd of ['', 'no JSON', '{"id":"sin"}', 'null', '[null,7]', '[{"id":"sin"}]', '[{"id":"sin","text":7}]']) {
    assert.deepEqual(shown(odd), [mask], odd);
  }
});

test('the desk is the staff’s alone', async () => {
  assert.equal((await society.ask('camille', '/request-tracker/staff-api/cases')).status, 401);
  assert.deepEqual(heard, []);
});

test('a portal without a Request Tracker says so without a failure', async () => {
  const plain = await openSociety();
  try {
    assert.equal((await plain.ask(null, '/request-tracker/session')).status, 204);
    assert.equal((await plain.ask('camille', `${rest}/tickets`)).status, 404);
  } finally {
    await plain.close();
  }
});
