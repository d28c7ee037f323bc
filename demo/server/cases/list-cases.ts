/** One account's cases as a list asks for them, in pages that follow each other by cursor. */
import type { CasePage } from '../../../src/model/case-list.ts';
import type { Queries } from '../database/database.ts';
import { mustRepresent } from './accounts.ts';
import { summaryOf } from './case-row.ts';
import { findCases, type PageRow } from './find-cases.ts';
import { cursorAt, placeOf, type Place } from './list-cursor.ts';
import type { ListQuery } from './list-query.schema.ts';

async function newestChange(account: string, db: Queries): Promise<string | undefined> {
  const [row] = await db.query<{ newest: Date | null }>('select max(updated_at) as newest from cases where account = $1', [account]);
  return row?.newest?.toISOString();
}

/** Oldest change first, a case that changes goes behind the cursor's end: it would come a second time. */
const beginning = async ({ account, sort, order }: ListQuery, db: Queries): Promise<Pick<Place, 'until'>> =>
  sort === 'updated' && order === 'asc' ? { until: await newestChange(account, db) } : {};

const placeAt = ({ key, id }: PageRow, until: string | undefined): Place => ({
  key: key instanceof Date ? key.toISOString() : key,
  id,
  until,
});

export async function listCases(query: ListQuery, member: string, db: Queries): Promise<CasePage> {
  await mustRepresent(member, query.account, db);
  const place = query.cursor === undefined ? undefined : placeOf(query.cursor, query);
  const { until } = place ?? (await beginning(query, db));
  const { total, rows } = await findCases(query, place, member, db);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    cases: page.map((row) => summaryOf(row, member)),
    total,
    ...(last && rows.length > page.length ? { next: cursorAt(placeAt(last, until), query) } : {}),
    ...(query.skip ? { skipped: query.skip } : {}),
  };
}
