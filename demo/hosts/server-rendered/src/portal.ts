/** The portal: every page drawn anew on the server; language and account travel in cookies. */
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { accounts, page, type Place, type Visit } from './page.js';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `base`: the path below which it is mounted, with a slash at its end. */
export function createPortal(base = '/'): Hono {
  const portal = new Hono();
  const visit = (c: Context): Visit => ({
    base,
    lang: getCookie(c, 'lang') === 'fr' ? 'fr' : 'en',
    account: accounts.find(({ id }) => id === getCookie(c, 'account'))?.id ?? accounts[0].id,
  });
  const shown = (place: Place) => (c: Context) => c.html(page(visit(c), place));

  portal.get('/', shown(''));
  portal.get('/cases', shown('cases'));
  portal.get('/cases/:id', (c) => c.html(page(visit(c), 'cases', c.req.param('id'))));
  portal.get('/new', shown('new'));
  portal.get('/account', shown('account'));

  portal.post('/choices', async (c) => {
    const { place, account, lang } = await c.req.parseBody();
    for (const [name, value] of Object.entries({ account, lang })) {
      if (typeof value === 'string') setCookie(c, name, value, { path: base, sameSite: 'Lax', httpOnly: true });
    }
    // An open case belongs to the account that is left: back to the list, never elsewhere.
    const known = ['cases', 'new', 'account'].find((each) => each === place) ?? '';
    return c.redirect(base + known, 303);
  });

  for (const script of ['/browser.js', '/words.js']) portal.use(script, serveStatic({ path: folder(`.${script}`) }));
  portal.use('/portal.css', serveStatic({ path: folder('public/portal.css') }));
  return portal;
}
