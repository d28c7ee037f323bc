/** Starting and stopping: what is kept in the folder, what is seeded once, and who may use it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { sealFromFile } from '../../demo/server/seal.ts';
import { startServer } from '../../demo/server/server.ts';
import { temporaryFolder } from './society.ts';

test('a folder keeps its cases, its sessions and its key from one start to the next', async () => {
  const folder = await temporaryFolder();
  const start = (): ReturnType<typeof startServer> => startServer({ dataDir: folder.path, port: 0 });
  const detailOfSealed = async ({ url, db }: Awaited<ReturnType<typeof start>>): Promise<string> => {
    const [row] = await db.query<{ id: string }>('select id from cases where sealed is not null');
    const reply = await fetch(`${url}/staff-api/cases/${row!.id}`, { headers: { Authorization: 'Bearer staff' } });
    assert.equal(reply.status, 200);
    return reply.text();
  };
  const first = await start();
  const before = await detailOfSealed(first);
  assert.match(before, /046 454 286/);
  await first.close();

  const second = await start();
  assert.equal(await detailOfSealed(second), before);
  await second.close();

  await writeFile(join(folder.path, 'key'), new Uint8Array(32));
  await assert.rejects(start(), /not the one that this database was sealed with/);
  await folder.remove();
});

test('the command says when it answers, takes the next port where one is taken, and stops when asked to', async () => {
  const folder = await temporaryFolder();
  const busy = createServer();
  // The default port may belong to something else already; either way it is taken.
  await new Promise<void>((resolve) => busy.once('error', () => resolve()).listen(4173, '127.0.0.1', resolve));
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: folder.path };
  delete env.PORT;
  delete env.DATABASE_URL;
  const run = (): ReturnType<typeof spawn> => spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], { env });
  const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
    new Promise((resolve) => child.on('exit', (code) => resolve(code)));

  const child = run();
  const line = await new Promise<string>((resolve) => child.stdout!.once('data', (chunk) => resolve(String(chunk))));
  assert.match(line, /^Demo ready: http:\/\/localhost:\d+\/\n$/);
  const url = line.slice('Demo ready: '.length).trim();
  assert.notEqual(new URL(url).port, '4173');
  assert.equal((await fetch(`${url}api/session`, { headers: { Authorization: 'Bearer alex' } })).status, 200);

  const second = run();
  let complaint = '';
  second.stderr!.on('data', (chunk) => (complaint += String(chunk)));
  assert.equal(await ended(second), 1);
  assert.match(complaint, /already uses .*DATA_DIR/);

  child.kill('SIGTERM');
  assert.equal(await ended(child), 0);
  busy.close();
  await folder.remove();
});

test('all who ask for the key at once get the same whole one, and nothing is left beside it', async () => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'key');
  const seals = await Promise.all(Array.from({ length: 20 }, () => sealFromFile(file)));
  assert.equal(new Set(seals.map((seal) => seal.fingerprint('same'))).size, 1);
  assert.deepEqual(await readdir(folder.path), ['key']);
  const { size, mode } = await stat(file);
  assert.deepEqual([size, mode & 0o777], [32, 0o600]);
  await folder.remove();
});
