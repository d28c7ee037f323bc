/** The REST adapter: lists by every filter, replies and changes, over a real connection. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseChange } from '../../src/model/act.ts';
import { detail, enrolment, message, overview, reply, summary } from './replies.ts';
import { fails, openPuppet, type Puppet } from './rest-rig.ts';

let server: Puppet;
let backend: CaseBackend;
before(async () => {
  server = await openPuppet();
});
after(() => server.close());
beforeEach(() => {
  backend = guarded(restBackend({ endpoint: server.url }));
});

const last = (): Puppet['asked'][number] => server.asked.at(-1)!;

describe('a list', () => {
  test('is asked for with what the query holds, and nothing for what it lacks', async () => {
    server.json(200, { cases: [summary], total: 1, next: 'c', skipped: 20 });
    const page = await backend.listCases({
      account: 'a&b',
      status: 'waiting',
      type: 'royalty-inquiry/domestic',
      openedBy: 'phone:Alex Chen',
      origin: 'phone',
      search: 'œuvre "100 %" + #1',
      sort: 'subject',
      order: 'asc',
      cursor: 'é=',
      skip: 20,
      limit: 50,
    });
    assert.equal(page.skipped, 20);
    const { pathname, searchParams } = new URL(last().url!, server.url);
    assert.equal(pathname, '/cases');
    assert.deepEqual(Object.fromEntries(searchParams), {
      account: 'a&b',
      status: 'waiting',
      type: 'royalty-inquiry/domestic',
      openedBy: 'phone:Alex Chen',
      origin: 'phone',
      search: 'œuvre "100 %" + #1',
      sort: 'subject',
      order: 'asc',
      cursor: 'é=',
      skip: '20',
      limit: '50',
    });
    await backend.listCases({ account: 'a', status: undefined, search: undefined });
    assert.equal(last().url, '/cases?account=a');
  });

  test('comes with an overview of its account', async () => {
    server.json(200, overview);
    assert.deepEqual(await backend.readOverview!('a&b'), overview);
    assert.equal(last().url, '/overview?account=a%26b');
  });
});

describe('a reply', () => {
  test('goes to its case under its key, and may be answered as new or as known', async () => {
    for (const status of [201, 200]) {
      server.json(status, message);
      assert.deepEqual(await backend.reply!('c/1', reply, 'key-12345'), message);
      const { method, url, headers, text } = last();
      assert.deepEqual([method, url], ['POST', '/cases/c%2F1/messages']);
      assert.equal(headers['idempotency-key'], 'key-12345');
      assert.equal(headers['if-match'], undefined);
      assert.deepEqual(JSON.parse(text), reply);
    }
  });

  test('has an unknown outcome unless the server said what became of it', async () => {
    const send = (): Promise<unknown> => backend.reply!('c-1', reply, 'key-12345');
    for (const status of [408, 409, 500, 503]) {
      server.replies(status, { detail: 'Parce que.' });
      await fails(send, { ambiguous: true, retryable: true, detail: 'Parce que.' });
    }
    for (const status of [400, 401, 403, 404, 413, 422, 429]) {
      server.replies(status, { detail: 'Parce que.' });
      await fails(send, { ambiguous: false, detail: 'Parce que.' });
    }
    server.answer = (_, response) => response.destroy();
    await fails(send, { code: 'network', ambiguous: true });
    server.replies(200, '<!doctype html>');
    await fails(send, { code: 'contract', ambiguous: true });
    server.json(201, { ...message, from: 'system' });
    await fails(send, { code: 'contract', ambiguous: true });
  });
});

describe('a change', () => {
  const cancel: CaseChange = { act: 'cancel', reason: 'Réglé entre-temps.' };
  const send = (version = '7'): Promise<unknown> => backend.changeCase!('c-1', cancel, version);

  test('goes out for one version of the case, and comes back as the case then stands', async () => {
    server.json(200, { ...detail, status: 'cancelled', version: '8' });
    assert.deepEqual(await send(), { ...detail, status: 'cancelled', version: '8' });
    const { method, url, headers, text } = last();
    assert.deepEqual([method, url], ['POST', '/cases/c-1/changes']);
    assert.equal(headers['if-match'], '"7"');
    assert.equal(headers['idempotency-key'], undefined);
    assert.deepEqual(JSON.parse(text), cancel);
  });

  test('names any version in a form that a header can hold', async () => {
    server.json(200, detail);
    const tags: readonly (readonly [string, string])[] = [
      ['abc/+=~!', '"abc/+=~!"'],
      ['W/"7"', '"W/%227%22"'],
      ['a b', '"a%20b"'],
      ['é\n😀', '"%C3%A9%0A%F0%9F%98%80"'],
      ['100%', '"100%"'],
    ];
    for (const [version, tag] of tags) {
      await send(version);
      assert.equal(last().headers['if-match'], tag);
    }
  });

  test('of a case that someone else has changed is a conflict, and surely not done', async () => {
    for (const status of [412, 409]) {
      server.replies(status, { detail: 'Le cas a changé.' });
      await fails(send, { code: 'conflict', retryable: false, ambiguous: false, detail: 'Le cas a changé.' });
    }
  });

  test('that the server does not take is refused with its reason', async () => {
    for (const status of [422, 428]) {
      server.replies(status, { detail: 'Rouvrez le cas.' });
      await fails(send, { code: 'refused', retryable: false, ambiguous: false, detail: 'Rouvrez le cas.' });
    }
  });

  test('without an answer may have been done', async () => {
    server.answer = (_, response) => response.destroy();
    await fails(send, { code: 'network', retryable: true, ambiguous: true });
    server.replies(502, '<h1>Proxy</h1>');
    await fails(send, { code: 'server', retryable: true, ambiguous: true, detail: undefined });
  });
});

describe('an enrolment', () => {
  test('is read from its case, and saved under the version in view', async () => {
    server.json(200, enrolment);
    assert.deepEqual(await backend.readEnrolment!('c/1'), enrolment);
    assert.deepEqual([last().method, last().url], ['GET', '/cases/c%2F1/enrolment']);
    assert.deepEqual(await backend.saveEnrolment!('c/1', enrolment.saved!, '2'), enrolment);
    const { method, url, headers, text } = last();
    assert.deepEqual([method, url, headers['if-match']], ['PUT', '/cases/c%2F1/enrolment', '"2"']);
    assert.deepEqual(JSON.parse(text), enrolment.saved);
  });

  test('that someone else saved meanwhile is a conflict, and one without an answer is unclear', async () => {
    const save = (): Promise<unknown> => backend.saveEnrolment!('c-1', enrolment.saved!, '2');
    server.replies(412, { detail: 'Parce que.' });
    await fails(save, { code: 'conflict', ambiguous: false, detail: 'Parce que.' });
    server.answer = (_, response) => response.destroy();
    await fails(save, { code: 'network', ambiguous: true });
  });
});
