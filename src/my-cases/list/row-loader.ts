/** Asks the backend for rows: the top of a filter, what the reader scrolls to, and all of it again in silence. */
import type { CaseFilter, CasePage, CaseQuery } from '../../model/case-list.ts';
import type { CaseSummary } from '../../model/case.ts';
import type { Fault } from '../../ui/fault-of.ts';
import { Latest } from '../latest.ts';
import { Rounds } from './rounds.ts';
import { askAt, firstMissing, fromTop, renewed, rowsFrom, trimmed, withPage, type Range, type Rows, type RowsAsk } from './rows.ts';

export type ListPage = (query: Omit<CaseQuery, 'account'>, signal: AbortSignal) => Promise<CasePage>;

interface Surroundings {
  readonly list: ListPage;
  /** The filter as it is now. */
  filter(): CaseFilter;
  /** Whether new rows may come in above all others without moving what is being read. */
  atTop(): boolean;
  /** What is on the screen. */
  seen(): Range;
  changed(): void;
  /** Other rows stand in for those before. */
  replaced(): void;
  /** The rows of a new filter, or of the same one from the top by wish of the reader, are there. */
  settled(): void;
  failed(fault: Fault): void;
}

/** Words typed on while a slow search is under way wait for it no longer than this, ms. */
const PATIENCE = 2000;

/** An answer that takes longer is slow, ms. */
const SLOW = 300;

/** More rows than this are not kept. */
const KEPT = 200;

export class RowLoader {
  /** Absent while the first rows of an account are awaited, and where they failed. */
  rows: Rows | undefined;
  /** Why there are no rows, or why they could not be read again. */
  fault: Fault | undefined;
  /** Why rows further down did not come. */
  below: Fault | undefined;
  /** The rows shown are still those of the former filter. */
  replacing = false;
  /** More has changed than could be shown without moving what is being read. */
  stale = false;
  readonly #around: Surroundings;
  readonly #top = new Latest();
  readonly #further = new Latest();
  readonly #again = new Latest();
  /** What the reader is near; undefined while nobody is. */
  #wanted: Range | undefined;
  #fetching = false;
  /** The rows that are asked for, and since when. */
  #asking: { readonly range: Range; readonly since: number } | undefined;
  #waiting = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  readonly #rounds = new Rounds(() => this.#refreshOnce());

  constructor(around: Surroundings) {
    this.#around = around;
  }

  start(page: CasePage): void {
    this.rows = rowsFrom(page);
  }

  /** Another account, or another backend: nothing of the former one stays. */
  async restart(): Promise<void> {
    this.rows = undefined;
    this.stale = false;
    await this.refilter();
  }

  /**
   * The top of the list as the filter now is. While someone types, one request at a time is enough: the words that
   * came meanwhile are asked for when it is answered.
   */
  async refilter(typing = false): Promise<void> {
    if (typing && this.#waiting) {
      this.#patience ??= setTimeout(() => void this.refilter(), PATIENCE);
      this.replacing = true;
      return;
    }
    this.#stopRefresh();
    this.#further.cancel();
    this.#enough();
    this.#waiting = true;
    this.replacing = this.rows !== undefined;
    this.fault = this.below = undefined;
    this.#around.changed();
    const filter = this.#around.filter();
    const outcome = await this.#top.run((signal) => this.#list(fromTop, filter, signal));
    if (!outcome) return;
    this.#waiting = false;
    this.#enough();
    const outdated = this.#around.filter() !== filter;
    if ('value' in outcome) {
      this.rows = rowsFrom(outcome.value);
      this.stale = false;
      this.#around.replaced();
    } else {
      this.rows = undefined;
      this.fault = outcome.fault;
    }
    this.replacing = outdated;
    this.#around.changed();
    if (outdated) {
      await this.refilter(true);
      return;
    }
    if (this.fault) this.#around.failed(this.fault);
    else this.#around.settled();
  }

