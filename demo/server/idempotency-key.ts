/** The key under which a member sends something exactly once. */
import type { Context } from 'hono';
import { Problem } from './problem.ts';

export function keyOf(c: Context): string {
  const key = c.req.header('Idempotency-Key') ?? '';
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Problem('key-missing');
  return key;
}
