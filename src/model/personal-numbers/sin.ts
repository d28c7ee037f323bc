/** The Canadian social insurance number: nine digits, Luhn, 0 never issued and 8 kept for businesses. */
import { luhn } from './check-digits.ts';
import { OTHER, SIN, TRADE } from './context-words.ts';
import type { NumberRule } from './number-rule.ts';

export const sin: NumberRule = {
  kind: 'sin',
  word: SIN,
  holds: (compact) => /^[1-79]\d{8}$/.test(compact) && luhn(compact),
  // With dots it is a German or Spanish amount, or the inside of an ISWC.
  written: /^3[ -]3[ -]3$/,
  silenced: TRADE | OTHER,
};
