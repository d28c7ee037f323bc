/** A PostgreSQL of its own for one test run: a new cluster in a temporary folder, on a free port of this machine. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { isExecutable } from '../support/on-path.ts';
import { endsWithUs } from './ends-with-us.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

export interface ThrowawayPostgres {
  /** Of a superuser, without a password. */
  readonly url: string;
  close(): Promise<void>;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

const portsToTry = 5;
const patience = 30_000;

/** Nothing here outlives the run, so nothing waits for a disk. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
};

/** The folder of a whole installation: on the PATH, or where Debian keeps one for each version. */
function programs(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((version) => join(debian, version, 'bin'))];
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))));
  if (found) return found;
  throw new Error('PostgreSQL is not installed. Install the package postgresql (Debian and Ubuntu) to run these tests.');
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const people = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const person = ['postgres', 'nobody'].flatMap((name) => people.filter(([each]) => each === name))[0];
  if (!person) throw new Error('PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.');
  return { uid: Number(person[2]), gid: Number(person[3]) };
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  const end = Date.now() + patience;
  while (server.exitCode === null && server.signalCode === null && Date.now() < end) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await client.end().catch(() => undefined);
      await wait(50);
    }
  }
  return false;
}

async function startOn(port: number, bin: string, home: string, user: User | undefined): Promise<ThrowawayPostgres> {
  const log = join(home, 'log');
  const written = await open(log, 'a');
  const words = Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', join(home, 'cluster'), ...words], {
    cwd: home,
    stdio: ['ignore', written.fd, written.fd],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...user,
  });
  const { pid } = server;
  await written.close();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  if (pid === undefined) throw new Error('PostgreSQL could not be run.');
  const close = endsWithUs({ pid, signal: 'INT', folder: home, user });
  if (await answers(url, server)) return { url, close };
  const said = await readFile(log, 'utf8');
  await close();
  throw new Error(`PostgreSQL did not start on port ${port}:\n${said.slice(-2_000)}`);
}

async function start(tries: number): Promise<ThrowawayPostgres> {
  const bin = programs();
  const user = unprivileged();
  const home = await mkdtemp(join(tmpdir(), 'case-wizard-postgres-'));
  try {
    await chmod(home, 0o700);
    if (user) await chown(home, user.uid, user.gid);
    await run(
      join(bin, 'initdb'),
      ['-D', join(home, 'cluster'), '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
      { cwd: home, ...user },
    );
    return await startOn(await freePort(), bin, home, user);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    // Somebody else may have taken the port that was free a moment ago.
    if (tries > 1 && error instanceof Error && error.message.includes('Address already in use')) return start(tries - 1);
    throw error;
  }
}

export const startThrowawayPostgres = (): Promise<ThrowawayPostgres> => start(portsToTry);
