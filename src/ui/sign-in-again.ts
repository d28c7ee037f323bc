/** Asks the page to sign the member in again. */
import { ask } from './events.ts';

/** What the page promised; undefined where it has no answer. */
export function signInAgain(host: EventTarget): Promise<unknown> | undefined {
  let resume: Promise<unknown> | undefined;
  ask(host, 'case-session-expired', { resumeAfter: (signedIn) => void (resume = signedIn) });
  return resume;
}
