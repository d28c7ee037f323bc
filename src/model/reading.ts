/**
 * Reading an unknown value as a known shape: what the doors (`*.schema.ts`) are made of.
 * A reader answers with a copy that holds the named fields only, and tells what is wrong by path.
 * Ours, because a page that only lists cases has no room for a library of five kilobytes (see DECISIONS.md).
 */

export interface Fault {
  /** Such as `cases.1.status`; empty for the value as a whole. */
  readonly path: string;
  readonly reason: string;
  /** A sentence that says what mends it. */
  readonly fix?: string;
}

/** Reads `value`; what it answers counts only while no fault was told. */
export type Reader<T> = (value: unknown, tell: Tell) => T;

/** Tells a fault, `at` the path below the value being read. */
export type Tell = (reason: string, at?: string) => void;

export type Read<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

export function read<T>(reader: Reader<T>, value: unknown): Read<T> {
  const faults: Fault[] = [];
  const copy = reader(value, (reason, path = '') => faults.push({ path, reason }));
  return faults.length > 0 ? { faults } : { value: copy };
}

const below =
  (tell: Tell, key: string | number): Tell =>
  (reason, at) => tell(reason, at === undefined ? String(key) : `${key}.${at}`);

const primitive =
  <T>(type: string, called: string): Reader<T> =>
  (value, tell) => {
    if (typeof value !== type) tell(`must be ${called}`);
    return value as T;
  };

export const text = primitive<string>('string', 'a text');
export const flag = primitive<boolean>('boolean', 'true or false');

/** JSON knows no NaN and no infinity; a backend in the page might. */
export const number: Reader<number> = (value, tell) => {
  if (!Number.isFinite(value)) tell('must be a number');
  return value as number;
};

/** The same value under one more rule, asked only of what is right so far. */
export const where =
  <T>(reader: Reader<T>, holds: (value: T) => boolean, reason: string): Reader<T> =>
  (value, tell) => {
    let right = true;
    const copy = reader(value, (fault, at) => {
      right = false;
      tell(fault, at);
    });
    if (right && !holds(copy)) tell(reason);
    return copy;
  };

export const optional =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, tell) => (value === undefined ? undefined : reader(value, tell));

export const oneOf =
  <const T extends string>(...choices: readonly T[]): Reader<T> =>
  (value, tell) => {
    if (!choices.includes(value as T)) tell(`must be one of: ${choices.join(', ')}`);
    return value as T;
  };

export const list =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value, tell) => {
    if (Array.isArray(value)) return value.map((each, at) => item(each, below(tell, at)));
    tell('must be a list');
    return [];
  };

/** Null, lists and everything that is no plain object are told. */
export function isObject(value: unknown, tell: Tell): value is Record<string, unknown> {
  if (typeof value === 'object' && value && !Array.isArray(value)) return true;
  tell('must be an object');
  return false;
}

/** A reader for every field of `T`, optional ones too: a shape that forgets one does not compile. */
export type Fields<T> = { readonly [K in keyof Required<T>]: Reader<T[K]> };

/** An object with these fields; others are dropped, or told where the shape is `closed`. */
export const shape =
  <T>(fields: Fields<T>, closed = false): Reader<T> =>
  (value, tell) => {
    const copy: Record<string, unknown> = {};
    if (!isObject(value, tell)) return copy as T;
    for (const [key, reader] of Object.entries<Reader<unknown>>(fields)) {
      const told = below(tell, key);
      // Own fields only: what stands on a prototype is no part of a reply.
      const field = Object.hasOwn(value, key) ? reader(value[key], told) : reader(undefined, () => told('is missing'));
      if (field !== undefined) copy[key] = field;
    }
    if (closed) Object.keys(value).filter((key) => !Object.hasOwn(fields, key)).forEach((key) => tell('is not known here', key));
    return copy as T;
  };

/** An object of any keys, all of one kind; the one name that could reach a prototype is left out. */
export const record =
  <T>(item: Reader<T>): Reader<Record<string, T>> =>
  (value, tell) =>
    isObject(value, tell)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== '__proto__')
            .map(([key, each]) => [key, item(each, below(tell, key))]),
        )
      : {};

/** A reader chosen by looking at the value, so that a fault names a field and not "no variant fits". */
export const chosen =
  <T>(choose: (value: unknown) => Reader<T>): Reader<T> =>
  (value, tell) => choose(value)(value, tell);
