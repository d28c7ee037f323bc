/** The words of a text as they are searched: without accents, ligatures and case. */

/** Letters that Unicode does not take apart, though people type them as two. */
const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** The text without accents, ligatures and case, for an order or a search that ignores them. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæß]/g, (letter) => ligatures[letter] ?? letter);

/** Each word once, in the order in which it first occurs. What is neither letter nor digit parts words. */
export const searchWords = (text: string): readonly string[] => [
  ...new Set(folded(text).match(/[\p{L}\p{N}]+/gu) ?? []),
];

/** Of a reference such as `C-2026-00415`, which people also look for by "415". */
export const referenceWords = (reference: string): readonly string[] => [
  ...new Set(searchWords(reference).flatMap((word) => [word, word.replace(/^0+(?=\d)/, '')])),
];
