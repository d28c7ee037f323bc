/** Starts the reference server in this process: storage, database, seed and HTTP. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Preset } from '../../src/model/preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { createApp } from './app.ts';
import type { Database } from './database/database.ts';
import { sweepArrivals } from './files/arrival.ts';
import { sweepUploads } from './files/receive-upload.ts';
import { openStore } from './open-store.ts';
import type { RequestTracker } from './request-tracker.ts';

const unsentUploadsLast = 7 * 24 * 60 * 60 * 1000;
const sweepEvery = 60 * 60 * 1000;
const portsToTry = 20;
const patience = 5_000;

/** A large file over a slow line may take as long as it moves at all; whoever says nothing does not. The streams beat well within. */
const pace = { requestTimeout: 0, headersTimeout: 60_000 };
const longestSilence = 120_000;

export interface ServerOptions {
  /** A folder, or `memory` for nothing that outlives the server. */
  readonly dataDir: string;
  /** PostgreSQL instead of the embedded database; files and key stay in the folder. */
  readonly databaseUrl?: string;
  /** 0: any free port. */
  readonly port: number;
  /** Takes one of the next ports where `port` is taken. */
  readonly orNext?: boolean;
  readonly hostname?: string;
  /** Folder of the built portal. */
  readonly pages?: string;
  readonly preset?: Preset;
  /** Stands behind the portal as a third place for cases. */
  readonly requestTracker?: RequestTracker;
  readonly now?: () => Date;
  /** In milliseconds: the longest for which nothing may pass on a connection. */
  readonly silence?: number;
  readonly report?: (line: string) => void;
}

export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly db: Database;
  /** Where the files of cases lie, each under its random name. */
  readonly filesDir: string;
  close(): Promise<void>;
}

function listen(server: Server, port: number, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function listenFrom(server: Server, port: number, tries: number, hostname: string): Promise<number> {
  try {
    return await listen(server, port, hostname);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries <= 1) throw error;
    return listenFrom(server, port + 1, tries - 1, hostname);
  }
}

/** Requests under way are answered; connections that only wait are let go at once, stalled ones in the end. */
const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const lastCall = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(lastCall);
      resolve();
    });
    server.closeIdleConnections();
  });

export async function startServer({
  dataDir,
  databaseUrl,
  port,
  orNext = false,
  hostname = '127.0.0.1',
  pages = fileURLToPath(new URL('../../dist/demo', import.meta.url)),
  preset = rightsSociety,
  requestTracker,
  now = () => new Date(),
  silence = longestSilence,
  report = () => undefined,
}: ServerOptions): Promise<RunningServer> {
  const store = await openStore({ dataDir, databaseUrl, preset, now: now(), report });
  const opened: (() => Promise<void>)[] = [store.close];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const { db, files, seal, filesDir } = store;
    const sweep = async (): Promise<void> => {
      const before = new Date(now().getTime() - unsentUploadsLast);
      await sweepUploads(before, files, db);
      await sweepArrivals(before, files, db);
    };
    await sweep();
    const sweeping = setInterval(() => {
      sweep().catch((error: Error) => report(`old uploads could not be removed: ${error.name}`));
    }, sweepEvery).unref();
    opened.push(async () => clearInterval(sweeping));

    const closing = new AbortController();
    const app = createApp({ db, files, seal, now, pages, preset, requestTracker, report, closing: closing.signal });
    // Without this the whole process gets the adapter's own Request and Response in place of Node's.
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false, serverOptions: pace }) as Server;
    server.setTimeout(silence);
    server.on('request', (_, answer) => {
      // A line whose last answer came while the server stops would wait for a request that nobody takes.
      answer.once('close', () => {
        if (closing.signal.aborted) setImmediate(() => server.closeIdleConnections());
      });
    });
    const taken = await listenFrom(server, port, orNext ? portsToTry : 1, hostname);
    opened.push(() => {
      closing.abort();
      return stop(server);
    });
    if (!existsSync(pages)) report(`No portal is built in ${pages}: only the APIs answer.`);
    return { url: `http://localhost:${taken}`, db, filesDir, close };
  } catch (error) {
    await close();
    throw error;
  }
}
