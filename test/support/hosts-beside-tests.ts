/** The host examples beside the test page: built with the first request for one, their API the demo's own at /api. */
import { getRequestListener } from '@hono/node-server';
import type { Middleware } from '@web/dev-server-core';
import { serveHosts } from '../../demo/hosts/serve-hosts.ts';

export function hostsBesideTests(): Middleware {
  const listener = getRequestListener(serveHosts().fetch, { overrideGlobalObjects: false });
  return async (context, next) => {
    if (!/^\/(hosts|case-wizard)\//.test(context.url)) return next();
    // Answered straight to the socket: the test server must not look into pages that are finished.
    context.respond = false;
    await listener(context.req, context.res);
  };
}
