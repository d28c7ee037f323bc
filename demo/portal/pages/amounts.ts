/** Round dollars and shares, as the portal's pages print them. */
import { tag, unbroken } from '../../../src/locale/format.ts';
import type { Lang } from '../../../src/model/words.ts';

const written = (amount: number, lang: Lang, options: Intl.NumberFormatOptions): string =>
  unbroken(new Intl.NumberFormat(tag(lang), options).format(amount));

export const dollars = (amount: number, lang: Lang): string =>
  written(amount, lang, { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 });

/** Of a share in hundredths. */
export const percent = (share: number, lang: Lang): string =>
  written(share / 100, lang, { style: 'percent', maximumFractionDigits: 2 });
