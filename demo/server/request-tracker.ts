/** The portal's way to a Request Tracker behind it: who is signed in, REST 2.0 in their name, and the staff desk's answers. */
import { Hono } from 'hono';
import { usualMapping, type RequestTrackerMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import type { Session } from '../../src/model/case.ts';
import type { AttachmentRules, Preset } from '../../src/model/preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { accountsOf } from './cases/accounts.ts';
import type { Database } from './database/database.ts';
import { membersOnly, type MemberEnv } from './identity/portal-session.ts';
import { Problem } from './problem.ts';
import { requestTrackerDesk } from './request-tracker-desk.ts';
import { passOn } from './request-tracker-passage.ts';
import { staffApi } from './staff-api.ts';

/** Where it answers, and the `Authorization` that speaks for each person there. None of it ever reaches a browser. */
export interface RequestTracker {
  /** Without a slash at its end. */
  readonly url: string;
  /** By the member's id. */
  readonly authorization: Readonly<Record<string, string>>;
  /** For whoever answers at the desk. */
  readonly staff: string;
  /** Number of the field for sensitive answers, which members write without seeing it. */
  readonly sensitiveField: string;
}

/** Room for the words around the files. */
const envelope = 2_000_000;

/** A form bears files as they are; JSON bears them as Base64, which is longer by a third and its line ends. */
const largestOf = ({ maxSize, maxCount }: AttachmentRules): number => Math.ceil(maxSize * maxCount * 1.4) + envelope;

/** `tracker`: absent where the portal has none, which a page learns from the empty answer about the session. */
export function requestTrackerApi(
  db: Database,
  tracker: RequestTracker | undefined,
  { attachments }: Pick<Preset, 'attachments'> = rightsSociety,
): Hono {
  const api = new Hono();
  if (!tracker) {
    api.get('/session', (c) => c.body(null, 204));
    return api;
  }
  const forMembers = new Hono<MemberEnv>();
  forMembers.use(membersOnly(db));
  forMembers.get('/session', async (c) => {
    const { id, name, roles } = c.var.member;
    return c.json({ member: id, name, accounts: await accountsOf(id, db), roles } satisfies Session);
  });
  forMembers.get('/mapping', (c) => {
    const fields = { ...usualMapping.fields, sensitive: tracker.sensitiveField };
    return c.json({ ...usualMapping, fields } satisfies RequestTrackerMapping);
  });
  forMembers.all('/REST/2.0/*', (c) => {
    const authorization = tracker.authorization[c.var.member.id];
    // A member of the portal whom Request Tracker does not know.
    if (!authorization) throw new Problem('forbidden');
    const path = c.req.path.slice(c.req.path.indexOf('/REST/2.0/'));
    return passOn(c.req.raw, path, { url: tracker.url, authorization, largest: largestOf(attachments) });
  });
  api.route('/staff-api', staffApi(requestTrackerDesk(tracker, db)));
  api.route('/', forMembers);
  return api;
}
