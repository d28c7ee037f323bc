/** The staff desk's door. This is a demo: one public token stands for the society's own sign-in. */
import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';

export const staffOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.header('Authorization') !== 'Bearer staff') throw new Problem('unauthenticated');
  await next();
};
