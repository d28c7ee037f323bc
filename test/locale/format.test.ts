/** Formats: dates, times, numbers, money and sizes as Canadians write them in French and in English. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatDate, formatDateTime, formatNumber, formatTime, isPlural } from '../../src/locale/format.ts';
import { formatSince } from '../../src/locale/format-since.ts';
import { formatMoney, formatPercent, formatSize } from '../../src/locale/format-units.ts';
import type { Lang } from '../../src/model/words.ts';

/** No-break spaces made visible. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '^');

/** Both languages at once. */
function both(format: (lang: Lang) => string, french: string, english: string): void {
  assert.equal(seen(format('fr')), french);
  assert.equal(seen(format('en')), english);
}

describe('a date', () => {
  it('is written out', () => both((lang) => formatDate('2026-03-02', lang), '2 mars 2026', 'March 2, 2026'));

  it('has « 1er » for the first day of a month in French, and only then', () => {
    both((lang) => formatDate('2026-03-01', lang), '1er_mars 2026', 'March 1, 2026');
    assert.equal(formatDate('2026-03-11', 'fr'), '11 mars 2026');
    assert.equal(formatDate('2026-03-21', 'fr'), '21 mars 2026');
  });

  it('does not move with the time zone, on any day of the year', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      assert.ok(formatDate(iso, 'en').includes(`${Number(iso.slice(8))}, ${iso.slice(0, 4)}`), iso);
    }));
  });

  it('that is none comes back as it was told', () => {
    for (const told of ['', 'soon', '2026-13-45']) both((lang) => formatDate(told, lang), told, told);
    both((lang) => formatTime('soon', lang), 'soon', 'soon');
  });
});

describe('a time', () => {
  it('is on 24 hours in French and on 12 in English', () => {
    both((lang) => formatTime('2026-03-01T13:05:00', lang), '13_h_05', '1:05_p.m.');
    both((lang) => formatTime('2026-03-01T09:00:00', lang), '9_h_00', '9:00_a.m.');
    both((lang) => formatTime('2026-03-01T00:30:00', lang), '0_h_30', '12:30_a.m.');
  });

  it('follows its date', () => {
    both((lang) => formatDateTime('2026-03-02T13:05:00', lang), '2 mars 2026, 13_h_05', 'Mar 2, 2026, 1:05_p.m.');
  });
});

describe('a moment in the past', () => {
  const now = new Date(2026, 2, 4, 8, 0).getTime();
  const ago = (year: number, month: number, day: number, hour: number, minute = 0): string => new Date(year, month - 1, day, hour, minute).toISOString();

  it('is told in minutes, then in hours', () => {
    both((lang) => formatSince(ago(2026, 3, 4, 7, 57), now, lang), 'il y a 3 minutes', '3 minutes ago');
    both((lang) => formatSince(ago(2026, 3, 3, 9, 0), now, lang), 'il y a 23 heures', '23 hours ago');
  });

  it('is now when it is under a minute ago, or ahead of a clock that runs late', () => {
    both((lang) => formatSince(ago(2026, 3, 4, 8, 0), now, lang), 'maintenant', 'now');
    both((lang) => formatSince(ago(2026, 3, 4, 8, 5), now, lang), 'maintenant', 'now');
  });

  it('is yesterday only when it was the day before', () => {
    both((lang) => formatSince(ago(2026, 3, 3, 7, 0), now, lang), 'hier', 'yesterday');
    both((lang) => formatSince(ago(2026, 3, 2, 10, 0), now, lang), 'avant-hier', '2 days ago');
  });

  it('is its date once a week has passed', () => {
    both((lang) => formatSince(ago(2026, 2, 26, 10, 0), now, lang), 'il y a 6 jours', '6 days ago');
    both((lang) => formatSince(ago(2026, 2, 20, 10, 0), now, lang), '20 févr. 2026', 'Feb 20, 2026');
  });
});

describe('a number', () => {
  it('is grouped by no-break spaces with a comma in French, by commas with a point in English', () => {
    both((lang) => formatNumber(1234.5, lang), '1_234,5', '1,234.5');
    both((lang) => formatNumber(1_234_567.891, lang), '1_234_567,891', '1,234,567.891');
    both((lang) => formatNumber(-5, lang), '-5', '-5');
  });

  it('is money with its sign where the language puts it', () => {
    both((lang) => formatMoney(12_345.5, 'CAD', lang), '12_345,50_$', '$12,345.50');
    both((lang) => formatMoney(0.5, 'CAD', lang), '0,50_$', '$0.50');
    assert.match(seen(formatMoney(5, 'USD', 'fr')), /^5,00_\$_US$/);
  });

  it('is a percentage with a no-break space in French', () => both((lang) => formatPercent(0.62, lang), '62_%', '62%'));

  it('never breaks across lines', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), fc.constantFrom<Lang>('en', 'fr'), (value, lang) => {
      for (const written of [formatNumber(value, lang), formatMoney(value, 'CAD', lang), formatPercent(value, lang)]) assert.doesNotMatch(written, /[ \u202f]/);
    }));
  });
});

describe('a size', () => {
  it('is in ko and Mo in French, in KB and MB in English, by thousands', () => {
    both((lang) => formatSize(2_500_000, lang), '2,5_Mo', '2.5_MB');
    both((lang) => formatSize(25_000_000, lang), '25_Mo', '25_MB');
    both((lang) => formatSize(12_345, lang), '12_ko', '12_KB');
  });

  it('is as Intl has it in any other language', () => {
    assert.equal(seen(formatSize(12_345, 'es')), '12_kB');
  });

  it('is never nothing for a file that holds something, nor a thousand of the smaller unit', () => {
    both((lang) => formatSize(1, lang), '1_ko', '1_KB');
    both((lang) => formatSize(999_499, lang), '999_ko', '999_KB');
    both((lang) => formatSize(999_500, lang), '1_Mo', '1_MB');
  });
});

describe('a plural', () => {
  it('begins at two in French, and leaves out only one in English', () => {
    const plural = (lang: Lang): readonly number[] => [0, 1, 1.5, 2, 11, 1_000_000].filter((count) => isPlural(count, lang));
    assert.deepEqual(plural('fr'), [2, 11, 1_000_000]);
    assert.deepEqual(plural('en'), [0, 1.5, 2, 11, 1_000_000]);
  });
});
