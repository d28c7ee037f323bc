/** The German health insurance number: a letter, eight digits, and a check digit over both. */
import { KVNR, OTHER, TRADE } from './context-words.ts';
import type { NumberRule } from './number-rule.ts';

export const kvnr: NumberRule = {
  kind: 'kvnr',
  word: KVNR,
  holds(compact) {
    if (!/^[A-Z]\d{9}$/.test(compact)) return false;
    const digits = String(compact.charCodeAt(0) - 64).padStart(2, '0') + compact.slice(1);
    let sum = 0;
    for (let at = 0; at < 10; at++) {
      const product = +digits[at]! * (1 + (at % 2));
      sum += product > 9 ? product - 9 : product;
    }
    return sum % 10 === +digits[10]!;
  },
  written: /^(4|1 3) 3 3$/,
  silenced: TRADE | OTHER,
};
