/** What a check saw in place of what has to hold, in both languages, and the pieces that such words are put together of. */
import type { HomeLang, Words } from '../../model/words.ts';

/** Thrown by a check; its message is English, for whoever runs checks without a report. */
export class Seen extends Error {
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(words.en, options);
    this.name = 'Seen';
    this.words = words;
  }
}

export const both = (say: (lang: HomeLang) => string): Words => ({ en: say('en'), fr: say('fr') });

/** Names, codes and numbers are the same in every language. */
export const same = (text: string): Words => both(() => text);

/** `listCases: contract: total: is missing` */
export const joined = (...pieces: readonly Words[]): Words =>
  both((lang) => pieces.map((each) => each[lang]).join(lang === 'fr' ? '\u00a0: ' : ': '));

/** What is not ours to translate. */
export const quoted = (text: string): Words => ({ en: `“${text}”`, fr: `«\u00a0${text}\u00a0»` });

export const seconds = (ms: number): Words => ({ en: `${ms / 1000} s`, fr: `${String(ms / 1000).replace('.', ',')}\u00a0s` });
