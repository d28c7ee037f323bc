/** The international bank account number: a country, its length, and a rest of 97. */
import { mod97 } from './check-digits.ts';
import { IBAN } from './context-words.ts';
import type { NumberRule } from './number-rule.ts';

/** The countries by length, from 15 characters on, as in the register and those that follow it in practice. */
const countries =
  'NO BE  AXDKFIFKFOGLNLSD MKSI ATBAEEKZLTLUMNXK CHHRLILV BGBHCRDEGBGEIEMERSVA AEGIILIQOMSOTL ADCZESMDPKROSASESKTNVG AOCVGWLYMZPTST DZIRISTR ' +
  'BIBLCFCGCMDJFRGAGFGPGQGRITKMMCMFMGMQMRNCPFPMRESMTDTFWFYT ALAZBFBJBYCICYDOGTHNHULBMAMLNENIPLSNSVTG BREGPSQAUA JOKWMUYE MTSC LC RU';

export const ibanLengths: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ countries.split(' ').flatMap((row, at) => (row.match(/../g) ?? []).map((country) => [country, 15 + at] as const)),
);

export const iban: NumberRule = {
  kind: 'iban',
  word: IBAN,
  holds: (compact) =>
    /^[A-Z]{2}\d\d/.test(compact) && compact.length === ibanLengths.get(compact.slice(0, 2)) && mod97(compact.slice(4) + compact.slice(0, 4)) === 1,
  written: /^4([ -]4)+([ -][123])?$/,
  strong: () => true,
  silenced: 0,
};
