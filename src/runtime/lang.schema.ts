/** A language in what a browser kept: any that there is, since the host may no longer register it. */
import { text, where } from '../model/reading.ts';
import { isLang } from '../model/words.ts';

export const lang = where(text, isLang, 'must be a language');
