/** Money, sizes and shares as Canadians write them in each language. */
import type { Lang } from '../model/words.ts';
import { tag, unbroken } from './format.ts';

/** "12 345,50 $" / "$12,345.50" */
export const formatMoney = (value: number, currency: string, lang: Lang): string =>
  unbroken(new Intl.NumberFormat(tag(lang), { style: 'currency', currency }).format(value));

/** "2,5 Mo" / "2.5 MB", in steps of a thousand as file managers count. */
export function formatSize(bytes: number, lang: Lang): string {
  const [small, large] = lang === 'fr' ? ['ko', 'Mo'] : ['KB', 'MB'];
  const [value, unit] = bytes < 999_500 ? [Math.max(1, Math.round(bytes / 1000)), small] : [bytes / 1_000_000, large];
  const number = new Intl.NumberFormat(tag(lang), { maximumFractionDigits: 1 }).format(value);
  return unbroken(`${number} ${unit}`);
}

/** `62 %` / `62%` */
export const formatPercent = (share: number, lang: Lang): string =>
  unbroken(new Intl.NumberFormat(tag(lang), { style: 'percent' }).format(share));
