/** Starts a throwaway Request Tracker on loopback: a database of its own in a temporary folder, gone when it is closed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { usualMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import { requestTrackerLayout, staffName } from './layout.ts';

const server = '/usr/share/request-tracker5/libexec/rt-server';
const setup = '/usr/sbin/rt-setup-database-5';
const missing =
  'Request Tracker 5 is not installed. On Debian: apt-get install --no-install-recommends request-tracker5 rt5-db-sqlite rt5-standalone';

const patience = 120_000;

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface RunningRequestTracker {
  /** Without a slash at its end; REST 2.0 stands below at `/REST/2.0`. */
  readonly url: string;
  /** Value of `Authorization` for a member, by the id that people.ts gives. */
  readonly authorization: Readonly<Record<string, string>>;
  /** The same for whoever answers at the desk. */
  readonly staff: string;
  /** Number of the field for sensitive answers: Request Tracker lets nobody name a field that they may not see. */
  readonly sensitiveField: string;
  close(): Promise<void>;
}

/** What provision.pl tells of its work. */
interface Made {
  /** By the name of the user. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Numbers by name. */
  readonly fields: Readonly<Record<string, string>>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * The shell outlives this process for a moment even if it is killed: with our end of its input gone, it ends whatever
 * runs in its group and takes the folder away.
 */
const guarded = `
trap : TERM PIPE
mkdir "$RT_SITE_CONFIG_DIR" "$THROWAWAY_RT_FOLDER/pages" "$THROWAWAY_RT_FOLDER/sessions"
exec 3<&0
{
  "$SETUP" --action init --force --dba '' &&
  "$SETUP" --action insert --force --dba '' --datafile "$PROVISION" &&
  exec "$SERVER" --host 127.0.0.1 --port "$THROWAWAY_RT_PORT" --max-workers 4
} </dev/null >/dev/null & server=$!
{ cat <&3 >/dev/null; kill -TERM 0; } &
wait $server
wait $server
rm -rf "$THROWAWAY_RT_FOLDER"
`;

async function untilAnswers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/REST/2.0/`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    // Whoever asks without a token is turned away, by a Request Tracker that is up.
    if (answer?.status === 401) return;
    await wait(100);
  }
  throw new Error(`Request Tracker does not answer at ${url}. ${said()}`);
}

export async function startRequestTracker(): Promise<RunningRequestTracker> {
  if (!existsSync(server) || !existsSync(setup)) throw new Error(missing);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // In one go with what takes it away again.
  const folder = mkdtempSync(join(tmpdir(), 'throwaway-rt-'));
  const child = spawn('/bin/sh', ['-c', guarded], {
    env: {
      ...process.env,
      THROWAWAY_RT_FOLDER: folder,
      THROWAWAY_RT_PORT: String(port),
      THROWAWAY_RT_LAYOUT: JSON.stringify(requestTrackerLayout()),
      SETUP: setup,
      SERVER: server,
      PROVISION: beside('provision.pl'),
      RT_SITE_CONFIG: beside('site-config.pm'),
      // An empty folder, so that nothing of an installed Request Tracker is read.
      RT_SITE_CONFIG_DIR: join(folder, 'config'),
      TMPDIR: folder,
    },
    // A group of its own: Ctrl+C is for this process, which then lets go of the input.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      child.stdin.destroy();
      resolve();
    });
  });
  const close = async (): Promise<void> => {
    child.stdin.destroy();
    await gone;
  };
  try {
    await untilAnswers(url, child, () => said);
    const made = JSON.parse(await readFile(join(folder, 'made.json'), 'utf8')) as Made;
    const { [staffName]: staff = '', ...authorization } = Object.fromEntries(
      Object.entries(made.tokens).map(([name, token]) => [name, `token ${token}`]),
    );
    return { url, authorization, staff, sensitiveField: made.fields[usualMapping.fields.sensitive] ?? '', close };
  } catch (error) {
    await close();
    throw error;
  }
}
