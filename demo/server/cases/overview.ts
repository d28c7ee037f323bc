/** An account's cases as a whole: how many of what, who opened them, and which wait for the member. */
import type { CaseOpener, CaseOverview } from '../../../src/model/case-list.ts';
import type { CaseStatus, ShownType } from '../../../src/model/case.ts';
import type { Queries } from '../database/database.ts';
import { mustRepresent } from './accounts.ts';
import { summaryColumns, summaryOf, type SummaryRow } from './case-row.ts';
import { unreadBy } from './unread.ts';

const latest = 3;
/** A list of choices longer than this is of no use to anybody, and everyone on the phone has a name. */
const mostChoices = 300;

interface Standing {
  readonly status: CaseStatus;
  readonly waiting: boolean;
  readonly cases: number;
}

const standings = (account: string, db: Queries): Promise<readonly Standing[]> =>
  db.query<Standing>(
    `select status, waiting, sum(cases)::integer as cases from case_counts where account = $1 group by status, waiting`,
    [account],
  );

const sum = (counted: readonly Standing[], which: (each: Standing) => boolean): number =>
  counted.filter(which).reduce((total, { cases }) => total + cases, 0);

function types(account: string, db: Queries): Promise<CaseOverview['types']> {
  return db.query<{ path: readonly ShownType[]; count: number }>(
    `with counted as materialized (
       select type, sum(cases) as cases from case_counts where account = $1 group by type
     )
     select t.path, k.count from case_types t
     join lateral (
       select sum(cases)::integer as count from counted
       where counted.type = t.type or (counted.type >= t.type || '/' and counted.type < t.type || '0')
     ) k on k.count > 0
     where t.account = $1 order by k.count desc, t.type limit $2`,
    [account, mostChoices],
  );
}

async function openers(account: string, member: string, db: Queries): Promise<readonly CaseOpener[]> {
  const rows = await db.query<{ id: string; name: string | null; count: number }>(
    `select k.opener as id, m.name, k.count from (
       select opener, origin, sum(cases)::integer as count from case_counts where account = $1 group by opener, origin
     ) k left join members m on m.id = k.opener and k.origin = 'portal'
     where k.count > 0 order by k.count desc, k.opener limit $2`,
    [account, mostChoices],
  );
  return rows.map(({ id, name, count }) => ({ id, name: name ?? id.replace(/^phone:/, ''), mine: id === member, count }));
}

async function waitingCases(account: string, member: string, db: Queries): Promise<CaseOverview['waiting']['cases']> {
  const rows = await db.query<SummaryRow>(
    `select ${summaryColumns}, ${unreadBy('$2')} as unread from cases c left join members m on m.id = c.opened_by
     where c.account = $1 and c.waiting and c.status = 'active' order by c.updated_at desc, c.id desc limit $3`,
    [account, member, latest],
  );
  return rows.map((row) => summaryOf(row, member));
}

async function unreadCount(account: string, member: string, db: Queries): Promise<number> {
  const [row] = await db.query<{ unread: number }>(
    `select count(*)::integer as unread from unread_marks where member = $1 and account = $2`,
    [member, account],
  );
  return row?.unread ?? 0;
}

export async function readOverview(account: string, member: string, db: Queries): Promise<CaseOverview> {
  await mustRepresent(member, account, db);
  const counted = await standings(account, db);
  const count = (status: CaseStatus): number => sum(counted, (each) => each.status === status);
  return {
    counts: { active: count('active'), resolved: count('resolved'), cancelled: count('cancelled') },
    unread: await unreadCount(account, member, db),
    waiting: { total: sum(counted, ({ waiting }) => waiting), cases: await waitingCases(account, member, db) },
    types: await types(account, db),
    openers: await openers(account, member, db),
  };
}
