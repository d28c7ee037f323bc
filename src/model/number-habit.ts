/** How a language writes its numbers; loaded where a society asks for one. */
import type { Lang } from './words.ts';

interface Habit {
  /** Empty where a space stands between groups: spaces are left out of what is read. */
  readonly group: string;
  readonly decimal: string;
  /** With the digits 0 to 9, whichever the language has. */
  latin(text: string): string;
  grouped(digits: string): string;
}

const habits: Record<Lang, Habit> = {};

export function habitOf(lang: Lang): Habit {
  const known = habits[lang];
  if (known) return known;
  // Spanish writes 1234 without its point, and may be given it all the same.
  const numbers = new Intl.NumberFormat([lang, 'en'], { useGrouping: 'always' as unknown as boolean });
  const sign = (type: string): string => numbers.formatToParts(1_234_567.5).find((part) => part.type === type)?.value.trim() ?? '';
  const digits = Array.from({ length: 10 }, (_, digit) => numbers.format(digit));
  const latin = (text: string): string => digits.reduce((all, digit, value) => all.replaceAll(digit, String(value)), text);
  return (habits[lang] = {
    group: sign('group'),
    decimal: sign('decimal'),
    latin,
    grouped: (text) => latin(numbers.format(BigInt(text))),
  });
}

/** "," where a half is written 0,5. */
export const decimalSign = (lang: Lang): string => habitOf(lang).decimal;
