/** Asks the page to sign the member in again: once, however many calls have met the end of the session. */
import { ask } from './events.ts';

/** Who has not signed in by then is told what became of the call, rather than left waiting; ms. */
const PATIENCE = 60_000;

interface Asked {
  readonly signedIn: Promise<unknown>;
  readonly inTime: Promise<unknown>;
}

const asked = new WeakMap<EventTarget, Asked>();

const nothing = (): void => {};

/**
 * Settles as the page promised, or rejects when that takes too long; undefined where the page has no answer at once.
 * `then` is called when the member is signed in, however late the page promises or keeps it.
 */
export function signInAgain(host: EventTarget, then: () => void = nothing): Promise<unknown> | undefined {
  const underWay = asked.get(host);
  if (underWay) {
    underWay.signedIn.then(then, nothing);
    return underWay.inTime;
  }
  let signedIn: Promise<unknown> | undefined;
  ask(host, 'case-session-expired', {
    resumeAfter: (promised) => {
      signedIn = Promise.resolve(promised);
      signedIn.then(then, nothing);
    },
  });
  if (!signedIn) return undefined;
  const inTime = withinPatience(signedIn).finally(() => {
    // Whoever meets the end of the session from now on asks anew.
    asked.delete(host);
  });
  // Not everyone who asks waits for it.
  inTime.catch(nothing);
  asked.set(host, { signedIn, inTime });
  return inTime;
}

function withinPatience(signedIn: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error('not signed in yet')), PATIENCE);
  });
  return Promise.race([signedIn, late]).finally(() => clearTimeout(timer));
}
