/** What the widget begins with: session, preset, submissions and the lists of the signed-in member's cases. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { Session } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { accountsOf } from './cases/accounts.ts';
import { listCases } from './cases/list-cases.ts';
import { listQuerySchema } from './cases/list-query.schema.ts';
import { readOverview } from './cases/overview.ts';
import { submissionSchema } from './cases/submission.schema.ts';
import { findReceipt, submitCase } from './cases/submit-case.ts';
import type { Database } from './database/database.ts';
import { capabilitiesOf } from './enrolment/capabilities.ts';
import { keyOf } from './idempotency-key.ts';
import { membersOnly, type MemberEnv } from './identity/portal-session.ts';
import { Problem } from './problem.ts';
import type { Seal } from './seal.ts';
import type { Society } from './societies.ts';

/** Room for hundreds of works in a grid. */
const largestJson = 4 * 1024 * 1024;

export const jsonLimit = bodyLimit({
  maxSize: largestJson,
  onError: () => {
    throw new Problem('too-large');
  },
});

/** The JSON body as `schema` reads it. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) throw new Problem('media-type');
  let body: unknown;
  try {
    body = JSON.parse(await c.req.text());
  } catch (error) {
    // Not JSON, or a sender that went away in the middle.
    throw new Problem('malformed', error);
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Problem('invalid', parsed.error);
  return parsed.data;
}

export interface MemberApi {
  readonly db: Database;
  readonly society: Society;
  readonly seal: Seal;
  readonly now: () => Date;
  readonly preset?: Preset;
}

export function memberApi({ db, society, seal, now, preset }: MemberApi): Hono<MemberEnv> {
  const api = new Hono<MemberEnv>();
  api.use(membersOnly(db, society));

  api.get('/session', async (c) => {
    const { id, name, roles } = c.var.member;
    const capabilities = await capabilitiesOf(id, preset !== undefined, db);
    return c.json({ member: id, name, accounts: await accountsOf(id, db), roles, capabilities } satisfies Session);
  });

  api.get('/preset', (c) => {
    if (!preset) throw new Problem('not-found');
    return c.json(preset);
  });

  api.post('/cases', jsonLimit, async (c) => {
    const key = keyOf(c);
    const submission = await bodyOf(c, submissionSchema);
    const { receipt, replayed } = await submitCase(submission, key, c.var.member, { at: now(), seal, preset }, db);
    return c.json(receipt, replayed ? 200 : 201);
  });

  api.get('/submissions/:key', async (c) => {
    const receipt = await findReceipt(c.var.member.id, c.req.param('key'), db);
    if (!receipt) throw new Problem('not-found');
    return c.json(receipt);
  });

  api.get('/cases', async (c) => {
    const query = listQuerySchema.safeParse(c.req.query());
    if (!query.success) throw new Problem('malformed', query.error);
    return c.json(await listCases(query.data, c.var.member.id, db));
  });

  api.get('/overview', async (c) => c.json(await readOverview(c.req.query('account') ?? '', c.var.member.id, db)));

  return api;
}
