/** What a host's backend must be able to do. An optional method that is absent hides its part of the screen. */
import type { Attestation } from '../model/attestation.ts';
import type { CaseDetail, CasePage, Receipt, Session, Submission } from '../model/case.ts';
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

  /** The account's cases, newest change first; `cursor` as a former page gave it. */
  listCases(query: { readonly account: string; readonly cursor?: string }, call?: Call): Promise<CasePage>;

  readCase(id: string, call?: Call): Promise<CaseDetail>;

  /** The bytes of a case's file. */
  readFile?(caseId: string, fileId: string, call?: Call): Promise<Blob>;
}
