/** Receiving a file: only with its own attestation, only the attested bytes, only what it says it is. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { largestFile } from '../../demo/server/files/file-store.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Receipt } from '../../src/model/case.ts';
import { attestationFor, codeOf, idOf, openSociety, pdf, submissionOf, type Society } from './society.ts';

let society: Society;
const reports: string[] = [];
before(async () => {
  society = await openSociety({ report: (line) => reports.push(line) });
});
after(() => society.close());

const kept = async (): Promise<readonly [number, number]> => {
  const [row] = await society.db.query<{ n: number }>('select count(*)::integer as n from uploads');
  return [(await readdir(society.filesDir)).length, row!.n];
};

/** Expects `refuse` to answer with `expected` and to leave nothing behind. */
async function refused(expected: string, refuse: () => Promise<Response>): Promise<void> {
  const former = await kept();
  assert.equal(await codeOf(await refuse()), expected);
  assert.deepEqual(await kept(), former);
  assert.deepEqual(await readdir(join(society.filesDir, '../arriving')), []);
}

const attested = (bytes: Uint8Array, name = 'entente.pdf'): Attestation => attestationFor(bytes, name, idOf.camille);

test('an attested file is kept byte for byte, under a name of the server’s own', async () => {
  const bytes = Buffer.concat([pdf(), randomBytes(300_000), Buffer.from('\r\n--boundary--\r\n--')]);
  const { upload } = await society.attach('camille', 'Entente signée.pdf', bytes);
  const [row] = await society.db.query<{ stored_as: string }>('select stored_as from uploads where id = $1', [upload]);
  assert.deepEqual(await readFile(join(society.filesDir, row!.stored_as)), bytes);
  assert.match(row!.stored_as, /^[0-9a-f-]{36}$/);
});

test('every accepted type is received', async () => {
  const zip = Buffer.from('PK\x03\x04content');
  const files: Readonly<Record<string, Uint8Array>> = {
    'a.pdf': pdf(),
    'a.png': Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'),
    'a.JPG': Buffer.from('\xff\xd8\xff\xe0rest', 'latin1'),
    'a.jpeg': Buffer.from('\xff\xd8\xff\xe1rest', 'latin1'),
    'a.docx': zip,
    'a.xlsx': zip,
    'a.csv': Buffer.from('titre;part\nFeux de rive;50\n'),
    'a.txt': Buffer.from('é'),
  };
  for (const [name, bytes] of Object.entries(files)) await society.attach('camille', name, bytes);
});

test('no file is received without a valid attestation', async () => {
  const bytes = pdf();
  const valid = attested(bytes);
  await refused('422 attestation-missing', () => society.upload('camille', undefined, bytes));
  const wrong: readonly unknown[] = [
    'yes',
    {},
    { ...valid, answer: 'no' },
    { ...valid, at: 'yesterday' },
    { ...valid, by: idOf.morgan },
    { ...valid, statement: { ...valid.statement, text: `${valid.statement.text} Ou presque.` } },
    { ...valid, statement: { ...valid.statement, sha256: '0'.repeat(64) } },
  ];
  for (const each of wrong) await refused('422 attestation-invalid', () => society.upload('camille', each, bytes));
});

test('bytes that are not those attested are refused', async () => {
  const bytes = pdf();
  await refused('422 file-mismatch', () => society.upload('camille', attested(bytes), pdf('Autre  chose!')));
  await refused('422 file-mismatch', () => society.upload('camille', attested(bytes), Buffer.concat([bytes, bytes])));
  await refused('422 file-mismatch', () => society.upload('camille', attested(bytes), bytes.subarray(0, -1)));
});

test('an empty file is refused', async () => {
  await refused('422 file-empty', () => society.upload('camille', attested(Buffer.alloc(0)), Buffer.alloc(0)));
});

test('types that are not accepted are refused by name', async () => {
  for (const name of ['virus.exe', 'page.html', 'image.svg', 'pdf', 'archive.pdf.zip']) {
    await refused('415 file-type', () => society.upload('camille', attested(pdf(), name), pdf()));
  }
});

test('a file whose content is not of the type that its name says is refused', async () => {
  const html = Buffer.from('<script>alert(1)</script>');
  for (const name of ['a.pdf', 'a.png', 'a.jpg', 'a.docx', 'a.xlsx']) {
    await refused('422 file-content', () => society.upload('camille', attested(html, name), html));
  }
  const binary = Buffer.from([0x50, 0x4b, 0, 0]);
  for (const name of ['a.csv', 'a.txt']) {
    await refused('422 file-content', () => society.upload('camille', attested(binary, name), binary));
  }
});

test('a file of exactly the limit is received, one byte more is not', async () => {
  const bytes = Buffer.alloc(largestFile + 1, 0x20);
  bytes.set(pdf());
  await refused('413 too-large', () => society.upload('camille', attested(bytes), bytes));
  await society.attach('camille', 'large.pdf', bytes.subarray(0, largestFile));
});

test('a request far beyond the limit is refused before it is read', async () => {
  const bytes = Buffer.alloc(largestFile + 1_000_000, 0x20);
  await refused('413 too-large', () => society.upload('camille', attested(pdf()), bytes));
});

