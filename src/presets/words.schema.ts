/** The small parts that a preset is written with: words, ids, limits, dates. */
import { catchall, number, object, string } from 'zod/mini';

/** Every field of `T`, optional ones too: a schema that forgets one does not compile. */
export type Fields<T> = { readonly [K in keyof Required<T>]: unknown };

interface Checked<T> {
  readonly value: T;
  readonly issues: { push(issue: { code: 'custom'; input: T; message: string }): unknown };
}

/** A rule with the reason that an integrator reads when it does not hold. */
export const rule =
  <T>(holds: (value: T) => boolean, reason: string) =>
  ({ value, issues }: Checked<T>): void => {
    if (!holds(value)) issues.push({ code: 'custom', input: value, message: reason });
  };

export const text = string().check(rule((value) => value.trim() !== '', 'must not be empty'));

/** English and French always; any other language beside them. */
export const words = catchall(object({ en: text, fr: text }), text);

export const slug = string().check(
  rule((value) => /^[a-z0-9][a-z0-9-]*$/.test(value), 'must be a slug: lower-case letters, digits and hyphens'),
  // Answers are kept by id in plain objects, where this name already means something.
  rule((value) => !(value in {}), 'is a reserved word: choose another id'),
);

export const atLeastOne = rule<number>(
  (value) => Number.isInteger(value) && value >= 1,
  'must be a whole number, 1 or more',
);

export const limit = number().check(atLeastOne);

export const filled = rule<readonly unknown[]>((list) => list.length > 0, 'must not be empty');

const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  // A day that no month has (2026-02-30) is either refused or moved to the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

export const day = string().check(rule(isDay, 'must be a date such as 2026-03-01'));

export const dayOrToday = string().check(
  rule((value) => value === 'today' || isDay(value), 'must be a date such as 2026-03-01, or "today"'),
);
