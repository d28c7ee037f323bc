/** Asks the page to sign the member in again: once, however many calls have met the end of the session. */
import { ask } from './events.ts';

/** Who has not signed in by then is told what became of the call, rather than left waiting; ms. */
const PATIENCE = 60_000;

type Host = EventTarget & { readonly isConnected?: boolean };

interface Asked {
  readonly signedIn: Promise<unknown>;
  readonly inTime: Promise<unknown>;
}

const asked = new WeakMap<EventTarget, Asked>();

/** When a host last went on by itself, until the member presses something in it. */
const wentOn = new WeakMap<EventTarget, number>();

const nothing = (): void => {};

/**
 * Settles as the page promised, or rejects when that takes too long; undefined where the page has no answer at once.
 * `then` is called when the member is signed in, however late the page promises or keeps it; not for a host that is gone.
 * Where that ended in the next refusal, the page is not asked again until the member presses something, or a while later.
 */
export function signInAgain(host: Host, then?: () => void): Promise<unknown> | undefined {
  const goOn = then ? () => resume(host, then) : nothing;
  const underWay = asked.get(host);
  if (underWay) {
    underWay.signedIn.then(goOn, nothing);
    return underWay.inTime;
  }
  // A page may keep its promise without a new session: each would end the other, for ever.
  if (then && performance.now() - (wentOn.get(host) ?? -Infinity) < PATIENCE) return undefined;
  let signedIn: Promise<unknown> | undefined;
  ask(host, 'case-session-expired', {
    resumeAfter: (promised) => {
      signedIn = Promise.resolve(promised);
      signedIn.then(goOn, nothing);
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

function resume(host: Host, then: () => void): void {
  if (host.isConnected === false) return;
  wentOn.set(host, performance.now());
  // Before what is pressed gets to hear of it.
  host.addEventListener('click', () => wentOn.delete(host), { once: true, capture: true });
  then();
}

function withinPatience(signedIn: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error('not signed in yet')), PATIENCE);
  });
  return Promise.race([signedIn, late]).finally(() => clearTimeout(timer));
}