test('a request that does not say how long it is goes no further than the limit', async () => {
  const chunk = Buffer.alloc(1_000_000, 0x20);
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('--b\r\nContent-Disposition: form-data; name="attestation"\r\n\r\n');
    yield Buffer.from(`${JSON.stringify(attested(pdf()))}\r\n--b--`);
    for (let sent = 0; sent < 40; sent++) yield chunk;
  };
  const post = (chunks: AsyncIterable<Uint8Array>): Promise<Response> => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
    const body = Readable.toWeb(Readable.from(chunks)) as ReadableStream;
    return society.ask('camille', '/api/uploads', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  };
  await refused('422 file-empty', () => post(endless()));
  const noise = async function* (): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < 40; sent++) yield chunk;
  };
  await refused('413 too-large', () => post(noise()));
});

test('an upload that breaks off in the middle leaves nothing behind, and is not reported as our failure', async () => {
  const former = await kept();
  reports.length = 0;
  const { hostname, port } = new URL(society.url);
  const sender = request({
    hostname,
    port,
    path: '/api/uploads',
    method: 'POST',
    headers: {
      Authorization: 'Bearer camille',
      'Content-Type': 'multipart/form-data; boundary=b',
      'Content-Length': '100000',
    },
  }).on('error', () => undefined);
  sender.write(`--b\r\nContent-Disposition: form-data; name="attestation"\r\n\r\n${JSON.stringify(attested(pdf()))}\r\n`);
  sender.write('--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n%PDF-');
  const arriving = join(society.filesDir, '../arriving');
  while ((await readdir(arriving)).length === 0) await setTimeout(10);
  sender.destroy();
  while ((await readdir(arriving)).length > 0) await setTimeout(10);
  assert.deepEqual(await kept(), former);
  assert.deepEqual(reports, []);
});

test('a form that is cut off, has a stray part or is no form at all is refused', async () => {
  const post = (type: string, body: string): Promise<Response> =>
    society.ask('camille', '/api/uploads', { method: 'POST', headers: { 'Content-Type': type }, body });
  const form = 'multipart/form-data; boundary=b';
  await refused('415 media-type', () => post('application/json', '{}'));
  await refused('400 malformed', () => post(form, '--b\r\nContent-Disposition: form-data; name="attestation"\r\n\r\n{'));
  await refused('400 malformed', () => post(form, 'nothing of the kind'));
  await refused('422 invalid', () => post(form, '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n'));
  await refused('422 attestation-missing', () => post(form, '--b--\r\n'));
  const only = JSON.stringify(attested(pdf()));
  await refused('422 file-empty', () =>
    post(form, `--b\r\nContent-Disposition: form-data; name="attestation"\r\n\r\n${only}\r\n--b--\r\n`),
  );
});

test('an upload can be discarded by its member, while no case holds it', async () => {
  const discard = (who: 'camille' | 'morgan', upload: string): Promise<Response> =>
    society.ask(who, `/api/uploads/${upload}`, { method: 'DELETE' });
  const former = await kept();
  const file = await society.attach('camille', 'entente.pdf', pdf());
  assert.equal(await codeOf(await discard('morgan', file.upload)), '404 not-found');
  assert.equal((await discard('camille', file.upload)).status, 204);
  assert.deepEqual(await kept(), former);
  assert.equal(await codeOf(await discard('camille', file.upload)), '404 not-found');

  const sent = await society.attach('camille', 'entente.pdf', pdf());
  assert.equal((await society.submit('camille', submissionOf({ files: [sent] }))).status, 201);
  assert.equal(await codeOf(await discard('camille', sent.upload)), '404 not-found');
});

test('a file is handed out to those who see its case, as an attachment that no browser opens', async () => {
  const bytes = Buffer.concat([pdf(), randomBytes(100_000)]);
  const name = '"œuvres"\u202efdp.exe\r\nSet-Cookie: a=b;\0 100%.pdf';
  const file = await society.attach('camille', name, bytes);
  const { id } = (await (await society.submit('camille', submissionOf({ files: [file] }))).json()) as Receipt;
  const detail = await society.detail('morgan', id);
  assert.equal(detail.files[0]!.name, name);
  const path = `/api/cases/${id}/files/${detail.files[0]!.id}`;

  const reply = await society.ask('morgan', path);
  assert.equal(reply.status, 200);
  const sha256 = createHash('sha256').update(Buffer.from(await reply.arrayBuffer())).digest('hex');
  assert.equal(sha256, detail.files[0]!.sha256);
  assert.equal(reply.headers.get('X-Content-Type-Options'), 'nosniff');
  assert.equal(reply.headers.get('Content-Type'), 'application/pdf');
  assert.equal(reply.headers.get('Cache-Control'), 'no-store');
  assert.equal(reply.headers.get('Set-Cookie'), null);
  const disposition = reply.headers.get('Content-Disposition')!;
  assert.match(disposition, /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/);
  assert.ok(!/%E2%80%AE|%00|%0D/i.test(disposition));

  assert.equal(await codeOf(await society.ask('alex', path)), '404 not-found');
  assert.equal(await codeOf(await society.ask('morgan', `/api/cases/${id}/files/none`)), '404 not-found');
});
