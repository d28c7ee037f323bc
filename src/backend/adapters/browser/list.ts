/**
 * A page of the case list. Without a filter, or with a status in the usual order, an index gives the page, however
 * many cases there are; any other filter looks at each case of the account, or of the status, since the total is exact.
 */
import type { CasePage, CaseQuery } from '../../../model/case-list.ts';
import { searchWords } from '../../../model/search-text.ts';
import { toJson } from '../../../model/to-json.ts';
import { BackendError } from '../../error.ts';
import { summaryOf } from './case.ts';
import type { Reading } from './database.ts';
import { afterPlace, beforePlace, below, type Prefix } from './range.ts';
import { everyCase, matching } from './scan.ts';
import type { StoredCase } from './stored-case.ts';
import { countsOf } from './tally.ts';

const usualPage = 50;
const largestPage = 500;

/** Each order by its index, and by the part of it that stands before the id. */
const orders = {
  updated: { index: 'by-account', key: 'updatedAt' },
  opened: { index: 'by-opened', key: 'openedAt' },
  reference: { index: 'by-reference', key: 'reference' },
  subject: { index: 'by-subject', key: 'subjectKey' },
} as const;

const statuses: { readonly [S in NonNullable<CaseQuery['status']>]: 1 } = { active: 1, resolved: 1, cancelled: 1, waiting: 1 };

type Sort = keyof typeof orders;
type Place = readonly [key: string, id: string];
type Direction = 'asc' | 'desc';

interface Beginning {
  /** Of the last case of the page before. */
  readonly place: Place;
  /** Oldest change first: the newest change when the list was begun. What changes meanwhile would come again. */
  readonly until?: string;
}

interface Asked {
  readonly order: Direction;
  readonly skip: number;
  readonly limit: number;
  readonly from: Beginning | undefined;
}

interface Rows {
  readonly cases: readonly StoredCase[];
  readonly more: boolean;
}

interface Found extends Rows {
  readonly total: number;
}

/** A cursor belongs to the order it was given in. */
function beginningOf(cursor: string, sort: string, order: string): Beginning {
  try {
    const [ofSort, ofOrder, key, id, until] = JSON.parse(cursor) as unknown[];
    const ofThis = ofSort === sort && ofOrder === order && typeof key === 'string' && typeof id === 'string';
    if (ofThis && until === undefined) return { place: [key, id] };
    if (ofThis && typeof until === 'string' && key <= until) return { place: [key, id], until };
  } catch {
    // Told below, like any other cursor that no page gave.
  }
  throw new BackendError('refused');
}

const isWhole = (count: number, least: number): boolean => Number.isSafeInteger(count) && count >= least;

const compare = ([key, id]: Place, [otherKey, otherId]: Place): number =>
  key < otherKey ? -1 : key > otherKey ? 1 : id < otherId ? -1 : id > otherId ? 1 : 0;

async function byIndex(
  name: (typeof orders)[Sort]['index'] | 'by-status',
  prefix: Prefix,
  { order, skip, limit, from }: Asked,
  within: Reading,
): Promise<Rows> {
  const index = within.objectStore('cases').index(name);
  const ascending = order === 'asc';
  const rest = !from
    ? below(prefix)
    : ascending
      ? afterPlace(prefix, from.place, from.until)
      : beforePlace(prefix, from.place);
  const cases: StoredCase[] = [];
  let at = await index.openCursor(rest, ascending ? 'next' : 'prev');
  if (at && skip > 0) at = await at.advance(skip);
  for (; at && cases.length < limit; at = await at.continue()) cases.push(at.value);
  return { cases, more: at !== null };
}

async function byScan(
  { account, status, ...filter }: CaseQuery,
  key: (typeof orders)[Sort]['key'],
  { order, skip, limit, from }: Asked,
  within: Reading,
): Promise<Found> {
  const matches = matching({ ...filter, status });
  const places: Place[] = [];
  // Whatever waits is active.
  for await (const stored of everyCase(account, status === 'waiting' ? 'active' : status || undefined, within)) {
    if (matches(stored)) places.push([stored[key], stored.id]);
  }
  const sign = order === 'asc' ? 1 : -1;
  const rest = from
    ? places.filter((place) => sign * compare(place, from.place) > 0 && (from.until === undefined || place[0] <= from.until))
    : places;
  rest.sort((one, other) => sign * compare(one, other));
  const cases = within.objectStore('cases');
  const page = await Promise.all(rest.slice(skip, skip + limit).map(([, id]) => cases.get(id)));
  return {
    cases: page.filter((stored) => stored !== undefined),
    more: skip + limit < rest.length,
    total: places.length,
  };
}

async function find(query: CaseQuery, sort: Sort, asked: Asked, within: Reading): Promise<Found> {
  const { account, status, type, openedBy, origin, search = '' } = query;
  const { index, key } = orders[sort];
  const filtered = type || openedBy || origin || searchWords(search).length > 0 || status === 'waiting';
  if (filtered || (status && sort !== 'updated')) return byScan(query, key, asked, within);
  const counts = await countsOf(account, within);
  const total = status ? counts[status] : counts.active + counts.resolved + counts.cancelled;
  const rows = (each: Asked): Promise<Rows> =>
    status ? byIndex('by-status', [account, status], each, within) : byIndex(index, [account], each, within);
  const left = total - asked.skip;
  // The end of a long list is nearer from its other end.
  if (!asked.from && left >= 0 && left < asked.skip) {
    const limit = Math.min(asked.limit, left);
    const { cases } = await rows({ ...asked, order: asked.order === 'asc' ? 'desc' : 'asc', skip: left - limit, limit });
    return { cases: [...cases].reverse(), more: limit < left, total };
  }
  return { ...(await rows(asked)), total };
}

async function newestChange(account: string, within: Reading): Promise<string | undefined> {
  const newest = await within.objectStore('cases').index('by-account').openKeyCursor(below([account]), 'prev');
  return newest?.key[1];
}

export async function listPage(query: CaseQuery, member: string, within: Reading): Promise<CasePage> {
  const { status, sort = 'updated', cursor, skip = 0 } = query;
  const { order = sort === 'subject' ? 'asc' : 'desc', limit = usualPage } = query;
  const known = Object.hasOwn(orders, sort) && (!status || Object.hasOwn(statuses, status));
  if (!known || !isWhole(skip, 0) || !isWhole(limit, 1)) throw new BackendError('refused');
  const from = cursor === undefined ? undefined : beginningOf(cursor, sort, order);
  const asked: Asked = { order, skip, limit: Math.min(limit, largestPage), from };

  const found = await find(query, sort, asked, within);
  const reads = within.objectStore('reads');
  const marks = await Promise.all(found.cases.map(({ id }) => reads.get([member, id])));
  const last = found.cases.at(-1);
  const oldestFirst = sort === 'updated' && order === 'asc';
  const until = oldestFirst ? (from?.until ?? (await newestChange(query.account, within))) : undefined;
  return {
    cases: found.cases.map((stored, row) => summaryOf(stored, member, marks[row]?.at)),
    total: found.total,
    ...(found.more && last && {
      next: toJson([sort, order, last[orders[sort].key], last.id, ...(until === undefined ? [] : [until])]),
    }),
    ...(skip > 0 && { skipped: skip }),
  };
}
