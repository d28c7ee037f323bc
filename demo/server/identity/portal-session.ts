/**
 * The portal's own session, which the widget knows nothing of. This is a demo: whoever asks for a page
 * is signed in as the seeded member, and the seeded tokens are public.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Database, Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import { boreal, type Society } from '../societies.ts';

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface MemberEnv {
  readonly Variables: { readonly member: Member };
}

/** Nobody of another society, whatever they hold. */
async function memberOf(token: string, society: Society, db: Queries): Promise<Member | undefined> {
  const [member] = await db.query<Member>(
    `select m.id, m.name, m.roles from sessions s join members m on m.id = s.member
     where s.token_hash = $1 and m.society = $2`,
    [tokenHash(token), society.id],
  );
  return member;
}

export async function openSession(token: string, member: string, at: Date, db: Queries): Promise<void> {
  await db.query(
    `insert into sessions (token_hash, member, created_at) values ($1, $2, $3::timestamptz) on conflict do nothing`,
    [tokenHash(token), member, at.toISOString()],
  );
}

/** A page of another origin may ride on the cookie from the same site; its Origin gives it away. */
function isForeign(c: Context): boolean {
  const origin = c.req.header('Origin');
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === c.req.header('Host'));
}

/** Lets the society's members through, by bearer token or by its portal's cookie. */
export const membersOnly =
  (db: Database, society: Society = boreal): MiddlewareHandler<MemberEnv> =>
  async (c, next) => {
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const token = bearer ?? getCookie(c, society.cookie);
    const member = token ? await memberOf(token, society, db) : undefined;
    if (!member) throw new Problem('unauthenticated');
    if (!bearer && !['GET', 'HEAD'].includes(c.req.method) && isForeign(c)) throw new Problem('forbidden');
    // No id holds what PostgreSQL's text cannot.
    if (new URL(c.req.url).pathname.includes('%00')) throw new Problem('not-found');
    c.set('member', member);
    await next();
  };

/** Signs the visitor of a page in as whom its address asks for by `as`; else as the first of all, unless a session is there already. */
export async function signInVisitor(c: Context, society: Society, at: Date, db: Database): Promise<void> {
  const { members } = society.people;
  const asked = members.find(({ token }) => token === c.req.query('as'));
  const cookie = getCookie(c, society.cookie);
  const present = cookie ? await memberOf(cookie, society, db) : undefined;
  if (present && (!asked || asked.id === present.id)) return;
  const visitor = asked ?? members[0];
  if (!visitor) return;
  const token = randomBytes(24).toString('base64url');
  await openSession(token, visitor.id, at, db);
  setCookie(c, society.cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
}
