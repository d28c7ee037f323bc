/** Which call of a backend each failure came from, so that what is told of it names the method. */
import type { BackendError } from '../error.ts';
import type { OnFailure } from '../guard.ts';

interface FailedCall {
  readonly method: Parameters<OnFailure>[0];
  /** What the backend threw, before the guard made a `BackendError` of it. */
  readonly thrown: unknown;
}

const calls = new WeakMap<BackendError, FailedCall>();

export const noteCall: OnFailure = (method, error, thrown) => void calls.set(error, { method, thrown });

export const callOf = (error: BackendError): FailedCall | undefined => calls.get(error);
