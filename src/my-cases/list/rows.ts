/** The rows of a long list that are at hand, and how to ask for those that are not: pure, so any order of answers can be tested. */
import type { CasePage } from '../../model/case-list.ts';
import type { CaseSummary } from '../../model/case.ts';

/** From `first` up to, not including, `stop`. */
export interface Range {
  readonly first: number;
  readonly stop: number;
}

/** Rows at a time. */
const PAGE = 50;

/** Rows at a time on the way to a place that only cursors lead to. */
const STRIDE = 500;

/** Rows above a place that was jumped to: a reader goes on in either direction. */
const LEAD = 12;

interface Segment {
  readonly start: number;
  readonly cases: readonly CaseSummary[];
}

export interface Rows {
  /** In order, without overlap. */
  readonly segments: readonly Segment[];
  /** The cursor that leads to the row at an index. */
  readonly cursors: ReadonlyMap<number, string>;
  /** As the backend told it last. */
  readonly total: number;
  /** Where the last page ended, once it was seen; cases that moved meanwhile make it differ from the total. */
  readonly end: number | undefined;
  /** Whether the backend passes over rows when asked to; supposed until a reply says otherwise. */
  readonly skips: boolean;
}

/** One page to ask for: `skip` rows on from the row that the cursor leads to, which is the row at `from`. */
export interface RowsAsk {
  readonly from: number;
  readonly cursor: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

export const fromTop: RowsAsk = { from: 0, cursor: undefined, skip: 0, limit: PAGE };

const none: Rows = { segments: [], cursors: new Map(), total: 0, end: undefined, skips: true };

const stopOf = ({ start, cases }: Segment): number => start + cases.length;

export const rowsFrom = (page: CasePage): Rows => withPage(none, fromTop, page);

/** How many rows the list has, as far as is known. */
export function countOf({ segments, cursors, total, end }: Rows): number {
  if (end !== undefined) return end;
  const last = segments.at(-1);
  const stop = last ? stopOf(last) : 0;
  return Math.max(total, cursors.has(stop) ? stop + 1 : stop);
}

export function rowAt({ segments }: Rows, index: number): CaseSummary | undefined {
  const segment = segments.find((each) => each.start <= index && index < stopOf(each));
  return segment?.cases[index - segment.start];
}

export function indexOf({ segments }: Rows, id: string): number | undefined {
  for (const { start, cases } of segments) {
    const at = cases.findIndex((each) => each.id === id);
    if (at >= 0) return start + at;
  }
  return undefined;
}

export const firstMissing = (rows: Rows, { first, stop }: Range): number | undefined => {
  const end = Math.min(stop, countOf(rows));
  for (let index = Math.max(0, first); index < end; index++) if (!rowAt(rows, index)) return index;
  return undefined;
};

/** How to ask for the row at `index`, and what is around it. */
export function askAt(rows: Rows, index: number): RowsAsk {
  const gapStart = Math.max(0, ...rows.segments.map(stopOf).filter((stop) => stop <= index));
  const gapStop = Math.min(countOf(rows), ...rows.segments.map(({ start }) => start).filter((start) => start > index));
  const start = rows.skips ? Math.max(gapStart, Math.min(index - LEAD, gapStop - PAGE)) : index;
  let from = 0;
  for (const at of rows.cursors.keys()) if (at <= start && at > from) from = at;
  const away = start - from;
  return {
    from,
    cursor: rows.cursors.get(from),
    skip: rows.skips ? away : 0,
    limit: rows.skips ? PAGE : Math.min(STRIDE, away + PAGE),
  };
}

/** With the page that `ask` was answered with. */
export function withPage(rows: Rows, ask: RowsAsk, page: CasePage): Rows {
  const { cases, total, next } = page;
  const start = ask.from + (ask.skip > 0 ? (page.skipped ?? 0) : 0);
  const stop = start + cases.length;
  const cursors = new Map(rows.cursors);
  if (next !== undefined) cursors.set(stop, next);
  const last = cases.length > 0 ? stop : Math.min(start, total);
  const end = next === undefined ? last : rows.end !== undefined && rows.end <= stop ? undefined : rows.end;
  const others = rows.segments.flatMap((each) => [
    ...cut(each, { first: 0, stop: Math.min(start, end ?? start) }),
    ...cut(each, { first: stop, stop: end ?? Infinity }),
  ]);
  const segments = cases.length > 0 ? [...others, { start, cases }] : others;
  return {
    segments: joined(segments.sort((a, b) => a.start - b.start)),
    cursors,
    total,
    end,
    skips: ask.skip > 0 ? page.skipped !== undefined : rows.skips,
  };
}

/** Without the rows outside `keep`; the ways to them stay known. */
export const trimmed = (rows: Rows, keep: readonly Range[]): Rows => ({
  ...rows,
  segments: joined(rows.segments.flatMap((each) => merged(keep).flatMap((range) => cut(each, range)))),
});

/** With what `told` says of the cases that are at hand, each in its place. */
export function renewed(rows: Rows, told: readonly CaseSummary[]): Rows {
  const news = new Map(told.map((each) => [each.id, each]));
  return {
    ...rows,
    segments: rows.segments.map(({ start, cases }) => ({ start, cases: cases.map((each) => news.get(each.id) ?? each) })),
  };
}

function cut({ start, cases }: Segment, { first, stop }: Range): Segment[] {
  const from = Math.max(first, start);
  const kept = cases.slice(from - start, Math.max(0, stop - start));
  return kept.length > 0 ? [{ start: from, cases: kept }] : [];
}

function joined(segments: readonly Segment[]): readonly Segment[] {
  const all: Segment[] = [];
  for (const each of segments) {
    const before = all.at(-1);
    if (before && stopOf(before) === each.start) all[all.length - 1] = { start: before.start, cases: [...before.cases, ...each.cases] };
    else all.push(each);
  }
  return all;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = [];
  for (const each of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = all.at(-1);
    if (before && each.first <= before.stop) all[all.length - 1] = { first: before.first, stop: Math.max(before.stop, each.stop) };
    else all.push(each);
  }
  return all;
}
