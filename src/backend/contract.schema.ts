/** What the reply schemas share: how a reply is read, and the primitives that the contract is made of. */
import { number, read, text, where, type Reader } from '../model/reading.ts';

/** A date alone, or one with a time. `Date.parse` by itself would also take "1" and "yesterday 5". */
const iso = /^\d{4}-\d\d-\d\d(T|$)/;

export const date = where(text, (value) => iso.test(value) && !Number.isNaN(Date.parse(value)), 'must be an ISO 8601 date');

export const id = where(text, (value) => value !== '', 'must be an id');

export const count = where(number, (value) => value >= 0, 'must be zero or more');

/** What a reader of ours found wrong with a reply: its `cause` holds the faults. */
export class Broken extends Error {}

/** A copy of `reply` that holds the known fields only; otherwise throws the faults: `brokenWords` tells them. */
export function parse<T>(reader: Reader<T>, reply: unknown): T {
  const result = read(reader, reply);
  if ('value' in result) return result.value;
  throw new Broken('', { cause: result });
}
