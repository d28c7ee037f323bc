/** An upload that goes on where it broke off: wherever that was, whatever happened to the server, and never as another file. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../demo/server/database/database.ts';
import { arrivalsOf, sweepArrivals } from '../../demo/server/files/arrival.ts';
import { largestFile, openFileStore } from '../../demo/server/files/file-store.ts';
import { turnsOf } from '../../demo/server/files/turns.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { CaseDetail, Receipt } from '../../src/model/case.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { attestationFor, codeOf, idOf, openSociety, pdf, submissionOf, temporaryFolder, type Society } from './society.ts';

let society: Society;
const reports: string[] = [];
before(async () => {
  society = await openSociety({ report: (line) => reports.push(line) });
});
after(() => society.close());

type Ask = (path: string, init: RequestInit) => Promise<Response>;

const asCamille: Ask = (path, init) => society.ask('camille', path, init);
const arriving = (): string => join(society.filesDir, '../arriving');
const tus = { 'Tus-Resumable': '1.0.0' };
const fileOf = (size: number): Uint8Array => Buffer.concat([pdf(), randomBytes(size - pdf().length)]);
const attested = (bytes: Uint8Array, name = 'entente.pdf'): Attestation => attestationFor(bytes, name, idOf.camille);
const metadataOf = (value: unknown): string => `attestation ${Buffer.from(JSON.stringify(value)).toString('base64')}`;

const create = (attestation: unknown, length: number, ask = asCamille): Promise<Response> =>
  ask('/api/uploads', {
    method: 'POST',
    headers: { ...tus, 'Upload-Length': String(length), 'Upload-Metadata': metadataOf(attestation) },
  });

/** Declares a file and answers with the path of its upload. */
async function created(bytes: Uint8Array, ask = asCamille, name?: string): Promise<string> {
  const reply = await create(attested(bytes, name), bytes.length, ask);
  assert.equal(reply.status, 201, await reply.clone().text());
  return reply.headers.get('Location')!;
}

const send = (path: string, offset: number, bytes: Uint8Array, ask = asCamille): Promise<Response> =>
  ask(path, {
    method: 'PATCH',
    headers: { ...tus, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
    body: bytes as BodyInit,
  });

const look = (path: string, ask = asCamille): Promise<Response> => ask(path, { method: 'HEAD', headers: tus });

async function offsetOf(path: string, ask = asCamille): Promise<number> {
  const reply = await look(path, ask);
  assert.equal(reply.status, 200);
  return Number(reply.headers.get('Upload-Offset'));
}

const idIn = (path: string): string => path.split('/').at(-1)!;

async function rows(): Promise<readonly [number, number, number]> {
  const [row] = await society.db.query<{ a: number; u: number; t: number }>(
    `select (select count(*)::integer from arrivals) as a, (select count(*)::integer from uploads) as u,
     (select count(*)::integer from arrival_turns) as t`,
  );
  return [row!.a, row!.u, row!.t];
}

/** Expects `refuse` to be answered with `expected` and to leave nothing behind, on disk or in the database. */
async function refused(expected: string, refuse: () => Promise<Response>): Promise<void> {
  const [former, files] = [await rows(), await readdir(society.filesDir)];
  const reply = await refuse();
  assert.equal(reply.headers.get('Tus-Resumable'), '1.0.0');
  assert.equal(await codeOf(reply), expected);
  assert.deepEqual(await rows(), former);
  assert.deepEqual(await readdir(society.filesDir), files);
  assert.deepEqual(await readdir(arriving()), []);
}

/** Opens a case with the upload, compares what the case then holds with what was sent, and answers with the file's path there. */
async function submitted(path: string, bytes: Uint8Array, ask = asCamille): Promise<string> {
  const submission = submissionOf({ files: [{ upload: idIn(path), attestation: attested(bytes) }] });
  const sent = await ask('/api/cases', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(submission),
  });
  assert.equal(sent.status, 201, await sent.clone().text());
  const { id } = (await sent.json()) as Receipt;
  const detail = (await (await ask(`/api/cases/${id}`, {})).json()) as CaseDetail;
  const kept = `/api/cases/${id}/files/${detail.files[0]!.id}`;
  assert.deepEqual(Buffer.from(await (await ask(kept, {})).arrayBuffer()), Buffer.from(bytes));
  return kept;
}

