/** The rows of a table as a text, in which what a number is called in its column stands before it. */
import type { Sieve } from './sieve.ts';

/** A column by whatever names it, and what stands there. */
export type Cell = readonly [column: string, text: string];

const LONGEST_NAME = 80;
const MOST_COLUMNS = 1_000;

/** What looks for a number at all. */
const mayBeNumber = (text: string): boolean => /\d/.test(text);

export class Rows {
  readonly #sieve: Sieve;
  #names: ReadonlyMap<string, string> | undefined;

  constructor(sieve: Sieve) {
    this.#sieve = sieve;
  }

  add(cells: readonly Cell[]): void {
    const filled = cells.filter(([, text]) => text.trim() !== '');
    if (filled.length === 0) return;
    // Names stand in the first row; a title above them, alone in its row, is none of a column.
    this.#names ??= filled.length > 1 ? namesIn(filled) : undefined;
    const lines = filled.map(([column, text]) => {
      const name = mayBeNumber(text) ? this.#names?.get(column) : undefined;
      return name && name !== text ? `${name}: ${text}` : text;
    });
    this.#sieve.add(`${lines.join('\n')}\n\n`);
  }

  /** Another table, with names of its own, may follow. */
  end(): void {
    this.#names = undefined;
    this.#sieve.end();
  }
}

const namesIn = (cells: readonly Cell[]): ReadonlyMap<string, string> =>
  new Map(cells.slice(0, MOST_COLUMNS).filter(([, text]) => text.length <= LONGEST_NAME && !/\d{5}/.test(text)));
