/** What a host's backend must be able to do. An optional method that is absent hides its part of the screen. */
import type { CaseChange } from '../model/act.ts';
import type { Attestation } from '../model/attestation.ts';
import type { CaseNews, CaseOverview, CasePage, CaseQuery } from '../model/case-list.ts';
import type { CaseDetail, Message, Receipt, Reply, Session, Submission } from '../model/case.ts';
import type { Preset } from '../model/preset.ts';

export interface Call {
  /** Aborted when the answer is no longer wanted. */
  readonly signal?: AbortSignal;
}

export interface UploadCall extends Call {
  /** Bytes the backend has taken so far. */
  readonly onProgress?: (sent: number) => void;
}

/**
 * Every method rejects with a `BackendError`, or with the signal's reason once aborted.
 * Replies are parsed by the guard before anything else sees them.
 */
export interface CaseBackend {
  /** Who is signed in, and the accounts they may act for. */
  session(call?: Call): Promise<Session>;

  /** The society's preset, where the backend is where it is kept. */
  preset?(call?: Call): Promise<Preset>;

  /** Opens the case exactly once for `key`: the same key again answers with the same receipt. */
  submitCase(submission: Submission, key: string, call?: Call): Promise<Receipt>;

  /** The receipt of the case opened with `key`, or null: tells what became of an unanswered submit. */
  findReceipt?(key: string, call?: Call): Promise<Receipt | null>;

  /** Stores one attested file and answers with its id; refuses bytes that are not those attested. */
  uploadFile?(file: Blob, attestation: Attestation, call?: UploadCall): Promise<string>;

  /** Forgets an upload that no case holds. */
  discardFile?(upload: string, call?: Call): Promise<void>;

  /** The account's cases that the query lets through, in its order; without one, newest change first. */
  listCases(query: CaseQuery, call?: Call): Promise<CasePage>;

  /** The account's cases counted. Without it the list has no counts and no choices of type and opener. */
  readOverview?(account: string, call?: Call): Promise<CaseOverview>;

  /** The whole case; from then on it is read, for this member. */
  readCase(id: string, call?: Call): Promise<CaseDetail>;

  /** The bytes of a case's file, or of a message's. */
  readFile?(caseId: string, fileId: string, call?: Call): Promise<Blob>;

  /** Adds a member's message exactly once for `key`: the same key again answers with the same message. */
  reply?(caseId: string, reply: Reply, key: string, call?: Call): Promise<Message>;

  /**
   * Changes the case's state and answers with the case as it then stands. Rejects with `conflict`, changing nothing,
   * unless `version` is the case's: someone else has changed it meanwhile.
   */
  changeCase?(caseId: string, change: CaseChange, version: string, call?: Call): Promise<CaseDetail>;

  /**
   * Tells what happens to the account's cases until the signal aborts. Calls `onNews` without news once it listens:
   * what came before that is for the caller to read. Rejects when it can listen no longer.
   */
  watchCases?(account: string, onNews: (news?: CaseNews) => void, call: Call): Promise<void>;
}