/** A request for all bytes from `offset` on that stands still once those up to `end` have come. */
async function midway(url: string, path: string, bytes: Uint8Array, offset: number, end: number, folder: string): Promise<ClientRequest> {
  const { hostname, port } = new URL(url);
  const sender = request({
    hostname,
    port,
    path,
    method: 'PATCH',
    headers: {
      ...tus,
      Authorization: 'Bearer camille',
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': offset,
      'Content-Length': bytes.length - offset,
    },
  }).on('error', () => undefined);
  sender.write(bytes.subarray(offset, end));
  while ((await stat(join(folder, idIn(path)))).size < end) await setTimeout(5);
  return sender;
}

test('the server says that it resumes, before anybody has signed in', async () => {
  const reply = await society.ask(null, '/api/uploads', { method: 'OPTIONS' });
  assert.equal(reply.status, 204);
  assert.equal(reply.headers.get('Tus-Version'), '1.0.0');
  assert.equal(reply.headers.get('Tus-Extension'), 'creation,creation-with-upload,termination');
  assert.equal(reply.headers.get('Tus-Max-Size'), String(largestFile));
  assert.equal(reply.headers.get('Access-Control-Allow-Origin'), null);
});

test('an upload goes on at any offset, and a case holds exactly its bytes', async () => {
  const bytes = fileOf(200_000);
  for (const cut of [0, 1, 100_000, bytes.length - 1, bytes.length]) {
    const path = await created(bytes);
    assert.equal(await offsetOf(path), 0);
    const first = await send(path, 0, bytes.subarray(0, cut));
    assert.equal(first.status, 204);
    assert.equal(first.headers.get('Upload-Offset'), String(cut));
    const head = await look(path);
    assert.equal(head.headers.get('Upload-Offset'), String(cut));
    assert.equal(head.headers.get('Upload-Length'), String(bytes.length));
    assert.equal(head.headers.get('Cache-Control'), 'no-store');
    if (cut < bytes.length) assert.equal((await send(path, cut, bytes.subarray(cut))).status, 204);
    await submitted(path, bytes);
  }
  assert.deepEqual(await readdir(arriving()), []);
  const [arrivals, , turns] = await rows();
  assert.deepEqual([arrivals, turns], [0, 0]);
});

test('what had come when a connection broke in the middle of a part is there', async () => {
  const bytes = fileOf(900_000);
  const path = await created(bytes);
  const sender = await midway(society.url, path, bytes, 0, 300_000, arriving());
  sender.destroy();
  const offset = await offsetOf(path);
  assert.equal(offset, 300_000);
  assert.equal((await send(path, offset, bytes.subarray(offset))).status, 204);
  await submitted(path, bytes);
});

test('a connection that only seems to be there is asked to let go', async () => {
  const bytes = fileOf(900_000);
  const path = await created(bytes);
  const dead = await midway(society.url, path, bytes, 0, 300_000, arriving());
  assert.equal(await offsetOf(path), 300_000);
  assert.equal((await send(path, 300_000, bytes.subarray(300_000))).status, 204);
  dead.destroy();
  await submitted(path, bytes);
});

test('whoever has not heard that the last byte came learns it, and sends nothing again', async () => {
  const bytes = fileOf(5_000);
  const path = await created(bytes);
  await send(path, 0, bytes);
  assert.equal(await offsetOf(path), bytes.length);
  assert.equal((await send(path, bytes.length, new Uint8Array())).status, 204);
  await submitted(path, bytes);
  // It is the case's now.
  assert.equal((await look(path)).status, 404);
});

test('a part that does not begin where the file ends is refused, and changes nothing', async () => {
  const bytes = fileOf(5_000);
  const path = await created(bytes);
  await send(path, 0, bytes.subarray(0, 1_000));
  for (const offset of [0, 999, 1_001, 5_000]) {
    assert.equal(await codeOf(await send(path, offset, bytes.subarray(0, Math.min(10, bytes.length - offset)))), '409 in-progress');
  }
  assert.equal(await offsetOf(path), 1_000);
  assert.equal(await codeOf(await send(path, 1_000, new Uint8Array(4_001))), '413 too-large');
  assert.equal((await send(path, 1_000, bytes.subarray(1_000))).status, 204);
  await submitted(path, bytes);
});

