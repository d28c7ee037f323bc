/** Whether a text seems to give away a social insurance number: to warn of, never to forbid. */
import { rules } from './identifier-rules.ts';

/** Nine digits, spaced as people do, that are not a part of something longer, an ISWC or a phone number say. */
const NINE = /(?<!\d|\d[.-])\d(?:[ \u00a0\u202f.-]?\d){8}(?!\d|[.-]\d)/g;

export const holdsSin = (text: string): boolean =>
  (text.match(NINE) ?? []).some((digits) => rules.sin.verdict(digits.match(/\d/g)!.map(Number)) === 'ok');
