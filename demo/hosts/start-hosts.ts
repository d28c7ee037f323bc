/** Builds host examples and serves them on one origin with the reference server's API, whose data is in memory. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { createApp } from '../server/app.ts';
import { signInVisitor } from '../server/identity/portal-session.ts';
import { openStore } from '../server/open-store.ts';
import { boreal } from '../server/societies.ts';
import { buildHost } from './build-hosts.ts';
import { serveHosts } from './serve-hosts.ts';

export interface RunningHosts {
  /** Of one host's first page, with a slash at its end. */
  addressOf(name: string): string;
  close(): Promise<void>;
}

const report = (line: string): boolean => process.stderr.write(`${line}\n`);
const now = (): Date => new Date();

/** `port` 0: any free one. */
export async function startHosts(names: readonly string[], port: number): Promise<RunningHosts> {
  await Promise.all(names.map(buildHost));
  const store = await openStore({ dataDir: 'memory', preset: rightsSociety, now: now(), report });
  const demo = createApp({ ...store, now, pages: '', preset: rightsSociety, report });
  const hosts = serveHosts(names);
  const app = new Hono();
  app.use('/hosts/*', async (c, next) => {
    await next();
    if (/html/.test(c.res.headers.get('Content-Type') ?? '')) await signInVisitor(c, boreal, now(), store.db);
  });
  for (const path of ['/hosts/*', '/case-wizard/*']) app.all(path, (c) => hosts.fetch(c.req.raw, c.env));
  app.all('*', (c) => demo.fetch(c.req.raw, c.env));
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    addressOf: (name) => `http://localhost:${taken}/hosts/${name}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await store.close();
    },
  };
}
