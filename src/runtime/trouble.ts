/** Whatever a call threw, as the failure that the flow decides on. */
import { BackendError } from '../backend/error.ts';

/** Anything else that was thrown came from a backend's own code: what it did is not known. */
export const asBackendError = (error: unknown): BackendError =>
  error instanceof BackendError ? error : new BackendError('network', { retryable: true, ambiguous: true, cause: error });

/** What a member is told of it. */
export const problemOf = ({ code, detail }: BackendError): { code: string; detail?: string } => ({
  code,
  ...(detail && { detail }),
});
