/** Payment cards: Luhn, and a beginning and a length that an issuer has. */
import { luhn } from './check-digits.ts';
import { CARD, OTHER, TRADE } from './context-words.ts';
import type { NumberRule } from './number-rule.ts';

/** From and to of the first four digits, then the lengths from and to; the great networks first, one issuer a row. */
const issuers: readonly (readonly [from: number, to: number, shortest: number, longest: number])[] = [
  [4000, 4999, 16, 19],
  [5100, 5599, 16, 16],
  [2221, 2720, 16, 16],
  [3400, 3499, 15, 15],
  [3700, 3799, 15, 15],
  [3528, 3589, 16, 19],
  [6011, 6011, 16, 19],
  [6440, 6599, 16, 19],
  [6200, 6299, 16, 19],
  [3000, 3059, 14, 19],
  [3090, 3099, 14, 19],
  [3600, 3699, 14, 19],
  [3800, 3999, 14, 19],
  [2200, 2204, 16, 19],
  [8100, 8171, 16, 19],
  [9792, 9792, 16, 16],
  [5000, 5099, 12, 19],
  [5600, 6999, 12, 19],
];

/** Whether one of the first `count` rows issues such a number. */
function isIssued(compact: string, count = issuers.length): boolean {
  const start = +compact.slice(0, 4);
  const { length } = compact;
  return issuers.slice(0, count).some(([from, to, shortest, longest]) => start >= from && start <= to && length >= shortest && length <= longest);
}

export const card: NumberRule = {
  kind: 'card',
  word: CARD,
  holds: (compact) => /^\d{12,19}$/.test(compact) && isIssued(compact) && luhn(compact),
  written: /^4[ -](4[ -]4[ -]4([ -][23])?|6[ -][45])$/,
  // The lengths of a barcode (13, 14) or of a pallet (18) say nothing alone, nor do the smaller networks.
  strong: (compact) => (compact.length === 15 || compact.length === 16) && isIssued(compact, 9),
  silenced: TRADE | OTHER,
};
