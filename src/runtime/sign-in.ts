/** Calls of a runtime that outlive an expired session: one request to sign in, however many of them wait for it. */
import { withSession } from './session.ts';

export type SignedIn = <T>(call: () => Promise<T>) => Promise<T>;

/** Makes a call, again after the member signed in again; never after the signal's end. */
export function signingIn(signInAgain: () => Promise<unknown> | undefined, signal: AbortSignal): SignedIn {
  let asked: Promise<unknown> | undefined;
  const askOnce = (): Promise<unknown> | undefined => 
    signal.aborted ? undefined : (asked ??= signInAgain()?.finally(() => (asked = undefined)));
  return (call) =>
    withSession(() => {
      signal.throwIfAborted();
      return call();
    }, askOnce);
}
