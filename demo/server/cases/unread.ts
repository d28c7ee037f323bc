/** Which cases hold something that a member has not read: a mark for each, so that a list and a count cost little. */
import type { Queries } from '../database/database.ts';

/** For the case `c` of a query, whether it is unread by the member of the parameter. */
export const unreadBy = (parameter: string): string =>
  `exists (select 1 from unread_marks u where u.case_id = c.id and u.member = ${parameter})`;

/** For everyone who represents the account, `except` whoever brought the news. */
export async function markUnread(caseId: string, account: string, except: string | null, within: Queries): Promise<void> {
  await within.query(
    `insert into unread_marks (member, account, case_id)
     select member, account, $1 from representatives where account = $2 and member is distinct from $3
     on conflict do nothing`,
    [caseId, account, except],
  );
}

/** Whether it was unread. */
export async function markRead(caseId: string, member: string, within: Queries): Promise<boolean> {
  const gone = await within.query(`delete from unread_marks where case_id = $1 and member = $2 returning 1`, [caseId, member]);
  return gone.length > 0;
}