  /** The reader is near these rows; others may be let go of. */
  async want(near: Range, keep: readonly Range[]): Promise<void> {
    this.#wanted = near;
    const { rows } = this;
    if (!rows || this.replacing) return;
    const held = rows.segments.reduce((sum, { cases }) => sum + cases.length, 0);
    if (held > KEPT) this.rows = trimmed(rows, keep);
    // A slow answer for rows that nobody looks at any more is not waited for.
    const { range, since = Infinity } = this.#asking ?? {};
    const passed = range && (range.stop <= near.first || range.first >= near.stop);
    if (passed && rows.skips && Date.now() - since > SLOW) this.#further.cancel();
    if (!this.#fetching && !this.below) await this.#fetch();
  }

  /** After rows further down failed. */
  async retry(): Promise<void> {
    this.below = undefined;
    this.#around.changed();
    await this.#fetch();
  }

  /** What is on the screen again, in place; from the top where that moves nothing. One run for all that ask meanwhile. */
  refresh(): Promise<void> {
    if (!this.rows) return this.refilter();
    // What is on its way is as fresh.
    return this.replacing ? Promise.resolve() : this.#rounds.run();
  }

  renew(cases: readonly CaseSummary[]): void {
    if (!this.rows) return;
    this.rows = renewed(this.rows, cases);
    this.#around.changed();
  }

  stop(): void {
    this.#top.cancel();
    this.#further.cancel();
    this.#stopRefresh();
    this.#enough();
    this.#wanted = undefined;
    this.#waiting = this.replacing = false;
  }

  async #refreshOnce(): Promise<void> {
    const before = this.#around.filter();
    const seen = this.#around.seen();
    const { rows } = this;
    const outcome = await this.#again.run(async (signal) => {
      const top = await this.#list(fromTop, before, signal);
      if (!rows || this.#around.atTop() || seen.stop <= top.cases.length) return { top, there: [] };
      const there = await this.#list(askAt({ ...rows, segments: [] }, seen.first), before, signal);
      return { top, there: there.cases };
    });
    if (!outcome || !this.rows) return;
    if (!('value' in outcome)) {
      this.fault = outcome.fault;
      this.#around.changed();
      this.#around.failed(outcome.fault);
      return;
    }
    const { top, there } = outcome.value;
    this.fault = undefined;
    if (this.#around.atTop()) {
      this.#further.cancel();
      this.rows = rowsFrom(top);
      this.stale = false;
    } else {
      this.rows = { ...renewed(this.rows, [...top.cases, ...there]), total: top.total };
      this.stale = true;
    }
    this.#around.changed();
  }

  async #fetch(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      while (await this.#fetchOne());
    } finally {
      this.#fetching = false;
    }
  }

  /** One more page towards what is wanted; false when there is nothing to ask, or no use in it. */
  async #fetchOne(): Promise<boolean> {
    const { rows } = this;
    const near = this.#wanted;
    if (!rows || !near || this.replacing || this.below) return false;
    const index = firstMissing(rows, this.#around.seen()) ?? firstMissing(rows, near);
    if (index === undefined) return false;
    const ask = askAt(rows, index);
    const first = ask.from + ask.skip;
    this.#asking = { range: { first, stop: first + ask.limit }, since: Date.now() };
    const outcome = await this.#further.run((signal) => this.#list(ask, this.#around.filter(), signal));
    this.#asking = undefined;
    // Given up for a new list, or for another place in it: what is wanted there is asked anew.
    if (!outcome || !this.rows) return this.rows !== undefined && !this.replacing;
    if ('value' in outcome) {
      this.rows = withPage(this.rows, ask, outcome.value);
      this.#around.changed();
      return outcome.value.cases.length > 0;
    }
    this.below = outcome.fault;
    this.#around.changed();
    this.#around.failed(outcome.fault);
    return false;
  }

  #list({ cursor, skip, limit }: RowsAsk, filter: CaseFilter, signal: AbortSignal): Promise<CasePage> {
    return this.#around.list({ ...filter, limit, ...(cursor !== undefined && { cursor }), ...(skip > 0 && { skip }) }, signal);
  }

  #stopRefresh(): void {
    this.#rounds.drop();
    this.#again.cancel();
  }

  #enough(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }
}
