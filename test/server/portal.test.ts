/** The portal around the APIs: pages, their headers, the session they open, and problems in two languages. */
import assert from 'node:assert/strict';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Session } from '../../src/model/case.ts';
import { codeOf, idOf, openSociety, submissionOf, temporaryFolder, type Society } from './society.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html case-wizard";

let society: Society;
let pages: Awaited<ReturnType<typeof temporaryFolder>>;
const reports: string[] = [];

before(async () => {
  pages = await temporaryFolder();
  const portal = join(pages.path, 'portal');
  await mkdir(join(portal, 'assets'), { recursive: true });
  await mkdir(join(portal, 'staff'));
  await writeFile(join(portal, 'index.html'), '<!doctype html><title>Portail</title>');
  await writeFile(join(portal, 'staff', 'index.html'), '<!doctype html><title>Bureau</title>');
  await writeFile(join(portal, 'assets', 'index-a1B2_c3D.js'), `export const words = '${'mot '.repeat(500)}';`);
  await writeFile(join(pages.path, 'secret.html'), 'outside');
  society = await openSociety({ pages: portal, report: (line) => reports.push(line) });
});
after(async () => {
  await society.close();
  await pages.remove();
});

/** Node's fetch cleans a path before it asks; this does not. */
const rawStatus = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(society.url);
    request({ hostname, port, path }, (reply) => resolve(reply.resume().statusCode))
      .on('error', reject)
      .end();
  });

test('every answer carries the policy and its companions', async () => {
  for (const path of ['/', '/assets/index-a1B2_c3D.js', '/nowhere', '/api/session', '/staff-api/cases']) {
    const { headers } = await society.ask(null, path);
    assert.equal(headers.get('Content-Security-Policy'), policy, path);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
  }
});

test('nothing of the APIs is ever stored by a browser or a proxy', async () => {
  for (const path of ['/api/session', '/api/cases/none', '/api/nowhere', '/staff-api/cases']) {
    assert.equal((await society.ask('camille', path)).headers.get('Cache-Control'), 'no-store');
  }
});

test('pages are asked for anew, hashed assets are kept for ever, both compressed', async () => {
  const page = await society.ask(null, '/');
  assert.equal(page.headers.get('Content-Type'), 'text/html; charset=utf-8');
  assert.equal(page.headers.get('Cache-Control'), 'no-cache');
  const asset = await society.ask(null, '/assets/index-a1B2_c3D.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.equal(asset.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
  assert.equal(asset.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
  assert.equal(asset.headers.get('Content-Encoding'), 'br');
  assert.match(await asset.text(), /^export const words = 'mot mot/);
  const plain = await society.ask(null, '/assets/index-a1B2_c3D.js', { headers: { 'Accept-Encoding': 'identity' } });
  assert.equal(plain.headers.get('Content-Encoding'), null);
  assert.match(await plain.text(), /^export const words/);
});

test('folders have their own page, and nothing outside the portal is served', async () => {
  assert.match(await (await society.ask(null, '/staff/')).text(), /Bureau/);
  for (const path of ['/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/staff/..%5c..%5csecret.html', '/%00', '/.git/config']) {
    assert.equal(await rawStatus(path), 404, path);
  }
  assert.equal(await rawStatus('/%ff'), 400);
});

test('a page without a session signs its visitor in, once, by a cookie that no script reads', async () => {
  const first = await society.ask(null, '/');
  const given = first.headers.get('Set-Cookie')!;
  assert.match(given, /^portal=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
  const cookie = given.split(';')[0]!;
  assert.equal((await society.ask(null, '/', { headers: { cookie } })).headers.get('Set-Cookie'), null);
  const session = (await (await society.ask(null, '/api/session', { headers: { cookie } })).json()) as Session;
  assert.equal(session.member, idOf.camille);
  assert.equal((await society.ask(null, '/assets/index-a1B2_c3D.js')).headers.get('Set-Cookie'), null);
  assert.doesNotMatch(JSON.stringify(await society.db.query('select * from sessions')), new RegExp(cookie.slice(7)));
});

test('a cookie that is no longer known is refused by the API and replaced by the next page', async () => {
  const headers = { cookie: 'portal=gone' };
  assert.equal(await codeOf(await society.ask(null, '/api/session', { headers })), '401 unauthenticated');
  assert.match((await society.ask(null, '/', { headers })).headers.get('Set-Cookie') ?? '', /^portal=/);
});

test('a page of another origin cannot act with the portal’s cookie', async () => {
  const cookie = (await society.ask(null, '/')).headers.get('Set-Cookie')!.split(';')[0]!;
  const post = (origin: string): Promise<Response> =>
    society.ask(null, '/api/cases', {
      method: 'POST',
      headers: { cookie, origin, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(submissionOf()),
    });
  assert.equal(await codeOf(await post('https://elsewhere.example')), '403 forbidden');
  assert.equal(await codeOf(await post('null')), '403 forbidden');
  assert.equal((await post(society.url)).status, 201);
});

test('without a session, or with a token nobody has, there is nothing to see', async () => {
  for (const path of ['/api/session', '/api/preset', '/api/cases?account=editions-boreal', '/api/cases/x', '/api/submissions/12345678']) {
    assert.equal(await codeOf(await society.ask(null, path)), '401 unauthenticated');
  }
  const headers = { Authorization: 'Bearer nobody' };
  assert.equal(await codeOf(await society.ask(null, '/api/session', { headers })), '401 unauthenticated');
});

test('a problem is told in the language that is asked for', async () => {
  const detail = async (accept: string): Promise<string> => {
    const reply = await society.ask('camille', '/api/cases/none', { headers: { 'Accept-Language': accept } });
    return ((await reply.json()) as { detail: string }).detail;
  };
  for (const accept of ['fr', 'fr-CA,en;q=0.5', 'de, en;q=0.2, fr;q=0.9']) {
    assert.match(await detail(accept), /n’existe pas/, accept);
  }
  for (const accept of ['en-CA', 'de', 'fr;q=0.1, en', 'fr;q=0, *']) {
    assert.match(await detail(accept), /does not exist/, accept);
  }
});

test('a failure of our own is reported without a word of anybody’s', async () => {
  await society.db.query(`update cases set sealed = 'broken' where id = (select id from cases where sealed is not null limit 1)`);
  const [row] = await society.db.query<{ id: string }>(`select id from cases where sealed = 'broken'`);
  const reply = await society.ask('staff', `/staff-api/cases/${row!.id}`);
  assert.equal(await codeOf(reply), '500 server');
  assert.equal(reports.length, 1);
  assert.match(reports[0]!, /^500 GET \/staff-api\/cases\/:id: \w+/);
});

test('the key of the sealed answers can be read by its owner only', async () => {
  const { mode, size } = await stat(join(society.filesDir, '../key'));
  assert.equal(mode & 0o777, 0o600);
  assert.equal(size, 32);
});
