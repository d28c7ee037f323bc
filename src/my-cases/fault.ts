/** Why something did not load, as the screens know it, and its sentence for a member. */
import { msg } from '@lit/localize';
import { BackendError, type BackendErrorCode } from '../backend/error.ts';
import { problemText } from '../locale/problem-words.ts';

export interface Fault {
  readonly code: BackendErrorCode | 'no-backend';
  /** The backend's own sentence, if it sent one. */
  readonly detail?: string | undefined;
}

/** The page supplies none: only its integrator can mend that. */
export class NoBackend extends Error {}

/** Whatever was thrown: a module that did not load is the network's doing as well. */
export function faultOf(error: unknown): Fault {
  if (error instanceof BackendError) return { code: error.code, detail: error.detail };
  return { code: error instanceof NoBackend ? 'no-backend' : 'network' };
}

/** Where nothing was written, nothing needs to be said to be kept. */
export function faultWords(code: Fault['code']): string {
  switch (code) {
    case 'unauthenticated':
      return msg('Your session has ended. Sign in again, then try again.', { id: 'cases.session-ended' });
    case 'no-backend':
      return msg('This page does not say where its cases are kept.', { id: 'cases.no-backend' });
    default:
      return problemText(code);
  }
}
