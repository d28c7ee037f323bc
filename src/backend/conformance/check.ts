/** One named check of a backend: what it shows, why that matters, and what a member meets where it does not hold. */
import type { Attestation } from '../../model/attestation.ts';
import type { CaseDetail, Receipt, Session, Submission, SubmittedFile } from '../../model/case.ts';
import type { CasePage, CaseQuery } from '../../model/case-list.ts';
import type { Words } from '../../model/words.ts';
import type { Capability, CaseBackend } from '../port.ts';
import type { Person, Reach, Staff, Target, Wire } from './target.ts';

/** What a target has or has not, whatever the check: an optional method, somebody else, the staff, HTTP, or resumable uploads. */
export type Given = Capability | Exclude<Person, 'member'> | 'staff' | 'wire' | 'resumable';

/**
 * What a check cannot do without. Some of it shows only while the check runs: whether a case offers the act (`acts`) or
 * tells its steps (`timeline`), and whether the backend makes its requests through `Reach.fetch` (`transport`).
 */
export type Need = Given | 'acts' | 'timeline' | 'transport';

export interface Check {
  /** Its group and its own slug: `submit.replay`. Stable, since a society keeps a list of them. */
  readonly id: string;
  /** What holds, as a sentence. */
  readonly title: Words;
  /** Why it matters. */
  readonly why: Words;
  /** What breaks in the member's hands where it does not hold. */
  readonly without: Words;
  /** Without these it is not run. */
  readonly needs?: readonly Given[];
  /** Rejects with an error whose message says what was seen instead, or with `Lacking` where there is nothing to see. */
  run(bench: Bench): Promise<void>;
}

/** Where a check works: on cases of its own, so that it may run against a system in use and in any order. */
export interface Bench {
  readonly target: Target;
  readonly session: Session;
  readonly account: string;
  /** The member's backend, guarded: what is refused here would never reach the screen. */
  readonly backend: CaseBackend & Required<Pick<CaseBackend, Capability>>;
  /** Another guarded backend, for another person or over another transport. */
  as(person: Person, reach?: Reach): CaseBackend & Required<Pick<CaseBackend, Capability>>;
  readonly staff: Staff;
  readonly wire: Wire;
  /** Unlike any other of this run and of any other. */
  unique(prefix?: string): string;
  /** A submission that the target accepts, with a subject of its own. */
  submission(changes?: Partial<Submission>): Submission;
  /** Opens a case. */
  open(changes?: Partial<Submission>): Promise<Receipt>;
  /** Opens a case and reads it. */
  opened(changes?: Partial<Submission>): Promise<CaseDetail>;
  /** A file's attestation by the member, true unless changed. */
  attest(name: string, bytes: Uint8Array<ArrayBuffer>, changes?: Partial<Attestation>): Promise<Attestation>;
  /** Uploads a file as it should be. */
  attach(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SubmittedFile>;
  /** All pages of a query of the account, from the first to the last. */
  pages(query?: Omit<CaseQuery, 'account'>): Promise<readonly CasePage[]>;
}

export type Outcome =
  | { readonly is: 'passed' }
  /**
   * `reason`: what was seen, in English, for logs; `seen`: the same in both languages. `causes`: what lies beneath, the same
   * wherever several checks fail of one fault: `listCases: contract: cases.*.status: is missing`.
   */
  | { readonly is: 'failed'; readonly reason: string; readonly seen: Words; readonly causes: readonly Words[] }
  /** `lacks`: what it would have needed. */
  | { readonly is: 'skipped'; readonly lacks: readonly Need[] };

export interface Finding {
  readonly check: Check;
  readonly outcome: Outcome;
}
