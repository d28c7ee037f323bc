/** What a member may do about a case once it is open, and how each deed is told to the backend. */
import type { Words } from './words.ts';

export type CaseAct = 'reply' | 'cancel' | 'resolve' | 'reopen' | 'rate';

/** An act that the backend knows for this case. */
export interface OfferedAct {
  readonly act: CaseAct;
  /** Why it cannot be done now; absent where it can. */
  readonly refused?: Words;
}

/** Satisfaction with a resolved case. */
export interface Rating {
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  readonly stars: number;
  readonly comment: string;
}

/** A change of the case's own state. A reply is none: it only adds. */
export type CaseChange =
  | { readonly act: 'cancel'; readonly reason: string }
  | { readonly act: 'resolve' }
  | { readonly act: 'reopen'; readonly reason: string }
  | { readonly act: 'rate'; readonly rating: Rating };
