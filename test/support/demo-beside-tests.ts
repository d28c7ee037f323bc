/**
 * The real demo server beside the test page: same origin by a proxy, its database and files open to tests.
 * On the PostgreSQL that TEST_DATABASE_URL names, and with the Request Tracker that REQUEST_TRACKER asks for.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { Middleware } from '@web/dev-server-core';
import type { TestRunnerPlugin } from '@web/test-runner-core';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { chosenRequestTracker, type ChosenRequestTracker } from '../../demo/request-tracker/chosen.ts';
import { fillAccount } from '../../demo/server/fill/fill-account.ts';
import { openFileStore } from '../../demo/server/files/file-store.ts';
import { sealFromFile } from '../../demo/server/seal.ts';
import { seedIfEmpty } from '../../demo/server/seed/seed.ts';
import { startServer, type RunningServer } from '../../demo/server/server.ts';
import { freshDatabase } from './fresh-database.ts';
import { UploadLine } from './upload-line.ts';

/** What a test may ask of the server, by command name; ./demo.ts has a function for each. */
export interface DemoCommands {
  readonly query: { readonly sql: string; readonly params?: readonly unknown[] };
  readonly 'file-hash': { readonly path: string };
  readonly 'reset-demo': undefined;
  /** Of the Request Tracker behind the demo, read in the staff's name; `path` below `/REST/2.0`. */
  readonly 'read-tracker': { readonly path: string };
  readonly 'fill-demo': { readonly account: string; readonly cases: number };
  readonly 'break-uploads': { readonly cutAt?: number; readonly downFor: number };
  readonly 'upload-line': undefined;
}

interface RunningDemo extends RunningServer {
  readonly requestTracker: ChosenRequestTracker | undefined;
}

interface DemoBesideTests {
  readonly plugin: TestRunnerPlugin;
  readonly proxy: Middleware;
  close(): Promise<void>;
}

/** `atOnce`: before the first test; else with the first that asks, since a database takes seconds to start. */
export function demoBesideTests({ atOnce }: { readonly atOnce: boolean }): DemoBesideTests {
  let starting: Promise<RunningDemo> | undefined;
  const demo = (): Promise<RunningDemo> => (starting ??= startDemo());
  const line = new UploadLine();
  return {
    plugin: {
      name: 'demo-beside-tests',
      async serverStart() {
        if (atOnce) await demo();
      },
      async executeCommand({ command, payload }) {
        switch (command as keyof DemoCommands) {
          case 'query': {
            const { sql, params } = payload as DemoCommands['query'];
            return { rows: await (await demo()).db.query(sql, params) };
          }
          case 'file-hash': {
            const { path } = payload as DemoCommands['file-hash'];
            const bytes = await readFile(join((await demo()).filesDir, basename(path)));
            return { sha256: createHash('sha256').update(bytes).digest('hex') };
          }
          case 'read-tracker': {
            const { requestTracker } = await demo();
            if (!requestTracker) throw new Error('No Request Tracker stands behind this demo.');
            const { path } = payload as DemoCommands['read-tracker'];
            const reply = await fetch(`${requestTracker.url}/REST/2.0${path}`, { headers: { Authorization: requestTracker.staff } });
            return { body: (await reply.json()) as object };
          }
          case 'reset-demo':
            await seedAgain(await demo());
            return { done: true };
          case 'fill-demo': {
            const filling = payload as DemoCommands['fill-demo'];
            await fillAccount((await demo()).db, { ...filling, preset: rightsSociety, now: new Date() });
            return { done: true };
          }
          case 'break-uploads': {
            const { cutAt, downFor } = payload as DemoCommands['break-uploads'];
            line.tell(cutAt, downFor);
            return { done: true };
          }
          case 'upload-line':
            return line.state;
          default:
            return undefined;
        }
      },
    },
    proxy: async (context, next) => {
      const path = proxied(context.url);
      if (path === undefined) return next();
      const { url } = await demo();
      // Written straight to the socket, so that nothing of the test server touches headers or bytes.
      context.respond = false;
      await new Promise<void>((done) => {
        const { req, res } = context;
        const way = line.way(req, () => {
          req.destroy();
          forward.destroy();
        });
        if (!way) {
          req.destroy();
          done();
          return;
        }
        const forward = request(new URL(path, url), { method: req.method, headers: req.headers }, (answer) => {
          res.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(res);
        });
        forward.on('error', () => res.destroy());
        res.on('close', () => {
          forward.destroy();
          done();
        });
        req.pipe(way).pipe(forward);
      });
    },
    async close() {
      await (await starting?.catch(() => undefined))?.close();
    },
  };
}

async function startDemo(): Promise<RunningDemo> {
  const opened: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const database = await freshDatabase();
    opened.push(database.drop);
    const requestTracker = await chosenRequestTracker(process.env.REQUEST_TRACKER);
    if (requestTracker) opened.push(requestTracker.close);
    const server = await startServer({ dataDir: 'memory', port: 0, databaseUrl: database.url, requestTracker });
    opened.push(server.close);
    return { ...server, requestTracker, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same server and files folder, with the people and cases of its first day: faster than a new one by far. */
async function seedAgain({ db, filesDir }: RunningServer): Promise<void> {
  const tables = await db.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
  );
  await db.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  const folder = dirname(filesDir);
  await seedIfEmpty({
    db,
    files: await openFileStore(filesDir, join(folder, 'arriving')),
    seal: await sealFromFile(join(folder, 'key')),
    preset: rightsSociety,
    now: new Date(),
  });
}

/** The path to ask of the demo server, or undefined where the test server answers itself. */
function proxied(url: string): string | undefined {
  if (/^(\/practice)?\/(api|staff-api|request-tracker)(\/|\?|$)/.test(url)) return url;
  // Sources and languages under demo/ that a test reads are the test server's own to serve.
  if (/^\/demo\/(?!languages\/)/.test(url) && !/\.ts(\?|$)/.test(url)) return url.slice('/demo'.length);
  return undefined;
}
