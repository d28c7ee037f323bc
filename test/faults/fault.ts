/** The vocabulary of the fault matrix: where in the life of a case a request stands, and what can go wrong with it there. */
import type { CaseFile } from '../../src/model/case.ts';

export const positions = [
  'session', 'preset', 'upload-whole', 'upload-ask', 'upload-create', 'upload-first', 'upload-middle', 'upload-last', 'upload-offset',
  'remove', 'submit', 'look-up',
] as const;

/** Those of a member who writes in a case: `detail-again` once a message stands. A message's file is uploaded as any other. */
export const threadPositions = ['list', 'detail', 'detail-again', 'message', 'download'] as const;
export type Position = (typeof positions)[number] | (typeof threadPositions)[number];

/** Statuses that a server, or what stands before it, refuses with; nothing was done. */
const refusals = [400, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503] as const;

export const faultKinds = [
  ...refusals.map((status) => `refused ${status}` as const),
  /** 401, and so is every request until the member has signed in again. */
  'session over',
  /** The line is cut before anything was read. */
  'cut',
  /** The line is cut in the middle: of the body where there is one, else of the answer. */
  'cut in the middle',
  /** Done, and the line is cut before the answer. */
  'done, then cut',
  /** The line is cut; it is done only after the next question about it was answered. */
  'cut, done late',
  /** Nothing is done, and no answer ever comes. */
  'stalled',
  /** Done, and no answer ever comes. */
  'done, then stalled',
  /** Done only once whoever asked has given up. */
  'done too late',
  /** A proxy does it twice, and hands on the second answer. */
  'done twice',
  /** What was true before is told again. */
  'stale answer',
  'login page',
  'malformed answer',
  'hostile answer',
  /** To a login page. */
  'redirected',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What no honest server does: each must be seen by the law that it breaks, or the laws prove nothing. */
export const lies = ['receipt for nothing', 'refused, though kept', 'kept twice', 'words altered', 'bytes altered'] as const;
export type Lie = (typeof lies)[number];

export interface Fault {
  readonly position: Position;
  readonly kind: FaultKind | Lie;
}

/** Seconds in the Retry-After of a 429 and of a 503. */
export const retryAfter = 3;

/** A case as the ledger holds it. */
export interface StoredCase {
  readonly key: string;
  readonly receipt: { readonly id: string; readonly reference: string; readonly receivedAt: string };
  readonly subject: string;
  readonly path: readonly string[];
  readonly answers: readonly { readonly label: string; readonly text: string }[];
  readonly description: string;
  readonly comments: string;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
}

/** A message as the ledger holds it. */
export interface StoredMessage {
  readonly key: string;
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly lang: string;
  readonly files: readonly CaseFile[];
}

/** Bytes of a file, as they came in; wall-clock time of the first. */
export interface Arrival {
  readonly at: number;
  readonly name: string;
  readonly bytes: number;
}

/** What the ledger tells when asked. */
export interface Account {
  readonly cases: readonly StoredCase[];
  /** In the one case that stood from the beginning. */
  readonly messages: readonly StoredMessage[];
  readonly arrivals: readonly Arrival[];
  /** Positions of the requests so far, each with the fault it met. */
  readonly heard: readonly { readonly position: Position; readonly kind: Fault['kind'] | undefined }[];
  /** A member whose session is over, and who has not signed in again. */
  readonly signedOut: boolean;
}

/** What a cell asks of its server before it begins, or meanwhile. */
export type Order =
  | { readonly plan: readonly Fault[] }
  | { readonly signIn: true };
