/** What a measured page offers: a list to put up, and the member's three gestures on it. */
import type { CaseFilter } from '../../../src/model/case-list.ts';

export interface Contender {
  /** Milliseconds that its cases, and what it keeps beside them, took before the list was put up. */
  readonly startUp: number;
  /** Puts the list on the page. */
  show(): HTMLElement;
  /** Brings out the controls that a gesture needs, before the clock runs. */
  settled?(): Promise<void>;
  filter(status: '' | 'cancelled'): void;
  search(words: string): void;
  sort(by: '' | 'subject'): void;
  /** References of the first few rows that a filter lets through, and of the last one. */
  expected(filter: CaseFilter): Promise<Expected>;
}

export interface Expected {
  readonly first: readonly string[];
  readonly last: string;
}

/** As many rows are looked at before they count as the right ones. */
export const LOOKED_AT = 8;

export const expectedOf = (references: readonly string[]): Expected => ({
  first: references.slice(0, LOOKED_AT),
  last: references.at(-1) ?? '',
});
