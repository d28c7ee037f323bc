/** What narrows and orders the list: read from whatever a host hands over, compared, and changed bit by bit. */
import type { CaseFilter } from '../../model/case-list.ts';

const choices = {
  status: ['active', 'resolved', 'cancelled', 'waiting'],
  origin: ['portal', 'phone'],
  sort: ['updated', 'opened', 'reference', 'subject'],
  order: ['asc', 'desc'],
} as const;

/** Longer words than anyone searches for; an address may hold anything. */
const longest = 200;

const free = ['type', 'openedBy', 'search'] as const;

/** What lets fewer cases through; the order of the list is not part of it. */
const narrowing = ['status', 'type', 'openedBy', 'origin', 'search'] as const;

type Loose = { -readonly [K in keyof CaseFilter]?: string };

/** The order that a sort has by itself. */
export const usualOrder = (sort: CaseFilter['sort']): 'asc' | 'desc' => (sort === 'subject' ? 'asc' : 'desc');

/** Only what the contract knows, only where it says something: a host takes a filter from an address. */
export function cleanFilter(given: unknown): CaseFilter {
  const from = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const clean: Loose = {};
  for (const [key, known] of Object.entries(choices) as [keyof typeof choices, readonly string[]][]) {
    const value = from[key];
    if (typeof value === 'string' && known.includes(value)) clean[key] = value;
  }
  for (const key of free) {
    const value = from[key];
    if (typeof value === 'string' && value.trim() !== '') clean[key] = value.trim().slice(0, longest);
  }
  const filter = clean as CaseFilter;
  const { order, sort = 'updated', ...rest } = filter;
  return {
    ...rest,
    ...(sort !== 'updated' && { sort }),
    ...(order && order !== usualOrder(sort) && { order }),
  };
}

const sorted = (filter: CaseFilter): string => JSON.stringify(Object.entries(filter).sort());

export const sameFilter = (a: CaseFilter, b: CaseFilter): boolean => sorted(a) === sorted(b);

export const narrows = (filter: CaseFilter): boolean => narrowing.some((key) => filter[key] !== undefined);

/** The whole list, in the order it has now. */
export const widened = (filter: CaseFilter): CaseFilter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !narrowing.some((each) => each === key)));

/** The order after a press on the head of a column: its usual one first, then the other way round. */
export function sortedBy(filter: CaseFilter, sort: NonNullable<CaseFilter['sort']>): CaseFilter {
  const usual = usualOrder(sort);
  const now = filter.order ?? usualOrder(filter.sort);
  const turned = (filter.sort ?? 'updated') === sort && now === usual;
  return cleanFilter({ ...filter, sort, order: turned ? (usual === 'asc' ? 'desc' : 'asc') : usual });
}
