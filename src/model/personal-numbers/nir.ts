/** The French registration number: sex, year, month, place, order, and a key of 97. */
import { mod97 } from './check-digits.ts';
import { NIR } from './context-words.ts';
import type { NumberRule } from './number-rule.ts';

export const nir: NumberRule = {
  kind: 'nir',
  word: NIR,
  holds(compact) {
    // 3, 4, 7 and 8 are given while a birth abroad is being looked up; a month unknown is 13, 20 to 42, 50 or more.
    if (!/^[1-478]\d\d(0[1-9]|1[0-3]|[235-9]\d|4[0-2])(?!00)(\d\d|2[AB])\d{8}$/.test(compact)) return false;
    // Corsica counts as the 19th and 18th department, as it did before it was divided.
    const digits = compact.replace('2A', '19').replace('2B', '18');
    return 97 - mod97(digits.slice(0, 13)) === +digits.slice(13);
  },
  written: /^1[ -]2[ -]2[ -](2[ -]3|5)[ -]3[ -]2$|^13[ -]2$/,
  strong: (compact) => /^[12]\d\d(0[1-9]|1[0-2])/.test(compact),
  silenced: 0,
};