test('no upload is begun without a valid attestation for a file of that very size', async () => {
  const bytes = pdf();
  const valid = attested(bytes);
  const { length } = bytes;
  const creation = (metadata?: string): Promise<Response> =>
    asCamille('/api/uploads', {
      method: 'POST',
      headers: { ...tus, 'Upload-Length': String(length), ...(metadata && { 'Upload-Metadata': metadata }) },
    });
  await refused('422 attestation-missing', () => creation());
  await refused('422 attestation-missing', () => creation('attestation'));
  await refused('422 attestation-missing', () => creation(`filename ${Buffer.from('entente.pdf').toString('base64')}`));
  await refused('422 attestation-invalid', () => creation(`attestation ${Buffer.from('{"no').toString('base64')}`));
  for (const metadata of ['attestation ***', '__proto__ e30=', 'constructor e30=', 'attestation e30=,attestation e30=']) {
    await refused('400 malformed', () => creation(metadata));
  }
  const wrong: readonly unknown[] = [
    'yes',
    null,
    [],
    { ...valid, answer: 'no' },
    { ...valid, by: idOf.morgan },
    { ...valid, statement: { ...valid.statement, text: `${valid.statement.text} Ou presque.` } },
    { ...valid, file: { ...valid.file, sha256: '../../../etc/passwd' } },
    { ...valid, file: { ...valid.file, size: -1 } },
  ];
  for (const each of wrong) await refused('422 attestation-invalid', () => create(each, length));
  await refused('422 file-mismatch', () => create(valid, length + 1));
  await refused('422 file-empty', () => create(attested(new Uint8Array()), 0));
  for (const name of ['virus.exe', 'pdf', '../../x.html']) await refused('415 file-type', () => create(attested(bytes, name), length));
  await refused('413 too-large', () => create(valid, largestFile + 1));
  await refused('400 malformed', () => asCamille('/api/uploads', { method: 'POST', headers: tus }));
});

test('the limit for a file that comes in parts is the society’s own, where it is larger than one request may be', async () => {
  const roomy = { ...rightsSociety, attachments: { ...rightsSociety.attachments, maxSize: 1_000_000_000 } };
  const wide = await openSociety({ preset: roomy });
  const ask: Ask = (path, init) => wide.ask('camille', path, init);
  const bytes = Buffer.alloc(largestFile + 5_000_000, 0x20);
  bytes.set(pdf());
  const path = await created(bytes, ask);
  assert.equal((await send(path, 0, bytes, ask)).status, 204);
  await submitted(path, bytes, ask);
  const reply = await create({ ...attested(pdf()), file: { ...attested(pdf()).file, size: 1_000_000_001 } }, 1_000_000_001, ask);
  assert.equal(reply.status, 413);
  assert.match(((await reply.json()) as { detail: string }).detail, /953 MB/);
  await wide.close();
});

test('of a file whose bytes are not those attested nothing is kept', async () => {
  const bytes = fileOf(5_000);
  for (const wrong of [Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]), Buffer.alloc(5_000, 0x20)]) {
    let path = '';
    await refused('422 file-mismatch', async () => {
      path = await created(bytes);
      assert.equal((await send(path, 0, wrong.subarray(0, 2_000))).status, 204);
      return send(path, 2_000, wrong.subarray(2_000));
    });
    assert.equal((await look(path)).status, 404);
  }
  const page = Buffer.from('<script>alert(1)</script>');
  await refused('422 file-content', async () => send(await created(page), 0, page));
});

