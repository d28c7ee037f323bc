/** The member API of an open case: the case itself, replies, changes, and the stream of what happens. */
import { Hono } from 'hono';
import { mustRepresent } from './cases/accounts.ts';
import { changeCase } from './cases/change-case.ts';
import { changeSchema, replySchema } from './cases/following.schema.ts';
import { readCase } from './cases/read-case.ts';
import { replyToCase } from './cases/reply-to-case.ts';
import type { Database } from './database/database.ts';
import { tagOf, versionsIn } from './entity-tags.ts';
import { keyOf } from './idempotency-key.ts';
import { membersOnly, type MemberEnv } from './identity/portal-session.ts';
import { bodyOf, jsonLimit } from './member-api.ts';
import type { NewsFeed } from './news-feed.ts';
import { newsStream } from './news-stream.ts';
import type { Seal } from './seal.ts';
import type { Society } from './societies.ts';

export interface FollowingApi {
  readonly db: Database;
  readonly society: Society;
  readonly seal: Seal;
  readonly now: () => Date;
  readonly feed: NewsFeed;
}

export function followingApi({ db, society, seal, now, feed }: FollowingApi): Hono<MemberEnv> {
  const api = new Hono<MemberEnv>();
  const members = membersOnly(db, society);

  api.get('/cases/:id', members, async (c) => {
    const detail = await readCase(c.req.param('id'), c.var.member.id, now(), db);
    return c.json(detail, 200, { ETag: tagOf(detail.version) });
  });

  api.post('/cases/:id/messages', members, jsonLimit, async (c) => {
    const key = keyOf(c);
    const reply = await bodyOf(c, replySchema);
    const { message, replayed } = await replyToCase(c.req.param('id'), reply, key, c.var.member, now(), seal, db);
    return c.json(message, replayed ? 200 : 201);
  });

  api.post('/cases/:id/changes', members, jsonLimit, async (c) => {
    const versions = versionsIn(c.req.header('If-Match'));
    const change = await bodyOf(c, changeSchema);
    const detail = await changeCase(c.req.param('id'), change, versions, c.var.member, now(), db);
    return c.json(detail, 200, { ETag: tagOf(detail.version) });
  });

  api.get('/events', members, async (c) => {
    const { account = '' } = c.req.query();
    const { id } = c.var.member;
    await mustRepresent(id, account, db);
    return c.body(await newsStream(feed, account, id), 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // A line that has told its news is of no use to another request, and a stopping server would wait for it.
      Connection: 'close',
      'X-Accel-Buffering': 'no',
    });
  });

  return api;
}
