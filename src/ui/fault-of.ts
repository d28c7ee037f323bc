/** Why something did not load, as the screens know it. */
import { BackendError, type BackendErrorCode } from '../backend/error.ts';
import { noteLang } from './server-words.ts';

export interface Fault {
  readonly code: BackendErrorCode | 'no-backend';
  /** The backend's own sentence, if it sent one. */
  readonly detail?: string | undefined;
}

/** The page supplies none: only its integrator can mend that. */
export class NoBackend extends Error {}

/** Whatever was thrown: a module that did not load is the network's doing as well. */
export function faultOf(error: unknown): Fault {
  if (error instanceof BackendError) {
    noteLang(error);
    return error;
  }
  return error instanceof NoBackend ? { code: 'no-backend' } : { code: 'network' };
}
