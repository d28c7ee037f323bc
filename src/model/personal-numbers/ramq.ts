/** The health insurance number of Québec: three letters of the name, one of the given name, a birth date, two digits. */
import { RAMQ, TRADE } from './context-words.ts';
import type { NumberRule } from './number-rule.ts';

const dayOf = (year: number, month: number): number =>
  month === 2 ? (year % 4 ? 28 : 29) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The month has 50 added for women; the century is not told, and the last two digits have no public rule. */
function isBirthDate(year: number, written: number, day: number): boolean {
  const month = written > 50 ? written - 50 : written;
  return month >= 1 && month <= 12 && day >= 1 && day <= dayOf(year, month);
}

export const ramq: NumberRule = {
  kind: 'ramq',
  word: RAMQ,
  holds: (compact) =>
    /^[A-Z]{4}\d{8}$/.test(compact) && isBirthDate(+compact.slice(4, 6), +compact.slice(6, 8), +compact.slice(8, 10)),
  written: /^4[ -]4[ -]4$/,
  // A word may stand before eight digits; an ISRC may be four letters and eight digits too, with its year (from 1986 on) in the second and third digit;
  // and a code of the year, month and day is no birth date of two digits.
  strong: (compact, groups) => !groups && +compact.slice(5, 7) > 39 && +compact.slice(5, 7) < 86 && !/^(19|20)/.test(compact.slice(4)),
  silenced: TRADE,
};
