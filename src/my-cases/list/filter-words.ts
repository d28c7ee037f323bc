/** What the filters and orders of the list are called, and the choices that each of them has. */
import { msg } from '@lit/localize';
import { formatNumber } from '../../locale/format.ts';
import type { CaseFilter, CaseOverview } from '../../model/case-list.ts';
import type { Preset } from '../../model/preset.ts';
import type { Lang } from '../../model/words.ts';
import { usualOrder } from './filter.ts';
import { typeLine, typeOfIds } from './type-words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface StatusChoice extends Choice {
  /** How many such cases there are; empty while that is awaited, absent where nobody counts. */
  readonly count: string | undefined;
}

/** What the choices are made of. */
export interface Known {
  readonly filter: CaseFilter;
  /** Something waits for the member. */
  readonly waits: boolean;
  /** The overview is still to come. */
  readonly awaited: boolean;
  readonly overview: CaseOverview | undefined;
  readonly preset: Preset | undefined;
  readonly lang: Lang;
}

export const filterNames = () => ({
  type: msg('Type', { id: 'list.filter.type' }),
  openedBy: msg('Opened by', { id: 'list.filter.opened-by' }),
  origin: msg('Origin', { id: 'list.filter.origin' }),
  sort: msg('Sort', { id: 'list.filter.sort' }),
  status: msg('Status', { id: 'list.filter.status' }),
});

type Status = NonNullable<CaseFilter['status']>;

/** "Waiting on you" is there only where something waits, or while it is chosen. */
export function statusChoices({ filter, overview, awaited, waits, lang }: Known): readonly StatusChoice[] {
  const counts = overview?.counts;
  const choice = (value: Status | '', label: string, count: number | undefined): StatusChoice => ({
    value,
    label,
    count: count === undefined ? (awaited ? '' : undefined) : formatNumber(count, lang),
  });
  const all = counts && counts.active + counts.resolved + counts.cancelled;
  return [
    choice('', msg('All', { id: 'list.status.all' }), all),
    ...(waits || filter.status === 'waiting' ? [choice('waiting', msg('Waiting on you', { id: 'list.waiting' }), overview?.waiting.total)] : []),
    choice('active', msg('Active', { id: 'list.status.active' }), counts?.active),
    choice('resolved', msg('Resolved', { id: 'list.status.resolved' }), counts?.resolved),
    choice('cancelled', msg('Cancelled', { id: 'list.status.cancelled' }), counts?.cancelled),
  ];
}

const idsOf = (path: readonly { readonly id: string }[]): string => path.map(({ id }) => id).join('/');

/** Each type with what is below it right after it, the most frequent first. */
export function typeChoices({ overview, preset, lang }: Known): readonly Choice[] {
  const types = overview?.types ?? [];
  const rank = new Map(types.map(({ path }, at) => [idsOf(path), at]));
  const place = (path: readonly { readonly id: string }[]): readonly number[] =>
    path.map((_, depth) => rank.get(idsOf(path.slice(0, depth + 1))) ?? types.length);
  return [...types]
    .sort((a, b) => inTurn(place(a.path), place(b.path)))
    .map(({ path, count }) => ({ value: idsOf(path), label: `${typeLine(path, preset, lang)} (${formatNumber(count, lang)})` }));
}

function inTurn(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, depth) => each !== b[depth]);
  return at < 0 ? a.length - b.length : (a[at] ?? -1) - (b[at] ?? -1);
}

export function openerChoices({ overview, lang }: Known): readonly Choice[] {
  return (overview?.openers ?? []).map(({ id, name, mine, count }) => ({
    value: id,
    label: `${mine ? you() : name} (${formatNumber(count, lang)})`,
  }));
}

const you = (): string => msg('You', { id: 'list.opener.you' });

export const originChoices = (): readonly Choice[] => [
  { value: 'portal', label: msg('Portal', { id: 'list.origin.portal' }) },
  { value: 'phone', label: msg('Phone', { id: 'list.origin.phone' }) },
];

export const sortChoices = (): readonly Choice[] => [
  { value: 'updated desc', label: msg('Latest change first', { id: 'list.sort.updated.desc' }) },
  { value: 'updated asc', label: msg('Oldest change first', { id: 'list.sort.updated.asc' }) },
  { value: 'opened desc', label: msg('Newest case first', { id: 'list.sort.opened.desc' }) },
  { value: 'opened asc', label: msg('Oldest case first', { id: 'list.sort.opened.asc' }) },
  { value: 'reference desc', label: msg('Reference, highest first', { id: 'list.sort.reference.desc' }) },
  { value: 'reference asc', label: msg('Reference, lowest first', { id: 'list.sort.reference.asc' }) },
  { value: 'subject asc', label: msg('Subject, A to Z', { id: 'list.sort.subject.asc' }) },
  { value: 'subject desc', label: msg('Subject, Z to A', { id: 'list.sort.subject.desc' }) },
];

export const sortValue = ({ sort = 'updated', order = usualOrder(sort) }: CaseFilter): string => `${sort} ${order}`;

/** A filter that is not seen elsewhere on the screen, in words. */
export interface Chip {
  readonly key: 'type' | 'openedBy' | 'origin';
  readonly text: string;
}

export function chipsOf(known: Known): readonly Chip[] {
  const { filter, overview, preset, lang } = known;
  const { type, openedBy, origin } = filter;
  const chips: Chip[] = [];
  if (type) {
    const told = overview?.types.find(({ path }) => idsOf(path) === type);
    chips.push({ key: 'type', text: told ? typeLine(told.path, preset, lang) : typeOfIds(type, preset, lang) });
  }
  if (openedBy) {
    const told = overview?.openers.find(({ id }) => id === openedBy);
    chips.push({ key: 'openedBy', text: told ? (told.mine ? you() : told.name) : msg('someone else', { id: 'list.opener.unknown' }) });
  }
  if (origin) chips.push({ key: 'origin', text: originChoices().find(({ value }) => value === origin)?.label ?? origin });
  return chips;
}
