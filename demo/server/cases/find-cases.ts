/** Finds the cases of one page and how many there are in all, at a cost that hardly grows with the account. */
import type { Queries } from '../database/database.ts';
import { summaryColumns, type SummaryRow } from './case-row.ts';
import { conditionsOf, statement, type Parameter } from './list-conditions.ts';
import type { Place } from './list-cursor.ts';
import type { ListQuery } from './list-query.schema.ts';
import { searchQuery } from './search-words.ts';
import { unreadBy } from './unread.ts';

export interface PageRow extends SummaryRow {
  /** What the list is sorted by. */
  readonly key: string | Date;
}

export interface Found {
  readonly total: number;
  /** One more than the page takes, where there is one. */
  readonly rows: readonly PageRow[];
}

/** So many cases are all looked at and sorted; among more, those of the page are soon met in the list's own order. */
const usualFew = 3_000;
/** How much farther than it should have to go such a walk is let go, before the cases are gathered after all. */
const farther = 3;
/** Each step looks up the words of a case. */
const farthestByWords = 5_000;

const sorts = {
  updated: { column: 'updated_at', type: 'timestamptz' },
  opened: { column: 'opened_at', type: 'timestamptz' },
  reference: { column: 'reference_key', type: 'text' },
  subject: { column: 'subject_key', type: 'text' },
} as const;

interface Asked {
  readonly query: ListQuery;
  readonly place?: Place;
  /** What is searched, as a tsquery. */
  readonly words?: string;
  readonly member: string;
  readonly db: Queries;
  readonly few: number;
}

const where = (conditions: readonly string[]): string => conditions.map((each, at) => `${at === 0 ? 'where' : 'and'} ${each}`).join(' ');

/** From the place on, in the list's order. */
function afterPlace({ query, place }: Asked, of: string, id: string, parameter: Parameter): readonly string[] {
  if (!place) return [];
  const { column, type } = sorts[query.sort];
  const further = query.order === 'asc' ? '>' : '<';
  const after = [`(${of}.${column}, ${of}.${id}) ${further} (${parameter(place.key)}::${type}, ${parameter(place.id)})`];
  return place.until ? [...after, `${of}.updated_at <= ${parameter(place.until)}::timestamptz`] : after;
}

const inOrder = ({ sort, order }: ListQuery, of: string, id = 'id'): string =>
  `order by ${of}.${sorts[sort].column} ${order}, ${of}.${id} ${order}`;

/** One row more than the page takes tells whether another page follows. */
const pageOf = ({ skip = 0, limit }: ListQuery, parameter: Parameter): string =>
  `offset ${parameter(skip)} limit ${parameter(limit + 1)}`;

/** Asked case by case: a search for a common word would otherwise find them all first. */
const hasWords = (words: string): string =>
  `(select w.words @@ ${words}::tsquery from case_words w where w.case_id = c.id)`;

/** The rows whose ids `ids` selects. */
function rowsOf(ids: string, values: unknown[], { query, member, db }: Asked): Promise<readonly PageRow[]> {
  const viewer = `$${values.push(member)}`;
  return db.query<PageRow>(
    `select ${summaryColumns}, c.${sorts[query.sort].column} as key, ${unreadBy(viewer)} as unread
     from (${ids}) page join cases c on c.id = page.id left join members m on m.id = c.opened_by ${inOrder(query, 'c')}`,
    values,
  );
}

/** Looks at every case that the filters let through, be they few. */
function gathered(asked: Asked): Promise<readonly PageRow[]> {
  const { query, words } = asked;
  const { values, parameter } = statement(query.account);
  const { column } = sorts[query.sort];
  const all = ['c.account = $1', ...conditionsOf(query, 'c', parameter), ...afterPlace(asked, 'c', 'id', parameter)];
  if (words) all.push(hasWords(parameter(words)));
  const ids = `with alike as materialized (select c.id, c.${column} from cases c ${where(all)})
    select id from alike ${inOrder(query, 'alike')} ${pageOf(query, parameter)}`;
  return rowsOf(ids, values, asked);
}

