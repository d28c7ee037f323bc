/** Dates, times and numbers: in English and French as Canadians write them, in any other language as Intl has it. */
import type { Lang } from '../model/words.ts';

const NBSP = '\u00a0';

const isHome = (lang: Lang): boolean => lang === 'en' || lang === 'fr';

/** For Intl; where it does not know the language, English, and not whichever the browser happens to speak. */
export const tag = (lang: Lang): string[] => [isHome(lang) ? `${lang}-CA` : lang, 'en-CA'];

/** Intl separates with plain or narrow spaces by engine; a number or a time must never break across lines. */
export const unbroken = (text: string): string => text.replace(/[ \u202f]/g, NBSP);

/** Making one of Intl's formatters takes a hundred times as long as using it, and a list uses them in every row. */
export function kept<Format>(make: (locale: string[], option: string) => Format): (lang: Lang, option?: string) => Format {
  const made: Record<string, Format> = {};
  return (lang, option = '') => (made[lang + option] ??= make(tag(lang), option));
}

const dates = kept((locale, month) =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: month as 'long' | 'short', day: 'numeric' }));
const times = kept((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const plurals = kept((locale) => new Intl.PluralRules(locale));
const numbers = kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));

/** A calendar date must not move with the time zone, so it is read as local noon. */
const asDate = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);

/** "1er mars 2026" / "March 1, 2026". Intl prints "1 mars", which no one writes. */
export function formatDate(iso: string, lang: Lang, month: 'long' | 'short' = 'long'): string {
  const date = asDate(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const text = dates(lang, month).format(date);
  return lang === 'fr' ? text.replace(/^1 /, `1er${NBSP}`) : text;
}

/** "13 h 05" / "1:05 p.m." */
export function formatTime(iso: string, lang: Lang): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  if (!isHome(lang)) return unbroken(times(lang).format(date));
  // By hand: another formatter would cost the first rows more than all their other words.
  const hours = date.getHours();
  const minutes = String(date.getMinutes()).padStart(2, '0');
  if (lang === 'fr') return `${hours}${NBSP}h${NBSP}${minutes}`;
  return `${hours % 12 || 12}:${minutes}${NBSP}${hours < 12 ? 'a' : 'p'}.m.`;
}

export const formatDateTime = (iso: string, lang: Lang): string =>
  `${formatDate(iso, lang, 'short')}, ${formatTime(iso, lang)}`;

export const formatNumber = (value: number, lang: Lang): string =>
  unbroken(numbers(lang).format(value));

/** Which of the two forms a count takes: French says 0, 1 and 1,5 in the singular. */
export function isPlural(count: number, lang: Lang): boolean {
  if (!isHome(lang)) return plurals(lang).select(count) !== 'one';
  return lang === 'fr' ? Math.abs(count) >= 2 : Math.abs(count) !== 1;
}
