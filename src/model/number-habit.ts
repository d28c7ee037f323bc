/** How a language writes its numbers, and what a number that was typed says in it; loaded where a society asks for one. */
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

function habitOf(lang: Lang): Habit {
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

/** Digits with a point, or undefined when it is no number. A currency sign is let through. */
function plain(typed: string, lang: Lang): string | undefined {
  const { group, decimal, latin, grouped } = habitOf(lang);
  const bare = latin(typed.replace(/[\s$€£]/g, ''));
  const [before = ''] = bare.replace('-', '').split(decimal);
  const digits = group && before.replaceAll(group, '');
  // "33,333" is a third in French and thirty-three thousand in English, where "0,333" is a third.
  const isGrouped = digits !== before && /^\d+$/.test(digits) && grouped(digits) === before;
  const pointed = (isGrouped ? bare.replace(before, digits) : bare).replace(decimal, '.').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(pointed) ? pointed : undefined;
}

/**
 * "1 234,50" and "1234.5" in French, "1,234.50" in English, "1.234,50" in Spanish.
 * NaN when it is no number, or one too large to be held.
 */
export function readNumber(typed: string, lang: Lang): number {
  const value = Number(plain(typed, lang) ?? Number.NaN);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The same digits as one types them in the other language, so that a switch never changes a value. */
export function retypeNumber(typed: string, from: Lang, to: Lang): string {
  const digits = from === to ? undefined : plain(typed, from);
  return digits === undefined ? typed : digits.replace('.', habitOf(to).decimal);
}
