/** Money, sizes and shares: in English and French as Canadians write them, in any other language as Intl has it. */
import type { Lang } from '../model/words.ts';
import { tag, unbroken } from './format.ts';

const written = (value: number, lang: Lang, options: Intl.NumberFormatOptions): string =>
  unbroken(new Intl.NumberFormat(tag(lang), options).format(value));

/** "12 345,50 $" / "$12,345.50" */
export const formatMoney = (value: number, currency: string, lang: Lang): string =>
  written(value, lang, { style: 'currency', currency });

/** "2,5 Mo" / "2.5 MB", in steps of a thousand as file managers count. */
export function formatSize(bytes: number, lang: Lang): string {
  const [value, unit] = bytes < 999_500 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const text = written(value, lang, { style: 'unit', unit, maximumFractionDigits: 1 });
  // Intl has "kB" for English, which no one here writes.
  return lang === 'en' ? text.replace('kB', 'KB') : text;
}

/** `62 %` / `62%` */
export const formatPercent = (share: number, lang: Lang): string => written(share, lang, { style: 'percent' });
