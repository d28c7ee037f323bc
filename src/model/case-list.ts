/** Lists of cases: how they are asked for, page by page, and what is told of an account as a whole. */
import type { CaseStatus, CaseSummary, ShownType } from './case.ts';

/** What the list shows and in which order. All texts, so that a host can keep it in an address. */
export interface CaseFilter {
  /** `waiting`: active, and the staff wait for the member. */
  readonly status?: CaseStatus | 'waiting';
  /** Ids from the top of the taxonomy, joined by `/`; stands for everything below it too. */
  readonly type?: string;
  /** As an overview's `openers` names them. */
  readonly openedBy?: string;
  readonly origin?: 'portal' | 'phone';
  /** Words of a reference, subject or message; each must be there, or begin one that is, accents and case aside. */
  readonly search?: string;
  /** `updated` when absent. */
  readonly sort?: 'updated' | 'opened' | 'reference' | 'subject';
  /** `desc` when absent, save for `subject`. */
  readonly order?: 'asc' | 'desc';
}

export interface CaseQuery extends CaseFilter {
  readonly account: string;
  /** As a former page of the same filter gave it: the rows after that page. */
  readonly cursor?: string;
  /** Rows to pass over, from the cursor or the top. A backend that cannot leaves it out of its reply. */
  readonly skip?: number;
  /** Rows at most; a backend may give fewer. */
  readonly limit?: number;
}

/** One page of a list. Pages that follow each other by cursor leave out no case and repeat none. */
export interface CasePage {
  readonly cases: readonly CaseSummary[];
  /** How many cases the filter lets through, on this page or not. */
  readonly total: number;
  /** Cursor of the following page, absent on the last. */
  readonly next?: string;
  /** Rows passed over as asked by `skip`; absent where none were. */
  readonly skipped?: number;
}

/** Cases of a page in which the staff wait for the member. */
export const waitingIn = (page: CasePage | undefined): readonly CaseSummary[] =>
  page?.cases.filter((each) => each.waiting && each.status === 'active') ?? [];

/** An account's cases as a whole, whatever the filter. */
export interface CaseOverview {
  readonly counts: Readonly<Record<CaseStatus, number>>;
  /** Cases that hold something the member has not read. */
  readonly unread: number;
  /** Those in which the staff wait for the member: how many, and the latest few. */
  readonly waiting: { readonly total: number; readonly cases: readonly CaseSummary[] };
  /** The types that occur, most frequent first; `path` from the top of the taxonomy. */
  readonly types: readonly { readonly path: readonly ShownType[]; readonly count: number }[];
  /** Who opened the cases, most cases first. */
  readonly openers: readonly CaseOpener[];
}

export interface CaseOpener {
  readonly id: string;
  readonly name: string;
  /** The signed-in member. */
  readonly mine: boolean;
  readonly count: number;
}

/** Something happened to a case of the account; what, is read afresh. */
export interface CaseNews {
  /** Id of the case. */
  readonly case: string;
  /** `read`: the signed-in member read it, on this screen or another. */
  readonly kind: 'opened' | 'message' | 'status' | 'read';
}
