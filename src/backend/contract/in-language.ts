/** One language of something that is written in two. */
import type { Lang, Words } from '../../model/words.ts';

/** The same, with a text wherever there were words. */
export type Told<T> = T extends Words
  ? string
  : T extends readonly (infer Each)[]
    ? readonly Told<Each>[]
    : T extends object
      ? { readonly [K in keyof T]: Told<T[K]> }
      : T;

const isWords = (value: object): value is Words =>
  Object.keys(value).join() === 'en,fr' && Object.values(value).every((each) => typeof each === 'string');

/** As JSON would carry it: what is undefined is left out. */
export function inLanguage<T>(told: T, lang: Lang): Told<T> {
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    if (isWords(value)) return value[lang];
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        // An example is what travels: words in it stay what they are.
        .map(([key, each]) => [key, key === 'examples' ? each : walk(each)]),
    );
  };
  return walk(told) as Told<T>;
}
