/**
 * A page of the case list. It begins behind the last row of the page before, by that row's place in the order, so that
 * what is written meanwhile shifts nothing. Request Tracker counts in seconds: ties go by the ticket's number.
 */
import type { CasePage, CaseQuery } from '../../../model/case-list.ts';
import { toJson } from '../../../model/to-json.ts';
import { BackendError } from '../../error.ts';
import type { AskTracker } from './ask.ts';
import type { RequestTrackerMapping } from './mapping.ts';
import { filterClause, quoted, wallTime } from './query.ts';
import { findTickets, type Ticket } from './tickets.ts';

const usualPage = 50;
/** Request Tracker gives no more at once. */
const largestPage = 100;
const second = 1000;

type Direction = 'asc' | 'desc';

interface Order {
  readonly column: string;
  readonly key: (ticket: Ticket) => string;
  readonly isMoment?: true;
}

const orders: Readonly<Record<NonNullable<CaseQuery['sort']>, Order>> = {
  updated: { column: 'LastUpdated', key: ({ updated }) => updated, isMoment: true },
  opened: { column: 'Created', key: ({ created }) => created, isMoment: true },
  reference: { column: 'id', key: () => '' },
  subject: { column: 'Subject', key: ({ subject }) => subject },
};

const statuses: { readonly [S in NonNullable<CaseQuery['status']>]: 1 } = { active: 1, resolved: 1, cancelled: 1, waiting: 1 };

interface Place {
  readonly key: string;
  readonly id: string;
  /** Oldest change first: what changed after this moment, on the first page, has been on a page already. */
  readonly until?: string;
}

const isMoment = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(value);

/** A cursor belongs to the order that it was given in. */
function placeOf(cursor: string, sort: string, order: string, { isMoment: byMoment }: Order): Place {
  try {
    const [ofSort, ofOrder, key, id, until] = JSON.parse(cursor) as unknown[];
    const isPlace = ofSort === sort && ofOrder === order && typeof key === 'string' && (!byMoment || isMoment(key));
    const isRow = typeof id === 'string' && /^[1-9]\d{0,14}$/.test(id);
    const isBound = until === undefined || isMoment(until);
    if (isPlace && isRow && isBound) return { key: key as string, id, until };
  } catch {
    // Told below, like any other cursor that no page gave.
  }
  throw new BackendError('refused');
}

/** The rows behind a place. */
function behind({ key, id }: Place, { column, isMoment: byMoment }: Order, order: Direction, mapping: RequestTrackerMapping): string {
  const beyond = order === 'asc' ? '>' : '<';
  const byNumber = `id ${beyond} ${id}`;
  if (column === 'id') return byNumber;
  if (!byMoment) {
    return `${column} ${beyond} ${quoted(key)} OR ( ${column} = ${quoted(key)} AND ${byNumber} )`;
  }
  // Of a moment, `=` would mean its whole day: the second itself is what lies between it and the next one.
  const at = Date.parse(key);
  const [from, to] = [wallTime(at, mapping), wallTime(at + second, mapping)];
  return order === 'asc'
    ? `${column} >= ${to} OR ( ${column} >= ${from} AND ${byNumber} )`
    : `${column} < ${from} OR ( ${column} < ${to} AND ${byNumber} )`;
}

const isWhole = (count: number, least: number): boolean => Number.isSafeInteger(count) && count >= least;

const inOrder = ({ column }: Order, order: Direction): string => {
  const columns = column === 'id' ? ['id'] : [column, 'id'];
  return columns.map((each) => `orderby=${each}&order=${order.toUpperCase()}`).join('&');
};

export interface TicketPage extends Omit<CasePage, 'cases'> {
  readonly tickets: readonly Ticket[];
}

/** `mustAgreeOnTime`: rejects where Request Tracker reads times in another zone than the mapping names. */
export async function listTickets(
  query: CaseQuery,
  mapping: RequestTrackerMapping,
  ask: AskTracker,
  mustAgreeOnTime: (ticket: Ticket) => Promise<void>,
  signal?: AbortSignal,
): Promise<TicketPage> {
  const { status, sort = 'updated', cursor, skip = 0, limit: asked = usualPage } = query;
  const direction = query.order ?? (sort === 'subject' ? 'asc' : 'desc');
  const known = Object.hasOwn(orders, sort) && (!status || Object.hasOwn(statuses, status)) && ['asc', 'desc'].includes(direction);
  if (!known || !isWhole(skip, 0) || !isWhole(asked, 1)) throw new BackendError('refused');
  const limit = Math.min(asked, largestPage);
  const order = orders[sort];
  const from = cursor === undefined ? undefined : placeOf(cursor, sort, direction, order);
  const filter = filterClause(query, mapping);
  const risesByChange = sort === 'updated' && direction === 'asc';

  const clauses = [filter];
  if (from) clauses.push(`( ${behind(from, order, direction, mapping)} )`);
  if (from?.until) clauses.push(`LastUpdated < ${wallTime(Date.parse(from.until) + second, mapping)}`);
  const rows = (page: number): ReturnType<typeof findTickets> =>
    findTickets(ask, clauses.join(' AND '), `${inOrder(order, direction)}&per_page=${limit}&page=${page}`, signal);
  // Pages begin at multiples of their size only: what is skipped to may lie across two.
  const page = Math.floor(skip / limit) + 1;
  const across = skip % limit;
  const [first, following, newest] = await Promise.all([
    rows(page),
    across > 0 ? rows(page + 1) : undefined,
    from || risesByChange ? findTickets(ask, filter, `${inOrder(orders.updated, 'desc')}&per_page=1`, signal) : undefined,
  ]);
  const tickets = [...first.tickets, ...(following?.tickets ?? [])].slice(across, across + limit);
  const last = tickets.at(-1);
  const more = skip + tickets.length < first.total;
  if (more && last && order.isMoment) await mustAgreeOnTime(last);
  const until = risesByChange ? (from?.until ?? newest?.tickets[0]?.updated) : undefined;
  return {
    tickets,
    total: newest?.total ?? first.total,
    ...(more && last && { next: toJson([sort, direction, order.key(last), last.id, ...(until ? [until] : [])]) }),
    ...(skip > 0 && { skipped: skip }),
  };
}

/**
 * Asks for a ticket by the second in which it was opened. A wrong `timeZone` would leave cases out of every list without
 * a word; so it is an error that the integrator meets on the first long list.
 */
export async function mustReadOurTimes(ticket: Ticket, mapping: RequestTrackerMapping, ask: AskTracker, signal?: AbortSignal): Promise<void> {
  const at = Date.parse(ticket.created);
  const query = `id = ${ticket.id} AND Created >= ${wallTime(at, mapping)} AND Created < ${wallTime(at + second, mapping)}`;
  const { total } = await findTickets(ask, query, 'per_page=1', signal);
  if (total !== 1) throw new BackendError('contract', { cause: new Error(`mapping.timeZone is not Request Tracker’s: ${mapping.timeZone}`) });
}