test('another member’s upload does not exist, and its owner is not disturbed', async () => {
  const bytes = fileOf(5_000);
  const path = await created(bytes);
  await send(path, 0, bytes.subarray(0, 2_500));
  for (const who of ['morgan', 'alex'] as const) {
    const ask: Ask = (at, init) => society.ask(who, at, init);
    assert.equal((await look(path, ask)).status, 404);
    assert.equal(await codeOf(await send(path, 2_500, bytes.subarray(2_500), ask)), '404 not-found');
    assert.equal(await codeOf(await ask(path, { method: 'DELETE', headers: tus })), '404 not-found');
    assert.equal(await codeOf(await ask(path, { method: 'DELETE' })), '404 not-found');
  }
  const nobody = await society.ask(null, path, { method: 'HEAD', headers: tus });
  assert.equal(nobody.status, 401);
  assert.equal(nobody.headers.get('Tus-Resumable'), '1.0.0');
  assert.equal((await send(path, 2_500, bytes.subarray(2_500))).status, 204);
  await submitted(path, bytes);
});

test('an upload can be ended at any time, by either way of asking', async () => {
  const bytes = fileOf(5_000);
  for (const headers of [tus, {}]) {
    for (const sent of [0, 2_500, 5_000]) {
      const former = await rows();
      const path = await created(bytes);
      await send(path, 0, bytes.subarray(0, sent));
      assert.equal((await asCamille(path, { method: 'DELETE', headers })).status, 204);
      assert.deepEqual(await rows(), former);
      assert.deepEqual(await readdir(arriving()), []);
      assert.equal((await look(path)).status, 404);
      assert.equal(await codeOf(await send(path, 0, bytes)), '404 not-found');
    }
  }
});

