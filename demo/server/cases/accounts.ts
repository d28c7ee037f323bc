/** Which accounts a member may act for. */
import type { Account } from '../../../src/model/case.ts';
import type { Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly manager: string | null;
}

export async function accountsOf(member: string, db: Queries): Promise<readonly Account[]> {
  const rows = await db.query<AccountRow>(
    `select a.id, a.name, a.number, a.manager from accounts a join representatives r on r.account = a.id
     where r.member = $1 order by r.place, a.name`,
    [member],
  );
  return rows.map(({ id, name, number, manager }) => ({
    id,
    name,
    ...(number === null ? {} : { number }),
    ...(manager === null ? {} : { manager }),
  }));
}

/** Refuses as "not found", so that nobody learns which accounts exist. */
export async function mustRepresent(member: string, account: string, db: Queries): Promise<void> {
  // No id holds what PostgreSQL's text cannot.
  if (account.includes('\0')) throw new Problem('not-found');
  const found = await db.query(`select 1 from representatives where member = $1 and account = $2`, [member, account]);
  if (found.length === 0) throw new Problem('not-found');
}
