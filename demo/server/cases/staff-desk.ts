/** The staff's side of the cases: every account, sensitive answers whole, answers and statuses. */
import { randomUUID } from 'node:crypto';
import type { CaseStatus } from '../../../src/model/case.ts';
import type { PhoneCase, StaffCase, StaffCaseDetail, StaffDesk } from '../../portal/staff/desk.ts';
import type { Database } from '../database/database.ts';
import { Problem } from '../problem.ts';
import type { Seal } from '../seal.ts';
import { detailColumns, detailOf, summaryColumns, summaryOf, type DetailRow, type SummaryRow } from './case-row.ts';
import { openCase } from './open-case.ts';
import { unsealed } from './sensitive.ts';

interface OfAccount {
  readonly account_name: string;
}

const from = `from cases c join accounts a on a.id = c.account left join members m on m.id = c.opened_by`;

/** `signature` names whoever answers at the desk. */
export function staffDesk(db: Database, seal: Seal, now: () => Date, signature: string): StaffDesk {
  return {
    accounts: () => db.query<{ id: string; name: string }>(`select id, name from accounts order by name`),

    async cases(): Promise<readonly StaffCase[]> {
      const rows = await db.query<SummaryRow & OfAccount>(
        `select ${summaryColumns}, false as unread, a.name as account_name ${from}
         order by c.updated_at desc, c.id desc limit 100`,
      );
      return rows.map((row) => ({ ...summaryOf(row), account: row.account, accountName: row.account_name }));
    },

    async read(id): Promise<StaffCaseDetail> {
      const [row] = await db.query<DetailRow & OfAccount>(
        `select ${detailColumns}, false as unread, a.name as account_name ${from} where c.id = $1`,
        [id],
      );
      if (!row) throw new Problem('not-found');
      const detail = await detailOf(row, db);
      return { ...detail, answers: unsealed(detail.answers, row.sealed, id, seal), accountName: row.account_name };
    },

    async answer(id, text, lang, asks): Promise<void> {
      const at = now().toISOString();
      await db.transaction(async (within) => {
        const changed = await within.query(
          `update cases set waiting = $2, updated_at = $3::timestamptz, news_at = $3::timestamptz where id = $1 returning id`,
          [id, asks, at],
        );
        if (changed.length === 0) throw new Problem('not-found');
        await within.query(
          `insert into messages (id, case_id, sender, author, words, lang, at)
           values ($1, $2, 'staff', $3, $4, $5, $6::timestamptz)`,
          [randomUUID(), id, signature, JSON.stringify({ text }), lang, at],
        );
      });
    },

    async setStatus(id: string, status: CaseStatus): Promise<void> {
      const changed = await db.query(
        `update cases set status = $2, waiting = waiting and $2 = 'active',
         updated_at = $3::timestamptz, news_at = $3::timestamptz where id = $1 returning id`,
        [id, status, now().toISOString()],
      );
      if (changed.length === 0) throw new Problem('not-found');
    },

    async openByPhone(phoneCase: PhoneCase): Promise<{ readonly id: string; readonly reference: string }> {
      return db.transaction(async (within) => {
        const known = await within.query(`select 1 from accounts where id = $1`, [phoneCase.account]);
        if (known.length === 0) throw new Problem('not-found');
        return openCase({ ...phoneCase, origin: 'phone', answers: [], comments: '' }, now(), seal, within);
      });
    },
  };
}