/** Looks at every case that the words find. */
function gatheredByWords(asked: Asked, words: string): Promise<readonly PageRow[]> {
  const { query } = asked;
  const { values, parameter } = statement(query.account, words);
  const { column } = sorts[query.sort];
  const all = ['w.words @@ $2::tsquery', 'w.account = $1', ...conditionsOf(query, 'w', parameter), ...afterPlace(asked, 'w', 'case_id', parameter)];
  const ids = `with alike as materialized (select w.case_id as id, w.${column} from case_words w ${where(all)})
    select id from alike ${inOrder(query, 'alike')} ${pageOf(query, parameter)}`;
  return rowsOf(ids, values, asked);
}

/** Goes through the cases in the list's order until the page is full, or `most` have been looked at. */
function walked(asked: Asked, most: number): Promise<readonly PageRow[]> {
  const { query, words } = asked;
  const { values, parameter } = statement(query.account);
  const filters = [...conditionsOf(query, 'c', parameter), ...(words ? [hasWords(parameter(words))] : [])];
  const all = ['c.account = $1', ...afterPlace(asked, 'c', 'id', parameter)];
  const from = filters.length === 0
    ? `cases c ${where(all)}`
    : `(select * from cases c ${where(all)} ${inOrder(query, 'c')} limit ${parameter(most)}) c ${where(filters)}`;
  return rowsOf(`select c.id from ${from} ${inOrder(query, 'c')} ${pageOf(query, parameter)}`, values, asked);
}

interface Counted {
  /** Let through by the filters, the search aside. */
  readonly filtered: number;
  readonly all: number;
}

/** Summed up from what is counted already. */
async function counted({ query, db }: Asked): Promise<Counted> {
  const { values, parameter } = statement(query.account);
  const filters = conditionsOf(query, 'k', parameter);
  const [row] = await db.query<Counted>(
    `select coalesce(sum(k.cases), 0)::integer as all,
       coalesce(sum(k.cases) ${filters.length === 0 ? '' : `filter (${where(filters)})`}, 0)::integer as filtered
     from case_counts k where k.account = $1`,
    values,
  );
  return row!;
}

/** How many of the cases that the words find are let through by the filters too. */
async function countFound({ query, db, few }: Asked, words: string, filtered: number): Promise<number> {
  const { values, parameter } = statement(query.account, words);
  const from =
    filtered <= few
      ? `cases c ${where(['c.account = $1', ...conditionsOf(query, 'c', parameter), hasWords('$2')])}`
      : `case_words w ${where(['w.words @@ $2::tsquery', 'w.account = $1', ...conditionsOf(query, 'w', parameter)])}`;
  const [row] = await db.query<{ total: number }>(`select count(*)::integer as total from ${from}`, values);
  return row!.total;
}

async function pageRows(asked: Asked, total: number, { filtered, all }: Counted): Promise<readonly PageRow[]> {
  const { query, words, few } = asked;
  const gather = (): Promise<readonly PageRow[]> => (words && filtered > few ? gatheredByWords(asked, words) : gathered(asked));
  if (filtered <= few || total <= few) return gather();
  const most = Math.ceil((farther * ((query.skip ?? 0) + query.limit + 1) * all) / total);
  if (words && most > farthestByWords) return gather();
  const rows = await walked(asked, most);
  // A page that is not full is the last one, or its cases lie farther on.
  return total === all || rows.length > query.limit ? rows : gather();
}

/** With fewer cases called `few`, a small account is read in the ways of a large one. */
export async function findCases(
  query: ListQuery,
  place: Place | undefined,
  member: string,
  db: Queries,
  few = usualFew,
): Promise<Found> {
  const words = query.search === undefined ? undefined : searchQuery(query.search);
  const asked: Asked = { query, place, words, member, db, few };
  const counts = await counted(asked);
  const total = words ? await countFound(asked, words, counts.filtered) : counts.filtered;
  return { total, rows: total === 0 ? [] : await pageRows(asked, total, counts) };
}
