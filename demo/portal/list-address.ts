/** The list's filter as parameters of an address, and back: what is not a filter's is left out. */
import type { CaseFilter } from '../../src/model/case-list.ts';

type Key = keyof CaseFilter;

/** The values that a key may have, where they are few. */
const known: { readonly [K in Key]-?: readonly NonNullable<CaseFilter[K]>[] | 'any' } = {
  status: ['waiting', 'active', 'resolved', 'cancelled'],
  type: 'any',
  openedBy: 'any',
  origin: ['portal', 'phone'],
  search: 'any',
  sort: ['updated', 'opened', 'reference', 'subject'],
  order: ['asc', 'desc'],
};

const keys = Object.keys(known) as readonly Key[];

function allows(key: Key, value: string): boolean {
  const values: readonly string[] | 'any' = known[key];
  return value !== '' && (values === 'any' || values.includes(value));
}

export function filterFrom(parameters: string): CaseFilter {
  const given = new URLSearchParams(parameters);
  const found = keys.map((key) => [key, given.get(key) ?? ''] as const).filter(([key, value]) => allows(key, value));
  return Object.fromEntries(found);
}

/** With its question mark, and always in the same order; nothing of an empty filter. */
export function parametersOf(filter: CaseFilter = {}): string {
  const given = keys.map((key) => [key, filter[key] ?? ''] as [Key, string]).filter(([key, value]) => allows(key, value));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** Whether nothing but the words sought differ: a step of typing, and none to go back to. */
export const onlySearchDiffers = (one: CaseFilter = {}, other: CaseFilter = {}): boolean =>
  parametersOf({ ...one, search: '' }) === parametersOf({ ...other, search: '' });
