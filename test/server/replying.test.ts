/** Replying to a case: exactly once for a key, with its files or not at all, and only where the case takes replies. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createApp } from '../../demo/server/app.ts';
import { openFileStore } from '../../demo/server/files/file-store.ts';
import { sealWith } from '../../demo/server/seal.ts';
import type { StaffCaseDetail } from '../../demo/portal/staff/desk.ts';
import type { CasePage } from '../../src/model/case-list.ts';
import type { Message } from '../../src/model/case.ts';
import { memberActs } from './member-acts.ts';
import { codeOf, openSociety, pdf, submissionOf, temporaryFolder, type Society } from './society.ts';

let society: Society;
let clock = Date.now();
before(async () => {
  society = await openSociety({ now: () => new Date((clock += 1_000)) });
});
after(() => society.close());

const { opened, reply, replied, listed, staffSay, staffSet, changed } = memberActs(() => society);

const messageOf = async (answer: Response): Promise<Message> => (await answer.json()) as Message;

test('a reply joins the thread under the name of its author, in its language', async () => {
  const id = await opened('camille');
  await staffSay(id, 'Quelle entente?', true);
  const message = await replied('camille', id, { text: 'The one of May.', lang: 'en' });
  assert.deepEqual(
    { ...message, id: '', at: '' },
    { id: '', from: 'member', author: 'Camille Roy', at: '', text: 'The one of May.', lang: 'en' },
  );
  const { messages } = await society.detail('morgan', id);
  assert.deepEqual(messages.map(({ from }) => from), ['staff', 'member']);
  assert.deepEqual(messages[1], message);
});

test('a case that was replied to waits for the member no longer, and moves to the top', async () => {
  const id = await opened('camille');
  await staffSay(id, 'Quelle entente?', true);
  await opened('camille');
  assert.equal((await listed('camille', id)).waiting, true);
  const { at } = await replied('camille', id);
  const summary = await listed('camille', id);
  assert.deepEqual([summary.waiting, summary.updatedAt], [false, at]);
  const { cases } = await society.json<CasePage>('camille', '/api/cases?account=editions-boreal&limit=1');
  assert.equal(cases[0]!.id, id);
});

test('a reply is unread for the other representatives, not for its author', async () => {
  const id = await opened('camille');
  await replied('camille', id);
  assert.equal((await listed('camille', id)).unread, false);
  assert.equal((await listed('morgan', id)).unread, true);
  await society.detail('morgan', id);
  assert.equal((await listed('morgan', id)).unread, false);
});

test('a case is found by the words of a reply', async () => {
  const id = await opened('camille');
  await replied('camille', id, { text: 'Le contrebasson n’y figure pas.' });
  const { cases } = await society.json<CasePage>('camille', '/api/cases?account=editions-boreal&search=CONTREBASS');
  assert.deepEqual(cases.map((each) => each.id), [id]);
});

test('the same key again answers 200 with the same message, even once the case is closed', async () => {
  const id = await opened('camille');
  const key = randomUUID();
  const files = [await society.attach('camille', 'page.pdf', pdf())];
  const first = await reply('camille', id, { files }, key);
  assert.equal(first.status, 201);
  const message = await messageOf(first);
  await staffSet(id, 'cancelled');
  const again = await reply('camille', id, { files }, key);
  assert.equal(again.status, 200);
  assert.deepEqual(await messageOf(again), message);
  assert.equal((await society.detail('camille', id)).messages.length, 1);
});

test('the same key with other words, or for another case, is refused and writes nothing', async () => {
  const [one, two] = [await opened('camille'), await opened('camille')];
  const key = randomUUID();
  await reply('camille', one, {}, key);
  assert.equal(await codeOf(await reply('camille', one, { text: 'Autre chose' }, key)), '422 key-reused');
  assert.equal(await codeOf(await reply('camille', two, {}, key)), '422 key-reused');
  assert.equal((await society.detail('camille', one)).messages.length, 1);
  assert.equal((await society.detail('camille', two)).messages.length, 0);
});

test('a key belongs to its member, and to replies alone', async () => {
  const key = randomUUID();
  const receipt = (await (await society.submit('camille', submissionOf(), key)).json()) as { id: string };
  assert.equal((await reply('camille', receipt.id, {}, key)).status, 201);
  assert.equal((await reply('morgan', receipt.id, {}, key)).status, 201);
  assert.equal((await society.detail('camille', receipt.id)).messages.length, 2);
});

test('twenty replies at once with one key write one message', async () => {
  const id = await opened('camille');
  const key = randomUUID();
  const replies = await Promise.all(Array.from({ length: 20 }, () => reply('camille', id, {}, key)));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [...Array.from({ length: 19 }, () => 200), 201]);
  assert.equal(new Set((await Promise.all(replies.map(messageOf))).map((each) => each.id)).size, 1);
  assert.equal((await society.detail('camille', id)).messages.length, 1);
});

test('one key for two cases at once writes to one of them', async () => {
  const cases = [await opened('camille'), await opened('camille')];
  const key = randomUUID();
  const replies = await Promise.all(cases.map((id) => reply('camille', id, {}, key)));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 422]);
});

test('different replies at once are all received', async () => {
  const id = await opened('camille');
  const texts = Array.from({ length: 8 }, (_, n) => `Message ${n}`);
  await Promise.all(texts.map((text, n) => replied(n % 2 ? 'camille' : 'morgan', id, { text })));
  const { messages, version } = await society.detail('camille', id);
  assert.deepEqual(messages.map(({ text }) => text).sort(), texts);
  assert.equal(version, String(1 + texts.length));
});

test('files come with the message in their order, apart from those of the case, and are handed out', async () => {
  const first = await society.attach('camille', 'cas.pdf', pdf('du cas'));
  const id = await opened('camille', { files: [first] });
  const files = [
    await society.attach('camille', 'b.pdf', pdf('b')),
    await society.attach('camille', 'a.pdf', pdf('a')),
  ];
  const message = await replied('camille', id, { files });
  assert.deepEqual(message.files?.map(({ name }) => name), ['b.pdf', 'a.pdf']);
  const detail = await society.detail('morgan', id);
  assert.deepEqual(detail.files.map(({ name }) => name), ['cas.pdf']);
  assert.deepEqual(detail.messages[0]!.files?.map(({ name }) => name), ['b.pdf', 'a.pdf']);
  const bytes = await society.ask('morgan', `/api/cases/${id}/files/${message.files![0]!.id}`);
  assert.deepEqual(Buffer.from(await bytes.arrayBuffer()), Buffer.from(pdf('b')));
  const seen = await society.json<StaffCaseDetail>('staff', `/staff-api/cases/${id}`);
  assert.equal(seen.messages[0]!.files?.length, 2);
});

test('a reply whose files cannot be had leaves no trace, and its key stays free', async () => {
  const id = await opened('camille');
  await staffSay(id, 'Quelle entente?', true);
  const held = await society.attach('camille', 'tenu.pdf', pdf('tenu'));
  await opened('camille', { files: [held] });
  const free = await society.attach('camille', 'libre.pdf', pdf('libre'));
  const others = await society.attach('morgan', 'autre.pdf', pdf('autre'));
  const foreign = { ...free, attestation: others.attestation };
  const many = Array.from({ length: 11 }, () => free);
  const key = randomUUID();
  for (const files of [[held], [free, held], [others], [foreign], [free, free], [{ ...free, upload: 'none' }]]) {
    assert.equal(await codeOf(await reply('camille', id, { files }, key)), '422 files-unavailable');
  }
  assert.equal(await codeOf(await reply('camille', id, { files: many }, key)), '422 too-many-files');
  const { messages, waiting, version } = await society.detail('camille', id);
  assert.deepEqual([messages.length, waiting, version], [1, true, '2']);
  assert.equal((await reply('camille', id, { files: [free] }, key)).status, 201);
});

test('files alone are a reply, nothing at all is none', async () => {
  const id = await opened('camille');
  const files = [await society.attach('camille', 'page.pdf', pdf())];
  assert.equal((await replied('camille', id, { text: '', files })).files?.length, 1);
  for (const wrong of [{ text: '' }, { text: ' \n' }, { lang: 'de_DE' }, { text: 'x'.repeat(50_001) }]) {
    assert.equal(await codeOf(await reply('camille', id, wrong)), '422 invalid');
  }
});

test('a closed case takes no reply, and says why in the language asked for', async () => {
  const id = await opened('camille');
  const reasonIn = async (lang: string): Promise<[number, string]> => {
    const answer = await society.ask('camille', `/api/cases/${id}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), 'Accept-Language': lang },
      body: JSON.stringify({ text: 'Encore', lang: 'fr', files: [] }),
    });
    return [answer.status, ((await answer.json()) as { detail: string }).detail];
  };
  await staffSet(id, 'resolved');
  assert.deepEqual(await reasonIn('en-CA'), [422, 'Reopen the case to reply.']);
  assert.deepEqual(await reasonIn('fr-CA'), [422, 'Rouvrez le cas pour répondre.']);
  await changed('camille', id, { act: 'reopen', reason: '' });
  await replied('camille', id);
});

test('a key is needed, and a sensible one', async () => {
  const id = await opened('camille');
  for (const key of ['', 'short', 'k'.repeat(201)]) {
    assert.equal(await codeOf(await reply('camille', id, {}, key)), '400 key-missing');
  }
});

test('a reply that is still being received by another request is a conflict', async () => {
  const folder = await temporaryFolder();
  const app = createApp({
    db: {
      ...society.db,
      transaction: () => Promise.reject(Object.assign(new Error('lock timeout'), { code: '55P03' })),
    },
    files: await openFileStore(`${folder.path}/kept`, `${folder.path}/arriving`),
    seal: sealWith(new Uint8Array(32)),
    now: () => new Date(),
    pages: folder.path,
    report: assert.fail,
  });
  const answer = await app.request('/api/cases/any/messages', {
    method: 'POST',
    headers: { Authorization: 'Bearer camille', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ text: 'Bonjour', lang: 'fr', files: [] }),
  });
  assert.equal(await codeOf(answer), '409 in-progress');
  await folder.remove();
});

test('hostile text comes back exactly as it was sent', async () => {
  const id = await opened('camille');
  const text = [
    `'; drop table messages; --`,
    '<img src=x onerror=alert(1)>${7*7}{{7*7}}',
    'NUL \0, bell \x07, lone \ud800 surrogate, bidi \u202egnp.exe, ZWJ 👩‍👩‍👧, \u2028 line',
    '{"_$litType$":1,"strings":["<b>"],"values":[]}',
    'data: x\n\nevent: ready',
  ].join('\r\n');
  assert.equal((await replied('camille', id, { text })).text, text);
  assert.equal((await society.detail('morgan', id)).messages[0]!.text, text);
});

test('to the members of other accounts none of this exists', async () => {
  const id = await opened('camille');
  const { files } = await replied('camille', id, { files: [await society.attach('camille', 'page.pdf', pdf())] });
  assert.equal(await codeOf(await reply('alex', id)), '404 not-found');
  assert.equal(await codeOf(await reply('camille', 'none')), '404 not-found');
  assert.equal(await codeOf(await society.ask('alex', `/api/cases/${id}/files/${files![0]!.id}`)), '404 not-found');
  assert.equal(await codeOf(await society.ask(null, `/api/cases/${id}/messages`, { method: 'POST' })), '401 unauthenticated');
});
