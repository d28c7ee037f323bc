/** The one error a backend throws, saying whether to try again and whether the outcome is known. */

export type BackendErrorCode =
  | 'network'
  | 'timeout'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'too-large'
  | 'rate-limited'
  | 'server'
  /** The reply does not keep the contract, or a method that is required is missing. */
  | 'contract'
  | 'storage';

interface Facts {
  /** The same call may succeed later as it is. */
  readonly retryable?: boolean;
  /** The backend may have done the work although no answer came. */
  readonly ambiguous?: boolean;
  /** A sentence of the backend's own, in the language asked for; shown as text. */
  readonly detail?: string;
  /** Seconds to wait, from Retry-After. */
  readonly retryAfter?: number;
  /** Of the reply, over HTTP: for whoever mends it, and never for the member. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

export class BackendError extends Error {
  readonly code: BackendErrorCode;
  readonly retryable: boolean;
  readonly ambiguous: boolean;
  readonly detail: string | undefined;
  readonly retryAfter: number | undefined;
  readonly status: number | undefined;

  constructor(code: BackendErrorCode, facts: Facts = {}) {
    super(facts.detail ?? code, { cause: facts.cause });
    this.name = 'BackendError';
    this.code = code;
    this.retryable = facts.retryable ?? false;
    this.ambiguous = facts.ambiguous ?? false;
    this.detail = facts.detail;
    this.retryAfter = facts.retryAfter;
    this.status = facts.status;
  }
}
