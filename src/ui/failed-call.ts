/** Tells the host of a call to its backend that failed, and whoever built that backend what is wrong with it. */
import { brokenWords } from '../backend/broken-words.ts';
import type { BackendError } from '../backend/error.ts';
import type { CaseBackend } from '../backend/port.ts';
import { tell } from './events.ts';

type Method = keyof CaseBackend;

/** Each may answer that there is nothing of the kind: that is no failure. */
const mayLack: ReadonlySet<Method> = new Set<Method>(['readOverview', 'watchCases', 'readEnrolment']);

/** Asked again and again without the member's doing, they fail again and again. */
const repeated: ReadonlySet<Method> = new Set<Method>(['session', 'listCases', 'readCase', 'findReceipt', 'readOverview', 'watchCases']);

/** The same of one of those is told at most so often, ms. */
const QUIET = 300_000;

/** When each reason was told last. */
const last = new WeakMap<EventTarget, Map<string, number>>();

/** Neither an exception's words nor the reply's own are in `reason`: those may be a person's. */
export function tellFailed(host: EventTarget, method: Method, error: BackendError, thrown: unknown): void {
  const { code, status } = error;
  if (code === 'not-found' && mayLack.has(method)) return;
  const foreign = isForeign(thrown, code);
  const why = foreign ? 'it threw what is no BackendError' : code === 'contract' && error.cause === method ? 'the backend has no such method' : brokenWords(error) || statusWords(status);
  const reason = `${method} failed: ${code}${why && `: ${why}`}`;
  if (!repeated.has(method) || isNew(host, reason)) tell(host, 'case-error', { code, reason, ...(foreign && { cause: thrown }) });
}

/** A host may have put anything there. */
const statusWords = (status: unknown): string => (Number.isInteger(status) && /^[1-5]\d\d$/.test(`${status}`) ? `status ${status}` : '');

function isNew(host: EventTarget, reason: string): boolean {
  const times = last.get(host) ?? new Map<string, number>();
  const now = Date.now();
  const since = now - (times.get(reason) ?? -Infinity);
  last.set(host, times);
  // A clock may be set back.
  if (since >= 0 && since < QUIET) return false;
  times.set(reason, now);
  return true;
}

/** Of no code of ours, it was taken as the network's doing. */
const isForeign = (thrown: unknown, code: string): boolean => {
  const { name, code: own } = (thrown ?? {}) as { readonly name?: unknown; readonly code?: unknown };
  return name !== 'BackendError' || own !== code;
};
