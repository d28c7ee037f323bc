/** What is said of a preset, in a reader's language: the check speaks English only, and its sentences are found again by their pattern. */
import { inLang, type Lang, type Words } from '../model/words.ts';
import { faults } from './french/faults.ts';
import { fixes } from './french/fixes.ts';

/** Every sentence of the check, `{0}` where something is filled in. */
export const sentences: readonly Words[] = [...faults, ...fixes];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A sentence of several parts, such as the rules of French typography, is taken to its pieces. */
const between: Words = { en: ', and ', fr: ' et ' };
const hole = /(\{\d\})/;

function partsSaid(text: string, lang: Lang): string {
  const parts = text.split(between.en).map((part) => faults.find(({ en }) => en === part));
  return parts.every((part) => part !== undefined) ? parts.map((part) => inLang(part, lang)).join(inLang(between, lang)) : text;
}

/** Says a sentence in another language; undefined for what stands in no list. */
export type Speaker = (english: string, lang: Lang) => string | undefined;

export function speaker(known: readonly Words[]): Speaker {
  const patterns = known.map((words) => {
    const parts = words.en.split(hole).map((part) => (hole.test(part) ? '(.*?)' : escaped(part)));
    return { words, pattern: new RegExp(`^${parts.join('')}$`, 's') };
  });
  return (english, lang) => {
    const found = patterns.find(({ pattern }) => pattern.test(english));
    if (!found) return undefined;
    const [, ...holes] = found.pattern.exec(english)!;
    return inLang(found.words, lang).replace(/\{(\d)\}/g, (_, index: string) => partsSaid(holes[Number(index)] ?? '', lang));
  };
}
