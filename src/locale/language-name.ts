/** What a language is called in another. */
import { isLang, type Lang } from '../model/words.ts';
import { tag } from './format.ts';

/** "Spanish", « espagnol »; undefined for what is no language, or none that has a name. */
export const languageName = (language: string, lang: Lang): string | undefined =>
  isLang(language) ? new Intl.DisplayNames(tag(lang), { type: 'language', fallback: 'none' }).of(language) : undefined;
