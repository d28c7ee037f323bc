/** One account's cases, newest change first, in pages that neither skip nor repeat a case. */
import { z } from 'zod';
import type { CasePage } from '../../../src/model/case-list.ts';
import type { Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import { mustRepresent } from './accounts.ts';
import { summaryColumns, summaryOf, type SummaryRow } from './case-row.ts';

export interface ListQuery {
  readonly account: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Where a page ended: the last case's change, and its id since several may have changed at once. */
const position = z.tuple([z.iso.datetime(), z.string().max(100)]);

const cursorAt = (row: SummaryRow): string =>
  Buffer.from(JSON.stringify([row.updated_at.toISOString(), row.id])).toString('base64url');

function positionOf(cursor: string): z.infer<typeof position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Problem('malformed', error);
  }
}

export async function listCases(query: ListQuery, member: string, db: Queries): Promise<CasePage> {
  await mustRepresent(member, query.account, db);
  const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
  const rows = await db.query<SummaryRow>(
    `select ${summaryColumns}, coalesce(c.news_at > r.read_at, c.news_at is not null) as unread
     from cases c
     left join members m on m.id = c.opened_by
     left join read_marks r on r.case_id = c.id and r.member = $1
     where c.account = $2 ${after ? 'and (c.updated_at, c.id) < ($4::timestamptz, $5)' : ''}
     order by c.updated_at desc, c.id desc limit $3`,
    [member, query.account, query.limit + 1, ...(after ?? [])],
  );
  const [counted] = await db.query<{ total: number }>(
    `select count(*)::integer as total from cases where account = $1`,
    [query.account],
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    cases: page.map((row) => summaryOf(row, member)),
    total: counted?.total ?? 0,
    ...(last && rows.length > page.length ? { next: cursorAt(last) } : {}),
  };
}