test('what is not the protocol is told apart', async () => {
  const bytes = fileOf(5_000);
  const path = await created(bytes);
  const old = await asCamille(path, { method: 'HEAD', headers: { 'Tus-Resumable': '0.2.2' } });
  assert.equal(old.status, 412);
  assert.equal(old.headers.get('Tus-Version'), '1.0.0');
  assert.equal((await asCamille(path, { method: 'PATCH' })).status, 412);
  const form = { ...tus, 'Content-Type': 'text/plain', 'Upload-Offset': '0' };
  assert.equal(await codeOf(await asCamille(path, { method: 'PATCH', headers: form, body: 'x' })), '415 media-type');
  assert.equal(await codeOf(await asCamille(path, {})), '404 not-found');
  assert.equal(await codeOf(await asCamille(path, { headers: tus })), '404 not-found');
  for (const offset of ['-1', '1e3', 'x']) {
    const headers = { ...tus, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': offset };
    assert.equal(await codeOf(await asCamille(path, { method: 'PATCH', headers, body: 'x' })), '400 malformed');
  }
  await asCamille(path, { method: 'DELETE' });
});

test('a file all of which came before the server could say so is completed when it is next asked for', async () => {
  const bytes = fileOf(5_000);
  const [path, wrong] = [await created(bytes), await created(bytes)];
  await send(path, 0, bytes.subarray(0, 4_000));
  await appendFile(join(arriving(), idIn(path)), bytes.subarray(4_000));
  await writeFile(join(arriving(), idIn(wrong)), Buffer.alloc(5_000, 0x20));
  assert.equal(await offsetOf(path), bytes.length);
  await submitted(path, bytes);
  assert.equal((await look(wrong)).status, 422);
  assert.equal((await look(wrong)).status, 404);
  assert.deepEqual(await readdir(arriving()), []);
});

test('what never came whole goes after a week, and so do bytes that nobody knows of', async () => {
  const bytes = fileOf(5_000);
  const store = await openFileStore(society.filesDir, arriving());
  const path = await created(bytes);
  await send(path, 0, bytes.subarray(0, 1_000));
  await writeFile(join(arriving(), 'stray'), 'half a file');
  await sweepArrivals(new Date(Date.now() - 60_000), store, society.db);
  assert.equal(await offsetOf(path), 1_000);
  assert.deepEqual((await readdir(arriving())).sort(), [idIn(path), 'stray'].sort());

  const longAgo = new Date(Date.now() - 30 * 24 * 60 * 60_000);
  for (const name of await readdir(arriving())) await utimes(join(arriving(), name), longAgo, longAgo);
  await sweepArrivals(new Date(Date.now() - 60_000), store, society.db);
  assert.deepEqual(await readdir(arriving()), [idIn(path)], 'the file is old, but what was declared is not');
  await sweepArrivals(new Date(Date.now() + 60_000), store, society.db);
  assert.deepEqual(await readdir(arriving()), []);
  assert.equal((await look(path)).status, 404);
});

test('two processes on one database and folder take turns, and one that died holds nobody up', async () => {
  const pace = { lease: 400, renewal: 20, trial: 5, patience: 5_000 };
  const [one, two] = [turnsOf(society.db, pace), turnsOf(society.db, pace)];
  const { signal } = new AbortController();
  const first = one.newLock('a');
  let asked = 0;
  await first.lock(signal, () => {
    asked++;
  });
  const until = async (): Promise<number> =>
    (await society.db.query<{ until: Date }>(`select until from arrival_turns where arrival = 'a'`))[0]!.until.getTime();
  const since = await until();
  while ((await until()) < since + pace.lease * 2) await setTimeout(pace.renewal);
  assert.equal(asked, 0, 'a lease that nobody else wants goes on');

  const second = two.newLock('a');
  const order: string[] = [];
  const waiting = second.lock(signal, () => undefined).then(() => order.push('second'));
  while (asked === 0) await setTimeout(5);
  order.push('first lets go');
  await first.unlock();
  await waiting;
  assert.deepEqual(order, ['first lets go', 'second']);

  // Another file is another turn.
  const other = one.newLock('b');
  await other.lock(signal, () => undefined);
  await other.unlock();
  await second.unlock();

  await society.db.query(`insert into arrival_turns (arrival, holder, until) values ('a', 'killed', now() + interval '200 ms')`);
  const third = one.newLock('a');
  await third.lock(signal, () => undefined);
  await third.unlock();

  const given = new AbortController();
  await first.lock(signal, () => undefined);
  const inVain = second.lock(given.signal, () => undefined);
  given.abort();
  await assert.rejects(inVain, { code: 'in-progress' });
  await first.unlock();
});

test('a holder that cannot reach the database lets go before its lease is over, and asks once', async () => {
  const pace = { lease: 600, renewal: 20, trial: 5, patience: 5_000 };
  let renewals = 0;
  const hanging: Database = {
    ...society.db,
    query: (sql, parameters) => {
      if (!sql.startsWith('update arrival_turns set until')) return society.db.query(sql, parameters);
      renewals++;
      return new Promise(() => undefined);
    },
  };
  const turn = turnsOf(hanging, pace).newLock('a');
  const since = Date.now();
  const letGo = await new Promise<number>((resolve, reject) => {
    turn.lock(new AbortController().signal, () => resolve(Date.now())).catch(reject);
  });
  await turn.unlock();
  assert.ok(letGo - since < pace.lease, `${letGo - since} ms`);
  assert.equal(renewals, 1);
});

test('a process that stalls over the last byte takes nothing from the case that has the file by then', async () => {
  const bytes = fileOf(5_000);
  const store = await openFileStore(society.filesDir, arriving());
  const now = (): Date => new Date();
  for (const checked of [true, false]) {
    const path = await created(bytes);
    await writeFile(join(arriving(), idIn(path)), bytes);
    let wake = (): void => undefined;
    const stalled = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let begun = false;
    const complete: typeof store.parts.complete = async (...file) => {
      const kept = checked ? await store.parts.complete(...file) : undefined;
      begun = true;
      await stalled;
      return kept ?? store.parts.complete(...file);
    };
    const slow = arrivalsOf(idOf.camille, { store: { ...store, parts: { ...store.parts, complete } }, db: society.db, now });
    const late = slow.state(idIn(path));
    while (!begun) await setTimeout(5);
    assert.equal(await offsetOf(path), bytes.length);
    const file = await submitted(path, bytes);
    wake();
    assert.equal((await late).offset, bytes.length);
    assert.deepEqual(Buffer.from(await (await asCamille(file, {})).arrayBuffer()), Buffer.from(bytes));
  }
});

test('a slow line may take its time, and one on which nothing comes any more is let go', async () => {
  const brisk = await openSociety({ silence: 400 });
  const ask: Ask = (path, init) => brisk.ask('camille', path, init);
  const folder = join(brisk.filesDir, '../arriving');
  const bytes = fileOf(300_000);
  const path = await created(bytes, ask);
  const sender = await midway(brisk.url, path, bytes, 0, 1_000, folder);
  const closed = new Promise((resolve) => sender.once('close', resolve));
  for (let step = 1; step <= 8; step++) {
    await setTimeout(100);
    sender.write(bytes.subarray(step * 1_000, (step + 1) * 1_000));
  }
  await closed;
  assert.equal(await offsetOf(path, ask), 9_000);
  await brisk.close();
});

test('what is discarded while it comes is told as gone, and not as our failure', async () => {
  const bytes = fileOf(300_000);
  const path = await created(bytes);
  const former = await readdir(society.filesDir);
  reports.length = 0;
  const sender = await midway(society.url, path, bytes, 0, 100_000, arriving());
  const reply = new Promise<number | undefined>((resolve) => sender.once('response', (answer) => resolve(answer.statusCode)));
  assert.equal((await asCamille(path, { method: 'DELETE' })).status, 204);
  sender.end(bytes.subarray(100_000));
  assert.equal(await reply, 404);
  assert.deepEqual(reports, []);
  assert.deepEqual(await readdir(arriving()), []);
  assert.deepEqual(await readdir(society.filesDir), former);
});

test('an upload goes on in another process than it began in', async () => {
  const bytes = fileOf(400_000);
  const path = await created(bytes);
  await send(path, 0, bytes.subarray(0, 100_000));
  const stores = await Promise.all([1, 2].map(() => openFileStore(society.filesDir, arriving())));
  const processes = stores.map((store) => arrivalsOf(idOf.camille, { store, db: society.db, now: () => new Date() }));
  const part = async function* (from: number, to: number): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(from, to);
  };
  let offset = 100_000;
  for (let turn = 0; offset < bytes.length; turn++) {
    const own = processes[turn % 2]!;
    assert.equal((await own.state(idIn(path))).offset, offset);
    offset = await own.receive(idIn(path), offset, part(offset, offset + 50_000));
  }
  await submitted(path, bytes);

  // Both find the last byte there, and both complete it: it becomes one upload.
  const twice = await created(bytes);
  await writeFile(join(arriving(), idIn(twice)), bytes);
  const states = await Promise.all(processes.map((each) => each.state(idIn(twice))));
  assert.deepEqual(states.map(({ offset }) => offset), [bytes.length, bytes.length]);
  await submitted(twice, bytes);
});

