/** How long ago, as a list says it. */
import type { Lang } from '../model/words.ts';
import { formatDate, kept } from './format.ts';

const spans = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Nights between two moments: "yesterday" is the day before, not any time within 48 hours. */
const nightsBetween = (from: Date, to: Date): number =>
  Math.round((new Date(to).setHours(12, 0, 0, 0) - new Date(from).setHours(12, 0, 0, 0)) / DAY);

/** "il y a 3 minutes" within a week, the date beyond it. */
export function formatSince(iso: string, now: number, lang: Lang): string {
  const elapsed = now - Date.parse(iso);
  if (!(elapsed < 7 * DAY)) return formatDate(iso, lang, 'short');
  const relative = spans(lang);
  if (elapsed >= DAY) return relative.format(-nightsBetween(new Date(iso), new Date(now)), 'day');
  if (elapsed >= HOUR) return relative.format(-Math.floor(elapsed / HOUR), 'hour');
  if (elapsed >= MINUTE) return relative.format(-Math.floor(elapsed / MINUTE), 'minute');
  return relative.format(0, 'second');
}
