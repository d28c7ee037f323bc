/**
 * Builds the host examples and serves them beside the reference server's API, its data in memory: `npm run hosts`.
 * Some alone: `npm run hosts -- plain react`. The port is set by PORT.
 */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from '../server/app.ts';
import { signInVisitor } from '../server/identity/portal-session.ts';
import { openStore } from '../server/open-store.ts';
import { boreal } from '../server/societies.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { buildHost, hostNames } from './build-hosts.ts';
import { serveHosts } from './serve-hosts.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !hostNames.includes(name));
if (unknown.length > 0) throw new Error(`No such host: ${unknown.join(', ')}. There are: ${hostNames.join(', ')}.`);
const names = asked.length > 0 ? asked : hostNames;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const report = (line: string): boolean => process.stderr.write(`${line}\n`);

say(`Building ${names.join(', ')} …`);
await Promise.all(names.map(buildHost));

const store = await openStore({ dataDir: 'memory', preset: rightsSociety, now: new Date(), report });
const now = (): Date => new Date();
const demo = createApp({ ...store, now, pages: '', preset: rightsSociety, report });
const hosts = serveHosts(names);
const app = new Hono();
app.use('/hosts/*', async (c, next) => {
  await next();
  if (/html/.test(c.res.headers.get('Content-Type') ?? '')) await signInVisitor(c, boreal, now(), store.db);
});
for (const path of ['/hosts/*', '/case-wizard/*']) app.all(path, (c) => hosts.fetch(c.req.raw, c.env));
app.all('*', (c) => demo.fetch(c.req.raw, c.env));

const port = Number(process.env.PORT || 4180);
const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
server.listen(port, '127.0.0.1', () => {
  for (const name of names) say(`http://localhost:${port}/hosts/${name}/`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => void store.close().then(() => process.exit(0)));
  });
}
