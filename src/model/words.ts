/** Words a society wrote, in every language it speaks, and how one language is picked. */

/** The languages the widget itself speaks. A society's words may hold more. */
export type Lang = 'en' | 'fr';

/** One text in several languages, keyed by language subtag. English and French are always there. */
export interface Words {
  readonly en: string;
  readonly fr: string;
  readonly [lang: string]: string;
}

/** The text in `lang`, else in English: a missing translation shows words, never a hole. */
export const inLang = (words: Words, lang: string): string => words[lang] ?? words.en;
