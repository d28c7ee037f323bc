/** The colon as each language writes it, in a file of its own since the first screen needs no other format. */
import type { Lang } from '../model/words.ts';

/** Between a caption and what it names, for those who hear the two as one. */
export const colon = (lang: Lang): string => (/^fr\b/.test(lang) ? '\u00a0: ' : ': ');
