/** Serves the portal while it is being written: its pages, the widget's folder, and the API of the demo (`npm run demo` of the widget). */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';

const demo = process.env.API ?? 'http://localhost:4173';
const served = '/case-wizard/';

const app = new Hono();
app.use(`${served}*`, serveStatic({ root: 'node_modules/case-wizard/dist/cdn', rewriteRequestPath: (path) => path.slice(served.length) }));
// The demo signs in whoever opens its page; a portal of your own has a sign-in.
app.get('/', async (c, next) => {
  await next();
  const page = await fetch(`${demo}/`, { headers: { Cookie: c.req.header('Cookie') ?? '' } });
  for (const cookie of page.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
});
app.use('/api/*', (c) => proxy(new URL(c.req.path, demo) + new URL(c.req.url).search, c.req));
app.use(serveStatic({ root: 'public' }));

serve({ fetch: app.fetch, port: 5173, overrideGlobalObjects: false }, ({ port }) => console.log(`http://localhost:${port}/`));
