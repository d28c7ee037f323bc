/** How many cases the list holds, as it is told. */
import { msg, str } from '@lit/localize';
import { formatNumber, isPlural } from '../../locale/format.ts';
import type { CaseFilter, CaseOverview } from '../../model/case-list.ts';
import type { Lang } from '../../model/words.ts';
import { narrows } from './filter.ts';
import { countWords } from './list-view.ts';

/** "12 of 3,481", or "3,481 cases" where all of them are listed. */
export function shownWords(total: number, overview: CaseOverview | undefined, filter: CaseFilter, lang: Lang): string {
  if (!overview || !narrows(filter)) return countWords(total, lang);
  const { active, resolved, cancelled } = overview.counts;
  return msg(str`${formatNumber(total, lang)} of ${formatNumber(active + resolved + cancelled, lang)}`, { id: 'list.count.of' });
}

/** For who does not see the list change. */
export function foundWords(total: number, lang: Lang): string {
  const number = formatNumber(total, lang);
  if (total === 0) return msg('No case found', { id: 'list.found.none' });
  return isPlural(total, lang)
    ? msg(str`${number} cases found`, { id: 'list.found.other' })
    : msg(str`${number} case found`, { id: 'list.found.one' });
}
