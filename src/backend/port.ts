/**
 * What a host's backend must be able to do. An optional method that is absent hides its part of the screen.
 *
 * What holds for every method:
 * - **Errors.** It rejects with a `BackendError`, whose `code` says what is wrong, `retryable` that the same call may
 *   succeed later as it is, and `ambiguous` that the work may have been done although no answer came. Anything else
 *   thrown counts as `network`. `unauthenticated` makes the host sign the member in again; the same call follows.
 * - **Replies** are parsed by the guard before anything else sees them: unknown fields are dropped, and a reply out of
 *   shape is the error `contract`, which is retryable.
 * - **Cancellation.** Once `call.signal` is aborted the answer is not wanted, and the method rejects with the signal's
 *   reason. What had reached the backend by then may still be done.
 * - **Units.** Moments are ISO 8601 with an offset or `Z`, days are ISO 8601 dates, sizes are bytes, waits are seconds.
 * - **Visibility.** A member sees and touches the accounts of their session only; the rest is `not-found`, so that
 *   nobody learns what exists.
 *
 * The REST contract that says the same over HTTP is `case-wizard/openapi.json`; `case-wizard/conformance` checks both.
 */
import type { CaseChange } from '../model/act.ts';
import type { Attestation } from '../model/attestation.ts';
import type { CaseNews, CaseOverview, CasePage, CaseQuery } from '../model/case-list.ts';
import type { CaseDetail, Message, Receipt, Reply, Session, Submission } from '../model/case.ts';
import type { Enrolment, EnrolmentChange } from '../model/enrolment.ts';
import type { Preset } from '../model/preset.ts';

export interface Call {
  /** Aborted when the answer is no longer wanted. */
  readonly signal?: AbortSignal;
}

export interface UploadCall extends Call {
  /** Bytes of the file that the backend has taken so far; may begin above 0 where an upload goes on, never above its size. */
  readonly onProgress?: (sent: number) => void;
}

export interface CaseBackend {
  /**
   * Who is signed in, the accounts they may act for, and where presence cannot say it, what the backend can do.
   * Asked first and often: cheap, without effect. `accounts` may be empty; then there is nothing to open or follow.
   */
  session(call?: Call): Promise<Session>;

  /** The society's preset, where the backend is where it is kept. `not-found` where it has none. */
  preset?(call?: Call): Promise<Preset>;

  /**
   * Opens the case exactly once for this member and `key`: the same key again answers with the same receipt, whether
   * both calls are under way at once or days apart. `key`: 8 to 200 visible ASCII characters, made once per intent.
   * Rejects with `conflict` and `ambiguous` while another call with the key is being carried out, and with `refused`
   * where the key was used for another submission. All of its files, or the receipt names those that are `missing`.
   */
  submitCase(submission: Submission, key: string, call?: Call): Promise<Receipt>;

  /**
   * The receipt of the case that this member opened with `key`, or null where there is none: tells what became of an
   * unanswered submit. Without it an unclear outcome is settled by sending again under the same key.
   */
  findReceipt?(key: string, call?: Call): Promise<Receipt | null>;

  /**
   * Stores one file under its attestation and answers with the upload's id. Refuses a file without one, words that are
   * not those whose hash the attestation holds, and bytes that are not those attested. Called again for the same
   * attested bytes, after a failure or a reload, it may go on where the former call ended. Without it no file is offered.
   */
  uploadFile?(file: Blob, attestation: Attestation, call?: UploadCall): Promise<string>;

  /** Forgets an upload of this member that no case holds; `not-found` for any other. Without it uploads just expire. */
  discardFile?(upload: string, call?: Call): Promise<void>;

  /**
   * The account's cases that the query lets through, in its order; without one, newest change first. Pages that follow
   * each other by `next` repeat no case and leave out none that stayed in its place meanwhile, whatever is written.
   */
  listCases(query: CaseQuery, call?: Call): Promise<CasePage>;

  /** The account's cases counted. Without it the list has no counts and no choices of type and opener. */
  readOverview?(account: string, call?: Call): Promise<CaseOverview>;

  /** The whole case; from then on it is read, for this member alone. */
  readCase(id: string, call?: Call): Promise<CaseDetail>;

  /** The bytes of a case's file, or of a message's, exactly as they were sent. Without it files are listed only. */
  readFile?(caseId: string, fileId: string, call?: Call): Promise<Blob>;

  /**
   * Adds a member's message exactly once for this member, case and `key`, which is as for `submitCase`: the same key
   * again answers with the same message. Without it, or where the case offers no `reply`, there is nothing to write.
   */
  reply?(caseId: string, reply: Reply, key: string, call?: Call): Promise<Message>;

  /**
   * Changes the case's state and answers with the case as it then stands. Rejects with `conflict`, changing nothing,
   * unless `version` is the case's: someone else has changed it meanwhile; with `refused` where the case does not offer
   * the act. Of two changes with one version, one is made. Not repeated blindly: read the case to learn what became of it.
   */
  changeCase?(caseId: string, change: CaseChange, version: string, call?: Call): Promise<CaseDetail>;

  /**
   * Tells what happens to the account's cases until the signal aborts. Calls `onNews` without news once it listens:
   * what came before that is for the caller to read. Resolves when the backend ends the stream, rejects when it can
   * listen no longer; the caller listens anew. Without it, or where it is `not-found`, the list is read now and then.
   */
  watchCases?(account: string, onNews: (news?: CaseNews) => void, call: Call): Promise<void>;

  /**
   * The place of the case's client in the company's CRM: what was saved last, and what was exported when. Cheap, without
   * effect. `not-found` where the company of the case's account has no CRM. Without it `<crm-enrolment>` draws nothing.
   */
  readEnrolment?(caseId: string, call?: Call): Promise<Enrolment>;

  /**
   * Saves the choice and exports what follows from it, as `outcomeOf` has it: together, or neither. Answers with the
   * enrolment as it then stands. Rejects with `conflict`, exporting nothing, unless `version` is the enrolment's: of two
   * saves with one version, one is made. `refused` where nothing would follow, or a client whom the CRM has would be
   * exported as new. Not repeated blindly: read the enrolment to learn what became of it. Without it nothing can be saved.
   */
  saveEnrolment?(caseId: string, change: EnrolmentChange, version: string, call?: Call): Promise<Enrolment>;
}

/** A method that a backend may lack. */
export type Capability = { [M in keyof CaseBackend]-?: undefined extends CaseBackend[M] ? M : never }[keyof CaseBackend];
