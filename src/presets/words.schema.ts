/** The small parts that a preset is written with: words, ids, limits, dates. */
import { list, number, record, text as anyText, where, type Reader } from '../model/reading.ts';
import type { Words } from '../model/words.ts';

export const text = where(anyText, (value) => value.trim() !== '', 'must not be empty');

/** English and French always; any other language beside them. */
export const words: Reader<Words> = (value, tell) => {
  const copy = record(text)(value, tell) as unknown as Words;
  if (typeof value === 'object' && value && !Array.isArray(value)) {
    ['en', 'fr'].filter((lang) => !Object.hasOwn(value, lang)).forEach((lang) => tell('is missing', lang));
  }
  return copy;
};

/** Only addresses that lead to a page: nothing that a link could run. */
export const webAddresses: Reader<Words> = (value, tell) => {
  const copy = words(value, tell);
  Object.entries(copy).forEach(([lang, url]) => {
    if (typeof url === 'string' && !/^https:\/\/[^\s/]/i.test(url)) tell('must be an address that begins with https://', lang);
  });
  return copy;
};

// Answers are kept by id in plain objects, where this name already means something.
export const slug = where(
  where(anyText, (value) => /^[a-z0-9][a-z0-9-]*$/.test(value), 'must be a slug: lower-case letters, digits and hyphens'),
  (value) => !(value in {}),
  'is a reserved word: choose another id',
);

export const limit = where(number, (value) => Number.isInteger(value) && value >= 1, 'must be a whole number, 1 or more');

export const filled = <T>(item: Reader<T>): Reader<T[]> => where(list(item), (items) => items.length > 0, 'must not be empty');

const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  // A day that no month has (2026-02-30) is either refused or moved to the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

export const day = where(anyText, isDay, 'must be a date such as 2026-03-01');

export const dayOrToday = where(
  anyText,
  (value) => value === 'today' || isDay(value),
  'must be a date such as 2026-03-01, or "today"',
);