test('a server that is killed in the middle of an upload loses nothing of it', { timeout: 120_000 }, async () => {
  const [folder, database] = [await temporaryFolder(), await freshDatabase()];
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: folder.path, PORT: '0' };
  delete env.DATABASE_URL;
  if (database.url) env.DATABASE_URL = database.url;
  const start = async (): Promise<{ readonly child: ChildProcess; readonly url: string; readonly ask: Ask }> => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (line) => {
        const said = /Demo ready: (\S+)\//.exec(String(line))?.[1];
        if (said) resolve(said);
      });
      child.once('exit', () => reject(new Error('The server did not start.')));
    });
    const ask: Ask = (path, init) =>
      fetch(url + path, { ...init, headers: { ...init.headers, Authorization: 'Bearer camille' } });
    return { child, url, ask };
  };
  const ended = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve));

  const bytes = fileOf(6 * 1024 * 1024);
  let server = await start();
  const path = await created(bytes, server.ask);
  let offset = 0;
  for (const end of [2_000_000, 4_500_000]) {
    const sender = await midway(server.url, path, bytes, offset, end, join(folder.path, 'arriving'));
    const over = ended(server.child);
    server.child.kill('SIGKILL');
    await over;
    sender.destroy();
    server = await start();
    offset = await offsetOf(path, server.ask);
    assert.equal(offset, end);
  }
  const last = await send(path, offset, bytes.subarray(offset), server.ask);
  assert.equal(last.status, 204);
  await submitted(path, bytes, server.ask);
  const kept = await Promise.all((await readdir(join(folder.path, 'files'))).map((name) => readFile(join(folder.path, 'files', name))));
  const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
  assert.ok(kept.some((content) => sha256(content) === sha256(bytes)));

  const over = ended(server.child);
  server.child.kill('SIGTERM');
  await over;
  await folder.remove();
  await database.drop();
});
