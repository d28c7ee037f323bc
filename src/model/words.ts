/** Words a society wrote, in every language it speaks, and how one language is picked. */

/** A language as BCP 47 names it: `en`, `fr`, or one that a host registered, such as `es` or `pt-BR`. */
export type Lang = string;

/** Whether it is such a name: Intl throws at anything else. */
export function isLang(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** The languages that the widget speaks by itself. */
export type HomeLang = 'en' | 'fr';

/** One text in several languages, keyed by language subtag. English and French are always there. */
export interface Words {
  readonly en: string;
  readonly fr: string;
  readonly [lang: string]: string;
}

/** What there is for a language, else for the same language without its region. */
export const forLang = <T>(by: Readonly<Record<string, T>>, lang: Lang): T | undefined =>
  by[lang] ?? by[lang.replace(/-.*/, '')];

/** The text in `lang`, else in English: a missing translation shows words, never a hole. */
export const inLang = (words: Words, lang: Lang): string => forLang(words, lang) ?? words.en;
