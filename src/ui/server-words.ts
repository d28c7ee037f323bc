/** A backend's own sentence about a failure, for as long as the page speaks the language that it was asked in. */
import { currentLang } from '../locale/locale.ts';
import type { Lang } from '../model/words.ts';

interface Failure {
  readonly detail?: string | undefined;
}

/** The language in which each failure was first shown. */
const shownIn = new WeakMap<Failure, Lang>();

/** Nothing after a change of language: the sentence would stand there as a stranger. Ours says it, and who tries again has it anew. */
export function serverWords(failure: Failure): string | undefined {
  const lang = currentLang();
  const first = shownIn.get(failure) ?? lang;
  shownIn.set(failure, first);
  return first === lang ? failure.detail : undefined;
}
