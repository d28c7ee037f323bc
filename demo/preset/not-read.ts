/** What is said of a file that no preset can be read from, and how a command exits for it: the same for each. */
import { colon } from '../../src/locale/colon.ts';
import { inLang, type Words } from '../../src/model/words.ts';
import { saidOrEnglish } from './in-language.ts';
import type { Unreadable } from './read-preset.ts';

const unreadable: Words = { en: 'cannot be read: {why}.', fr: 'ne peut être lu\u00a0: {why}.' };

/** What stands in the file is wrong, and its author can mend it. */
const wrong = 1;
const nothingRead = 2;

export const notRead = (file: string, { why, slips }: Unreadable, lang: string): { readonly lines: readonly string[]; readonly code: number } => ({
  lines: [
    ...slips.map(({ at, reason }) => `${file}:${at} ${saidOrEnglish(reason, lang)}.`),
    `${file}${colon(lang)}${inLang(unreadable, lang).replace('{why}', () => inLang(why, lang))}`,
  ],
  code: slips.length > 0 ? wrong : nothingRead,
});
