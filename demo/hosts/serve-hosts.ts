/** Answers for the built hosts, each below `/hosts/<name>/`, and for the folder of the widget that a site serves, at `/case-wizard/`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { at } from '../package/at.ts';
import { buildHost, folderOf, hostNames } from './build-hosts.ts';

/** What a host that draws its pages on a server gives out: its pages, all links below `base`. */
interface HostWithServer {
  createPortal(base: string): Hono;
}

/** A host is built with the first request for it. `names`: which there are, all when absent. */
export function serveHosts(names: readonly string[] = hostNames): Hono {
  const app = new Hono();
  app.use(compress());
  app.use('/case-wizard/*', files(at('dist/cdn'), '/case-wizard'));
  app.get('/hosts/', (c) => c.json(names));
  for (const name of names) {
    const base = `/hosts/${name}`;
    let pages: Promise<Hono> | undefined;
    app.use(`${base}/*`, async (c) => (await (pages ??= pagesOf(name, base))).fetch(c.req.raw, c.env));
  }
  return app;
}

async function pagesOf(name: string, base: string): Promise<Hono> {
  await buildHost(name);
  const dist = join(folderOf(name), 'dist');
  const portal = join(dist, 'portal.js');
  const app = new Hono();
  // Without a page of its own it draws them.
  if (!existsSync(join(dist, 'index.html'))) {
    const { createPortal } = (await import(pathToFileURL(portal).href)) as HostWithServer;
    return app.mount(base, createPortal(`${base}/`).fetch);
  }
  return app.use(`${base}/*`, files(dist, base));
}

const files = (root: string, base: string): MiddlewareHandler =>
  serveStatic({ root, rewriteRequestPath: (path) => path.slice(base.length) });
