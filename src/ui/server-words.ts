/** A backend's own sentence about a failure, for as long as the page speaks the language that it was asked in. */
import { currentLang } from '../locale/locale.ts';
import type { Lang } from '../model/words.ts';

interface Failure {
  readonly detail?: string | undefined;
}

/** The language of the page when each failure came, or was first shown. */
const madeIn = new WeakMap<object, Lang>();

export const noteLang = (failure: object): void => void madeIn.set(failure, currentLang());

/** Nothing after a change of language: the sentence would stand there as a stranger. Ours says it, and who tries again has it anew. */
export function serverWords(failure: Failure): string | undefined {
  if (!madeIn.has(failure)) noteLang(failure);
  return madeIn.get(failure) === currentLang() ? failure.detail : undefined;
}
