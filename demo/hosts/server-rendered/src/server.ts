/** Runs the portal on a port: its pages, the widget's folder, and the API of the demo (`npm run demo` of the widget) behind it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { createPortal } from './portal.js';

const demo = process.env.API ?? 'http://localhost:4173';
const served = '/case-wizard/';
const cdn = join(dirname(createRequire(import.meta.url).resolve('case-wizard/package.json')), 'dist/cdn');

const app = new Hono();
app.use(`${served}*`, serveStatic({ root: cdn, rewriteRequestPath: (path) => path.slice(served.length) }));
app.use('/api/*', (c) => proxy(new URL(c.req.path, demo) + new URL(c.req.url).search, c.req));
// The demo signs in whoever opens its page; a portal of your own has a sign-in.
app.get('/', async (c, next) => {
  await next();
  const page = await fetch(`${demo}/`, { headers: { Cookie: c.req.header('Cookie') ?? '' } });
  for (const cookie of page.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
});
app.route('/', createPortal());

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 5173), overrideGlobalObjects: false }, ({ port }) => {
  console.log(`http://localhost:${port}/`);
});
