/** Round dollars and shares, as the portal's pages print them. */
import { formatNumber } from '../../../src/locale/format.ts';
import type { Lang } from '../../../src/model/words.ts';

const NBSP = '\u00a0';

export const dollars = (amount: number, lang: Lang): string =>
  lang === 'fr' ? `${formatNumber(amount, lang)}${NBSP}$` : `$${formatNumber(amount, lang)}`;

export const percent = (share: number, lang: Lang): string =>
  `${formatNumber(share, lang)}${lang === 'fr' ? NBSP : ''}%`;
