/** The staff's side of the cases: every account, sensitive answers whole, answers and statuses. */
import type { CaseStatus } from '../../../src/model/case.ts';
import type { PhoneCase, StaffCase, StaffCaseDetail, StaffDesk } from '../../portal/staff/desk.ts';
import type { Database, Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import type { Seal } from '../seal.ts';
import type { Society } from '../societies.ts';
import { detailOf } from './case-detail.ts';
import { recordEvent, type Happened } from './case-events.ts';
import { happen } from './case-happening.ts';
import { detailColumns, summaryColumns, summaryOf, type DetailRow, type SummaryRow } from './case-row.ts';
import { tellNews } from './news.ts';
import { inTurn } from './once.ts';
import { openCase } from './open-case.ts';
import { unsealed } from './sensitive.ts';
import { markUnread } from './unread.ts';
import { writeMessage } from './write-message.ts';

interface OfAccount {
  readonly account_name: string;
}

const from = `from cases c join accounts a on a.id = c.account left join members m on m.id = c.opened_by`;

interface Held {
  readonly id: string;
  readonly account: string;
  readonly status: CaseStatus;
}

/** The desk of one society: of another's cases and accounts there are none. */
export function staffDesk(db: Database, seal: Seal, now: () => Date, society: Society): StaffDesk {
  const signature = society.people.deskSignature;

  /** Held until the change is done, so that a member's change at the same time sees it or is seen by it. */
  async function lock(id: string, within: Queries): Promise<Held> {
    const [row] = await within.query<Held>(
      `select c.id, c.account, c.status from cases c join accounts a on a.id = c.account
       where c.id = $1 and a.society = $2 for update of c`,
      [id, society.id],
    );
    if (!row) throw new Problem('not-found');
    return row;
  }

  return {
    accounts: () =>
      db.query<{ id: string; name: string }>(`select id, name from accounts where society = $1 order by name`, [society.id]),

    async cases(): Promise<readonly StaffCase[]> {
      const rows = await db.query<SummaryRow & OfAccount>(
        `select ${summaryColumns}, false as unread, a.name as account_name ${from}
         where a.society = $1 order by c.updated_at desc, c.id desc limit 100`,
        [society.id],
      );
      return rows.map((row) => ({ ...summaryOf(row), account: row.account, accountName: row.account_name }));
    },

    async read(id): Promise<StaffCaseDetail> {
      const [row] = await db.query<DetailRow & OfAccount>(
        `select ${detailColumns}, false as unread, a.name as account_name ${from} where c.id = $1 and a.society = $2`,
        [id, society.id],
      );
      if (!row) throw new Problem('not-found');
      await db.transaction(async (within) => {
        const viewed: Happened = { kind: 'viewed', side: 'staff', by: signature, at: now().toISOString() };
        if (await recordEvent(id, viewed, within)) await tellNews({ account: row.account, case: id, kind: 'status' }, within);
      });
      const detail = await detailOf(row, db);
      return { ...detail, answers: unsealed(detail.answers, row.sealed, id, seal), accountName: row.account_name };
    },

    async answer(id, text, lang, asks): Promise<void> {
      await inTurn(db, async (within) => {
        const held = await lock(id, within);
        const kind = asks ? 'asked' : 'answered';
        await writeMessage(held, { kind, author: signature, text, lang, at: now() }, within);
      });
    },

    async setStatus(id: string, status: CaseStatus): Promise<void> {
      await inTurn(db, async (within) => {
        const held = await lock(id, within);
        if (held.status === status) return;
        await within.query(`update cases set status = $2, waiting = waiting and $2 = 'active' where id = $1`, [id, status]);
        const kind = status === 'active' ? 'reopened' : status;
        await happen(held, { kind, side: 'staff', by: signature, at: now().toISOString() }, undefined, within);
      });
    },

    async openByPhone(phoneCase: PhoneCase): Promise<{ readonly id: string; readonly reference: string }> {
      return db.transaction(async (within) => {
        const known = await within.query(`select 1 from accounts where id = $1 and society = $2`, [phoneCase.account, society.id]);
        if (known.length === 0) throw new Problem('not-found');
        const opened = await openCase({ ...phoneCase, origin: 'phone', answers: [], comments: '' }, now(), seal, within);
        await markUnread(opened.id, phoneCase.account, null, within);
        await tellNews({ account: phoneCase.account, case: opened.id, kind: 'opened' }, within);
        return opened;
      });
    },
  };
}
