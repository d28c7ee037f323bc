/** The member API of a client's place in the company's CRM. */
import { Hono } from 'hono';
import type { Database } from '../database/database.ts';
import { tagOf, versionsIn } from '../entity-tags.ts';
import { membersOnly, type MemberEnv } from '../identity/portal-session.ts';
import { bodyOf, jsonLimit } from '../member-api.ts';
import type { Society } from '../societies.ts';
import { enrolledCase, enrolmentOf } from './enrolled-case.ts';
import { enrolmentSchema } from './enrolment.schema.ts';
import { saveEnrolment } from './save-enrolment.ts';

export interface EnrolmentApi {
  readonly db: Database;
  readonly society: Society;
  readonly now: () => Date;
}

export function enrolmentApi({ db, society, now }: EnrolmentApi): Hono<MemberEnv> {
  const api = new Hono<MemberEnv>();
  const members = membersOnly(db, society);

  api.get('/cases/:id/enrolment', members, async (c) => {
    const { id } = c.var.member;
    const enrolment = await enrolmentOf(await enrolledCase(c.req.param('id'), id, db), id, db);
    return c.json(enrolment, 200, { ETag: tagOf(enrolment.version) });
  });

  api.put('/cases/:id/enrolment', members, jsonLimit, async (c) => {
    const versions = versionsIn(c.req.header('If-Match'));
    const change = await bodyOf(c, enrolmentSchema);
    const enrolment = await saveEnrolment(c.req.param('id'), change, versions, c.var.member, now(), db);
    return c.json(enrolment, 200, { ETag: tagOf(enrolment.version) });
  });

  return api;
}
