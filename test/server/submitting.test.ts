/** Opening a case: exactly once for a key, with its files or not at all. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createApp } from '../../demo/server/app.ts';
import { openFileStore } from '../../demo/server/files/file-store.ts';
import { sealWith } from '../../demo/server/seal.ts';
import type { Receipt } from '../../src/model/case.ts';
import { codeOf, openSociety, pdf, submissionOf, temporaryFolder, type Society } from './society.ts';

let society: Society;
before(async () => {
  society = await openSociety();
});
after(() => society.close());

const receiptOf = async (reply: Response): Promise<Receipt> => (await reply.json()) as Receipt;
const casesOpened = async (): Promise<number> =>
  (await society.db.query<{ n: number }>('select count(*)::integer as n from cases'))[0]!.n;

test('a submission becomes a case with a receipt', async () => {
  const reply = await society.submit('camille', submissionOf());
  assert.equal(reply.status, 201);
  const receipt = await receiptOf(reply);
  assert.match(receipt.reference, /^C-\d{4}-\d{5}$/);
  assert.ok(!Number.isNaN(Date.parse(receipt.receivedAt)));
  const detail = await society.detail('camille', receipt.id);
  assert.equal(detail.reference, receipt.reference);
  assert.equal(detail.status, 'active');
  assert.equal(detail.origin, 'portal');
  assert.equal(detail.openedBy, 'Camille Roy');
  assert.equal(detail.mine, true);
  assert.deepEqual(detail.answers, submissionOf().answers);
});

test('references of a year follow each other', async () => {
  const [first, second] = [
    await receiptOf(await society.submit('camille', submissionOf())),
    await receiptOf(await society.submit('morgan', submissionOf())),
  ];
  assert.equal(Number(second.reference.slice(-5)), Number(first.reference.slice(-5)) + 1);
});

test('the same key again answers 200 with the same receipt, whatever order the members come in', async () => {
  const key = randomUUID();
  const first = await receiptOf(await society.submit('camille', submissionOf(), key));
  const turned = Object.fromEntries(Object.entries(submissionOf()).reverse());
  const again = await society.submit('camille', turned, key);
  assert.equal(again.status, 200);
  assert.deepEqual(await receiptOf(again), first);
});

test('the same key with another payload is refused and changes nothing', async () => {
  const key = randomUUID();
  const { id } = await receiptOf(await society.submit('camille', submissionOf(), key));
  const reply = await society.submit('camille', submissionOf({ description: 'Autre chose' }), key);
  assert.equal(await codeOf(reply), '422 key-reused');
  assert.equal((await society.detail('camille', id)).description, submissionOf().description);
});

test('twenty requests at once with one key open one case', async () => {
  const key = randomUUID();
  const count = await casesOpened();
  const replies = await Promise.all(Array.from({ length: 20 }, () => society.submit('camille', submissionOf(), key)));
  const receipts = await Promise.all(replies.map(receiptOf));
  assert.equal(new Set(receipts.map(({ id }) => id)).size, 1);
  assert.equal(replies.filter(({ status }) => status === 201).length, 1);
  assert.equal(await casesOpened(), count + 1);
});

test('a key belongs to its member: another member may use the same one', async () => {
  const key = randomUUID();
  const hers = await receiptOf(await society.submit('camille', submissionOf(), key));
  const theirs = await society.submit('morgan', submissionOf(), key);
  assert.equal(theirs.status, 201);
  assert.notEqual((await receiptOf(theirs)).id, hers.id);
});

test('a receipt can be found by its key, by the member who used it', async () => {
  const key = randomUUID();
  const receipt = await receiptOf(await society.submit('camille', submissionOf(), key));
  assert.deepEqual(await society.json('camille', `/api/submissions/${key}`), receipt);
  assert.equal(await codeOf(await society.ask('morgan', `/api/submissions/${key}`)), '404 not-found');
  assert.equal(await codeOf(await society.ask('camille', `/api/submissions/${randomUUID()}`)), '404 not-found');
});

test('a key that is still being received by another request is a conflict', async () => {
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
  const reply = await app.request('/api/cases', {
    method: 'POST',
    headers: { Authorization: 'Bearer camille', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(submissionOf()),
  });
  assert.equal(await codeOf(reply), '409 in-progress');
  await folder.remove();
});

test('a key is needed, and a sensible one', async () => {
  for (const key of ['', 'short', `${'k'.repeat(201)}`]) {
    assert.equal(await codeOf(await society.submit('camille', submissionOf(), key)), '400 key-missing');
  }
});

test('what is not JSON, or not a submission, is refused', async () => {
  const post = (type: string, body: string): Promise<Response> =>
    society.ask('camille', '/api/cases', {
      method: 'POST',
      headers: { 'Content-Type': type, 'Idempotency-Key': randomUUID() },
      body,
    });
  assert.equal(await codeOf(await post('text/plain', JSON.stringify(submissionOf()))), '415 media-type');
  assert.equal(await codeOf(await post('application/json', '{"account":')), '400 malformed');
  for (const wrong of [
    { ...submissionOf(), subject: '   ' },
    { ...submissionOf(), path: [] },
    { ...submissionOf(), lang: 'de_DE' },
    { ...submissionOf(), answers: [{ id: 'a', label: 'A', kind: 'sorcery', text: '', sensitive: false }] },
    { ...submissionOf(), answers: [...submissionOf().answers, ...submissionOf().answers] },
    [],
    null,
  ]) {
    assert.equal(await codeOf(await society.submit('camille', wrong)), '422 invalid');
  }
});

test('a body beyond the limit is refused, and the server stays', async () => {
  const reply = await society.submit('camille', submissionOf({ description: 'x'.repeat(5_000_000) }));
  assert.equal(await codeOf(reply), '413 too-large');
  assert.equal((await society.ask('camille', '/api/session')).status, 200);
});

test('an account of others is not found, and the key stays free', async () => {
  const key = randomUUID();
  const reply = await society.submit('camille', submissionOf({ account: 'northlight-songs' }), key);
  assert.equal(await codeOf(reply), '404 not-found');
  assert.equal((await society.submit('camille', submissionOf(), key)).status, 201);
});

test('files come with the case in their order, under the names they were given', async () => {
  const files = [
    await society.attach('camille', 'zèbre.pdf', pdf('z')),
    await society.attach('camille', 'annexe.pdf', pdf('a')),
  ];
  const { id } = await receiptOf(await society.submit('camille', submissionOf({ files })));
  const detail = await society.detail('camille', id);
  assert.deepEqual(
    detail.files.map(({ name }) => name),
    ['zèbre.pdf', 'annexe.pdf'],
  );
  assert.equal(detail.files[0]!.attestedAt, '2026-03-01T13:05:00-05:00');
});

test('a file is part of one case only, and a refused case leaves no trace', async () => {
  const file = await society.attach('camille', 'entente.pdf', pdf());
  const free = await society.attach('camille', 'annexe.pdf', pdf('annexe'));
  assert.equal((await society.submit('camille', submissionOf({ files: [file] }))).status, 201);
  const count = await casesOpened();
  const key = randomUUID();
  const reply = await society.submit('camille', submissionOf({ files: [free, file] }), key);
  assert.equal(await codeOf(reply), '422 files-unavailable');
  assert.equal(await casesOpened(), count);
  assert.equal((await society.submit('camille', submissionOf({ files: [free] }), key)).status, 201);
});

test('unknown files, files of another member and other files than attested are refused', async () => {
  const file = await society.attach('morgan', 'entente.pdf', pdf());
  const own = await society.attach('camille', 'entente.pdf', pdf());
  const { attestation } = own;
  const other = { ...attestation, file: { ...attestation.file, sha256: '0'.repeat(64) } };
  for (const wrong of [{ ...own, upload: randomUUID() }, file, { ...own, attestation: other }]) {
    const reply = await society.submit('camille', submissionOf({ files: [wrong] }));
    assert.equal(await codeOf(reply), '422 files-unavailable');
  }
});

test('the same file twice in one case is refused', async () => {
  const file = await society.attach('camille', 'entente.pdf', pdf());
  assert.equal(await codeOf(await society.submit('camille', submissionOf({ files: [file, file] }))), '422 files-unavailable');
});

test('eleven files are too many', async () => {
  const file = await society.attach('camille', 'entente.pdf', pdf());
  const files = Array.from({ length: 11 }, () => file);
  assert.equal(await codeOf(await society.submit('camille', submissionOf({ files }))), '422 too-many-files');
});
