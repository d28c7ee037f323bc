/** Calls of a runtime that outlive an expired session: one request to sign in, however many of them wait for it. */
import { withSession } from './session.ts';

export type SignedIn = <T>(call: () => Promise<T>) => Promise<T>;

/** Makes a call, again after the member signed in again; never after the signal's end. */
export function signingIn(signInAgain: () => Promise<unknown> | undefined, signal: AbortSignal): SignedIn {
  let asked: Promise<unknown> | undefined;
  let signIns = 0;
  const askOnce = (): Promise<unknown> | undefined =>
    signal.aborted
      ? undefined
      : (asked ??= signInAgain()
          ?.then(() => (signIns += 1))
          .finally(() => (asked = undefined)));
  return (call) => {
    const before = signIns;
    return withSession(() => {
      signal.throwIfAborted();
      return call();
      // Refused for a session that has been renewed since it left, it only has to be made again.
    }, () => (signIns > before ? Promise.resolve() : askOnce()));
  };
}
