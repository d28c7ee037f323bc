/** A table with its cells apart by commas, semicolons or tabs: read in pieces, whatever its quotation marks claim. */
import Papa from 'papaparse';
import { Rows } from './rows.ts';
import type { Sieve } from './sieve.ts';

/** A row that goes on for longer is cut: a quotation mark that nobody closes must not gather the whole file. */
const LONGEST_ROW = 65_536;

export class CommaTable {
  readonly #rows: Rows;
  #delimiter = '';
  #rest = '';

  constructor(sieve: Sieve) {
    this.#rows = new Rows(sieve);
  }

  add(text: string): void {
    const whole = this.#rest + text;
    const end = whole.lastIndexOf('\n') + 1;
    const cut = end === 0 && whole.length > LONGEST_ROW ? whole.length : end;
    this.#rest = whole.slice(cut);
    if (cut > 0) this.#read(whole.slice(0, cut));
  }

  end(): void {
    if (this.#rest) this.#read(this.#rest);
    this.#rest = '';
    this.#rows.end();
  }

  #read(text: string): void {
    const { data, meta } = Papa.parse<string[]>(text, { delimiter: this.#delimiter, delimitersToGuess: [';', ',', '\t'] });
    this.#delimiter ||= meta.delimiter;
    for (const row of data) this.#rows.add(row.map((cell, at) => [String(at), cell]));
  }
}
