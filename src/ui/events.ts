/**
 * The public events, typed: asking ones can be cancelled, telling ones cannot. None carries what a member wrote into a
 * case; `case-filter` carries the words a list is searched for, since a host may keep them in its address.
 */
import type { BackendErrorCode } from '../backend/error.ts';
import type { CaseFilter } from '../model/case-list.ts';
import type { EnrolmentOutcome } from '../model/enrolment.ts';
import type { Prefill } from '../model/prefill.ts';

/** Where the member asks to go. Uncancelled, the elements on the page follow it themselves. */
export type CaseOpenDetail =
  | { readonly to: 'case'; readonly id: string }
  | { readonly to: 'list' }
  | { readonly to: 'new'; readonly prefill?: Prefill };

export interface CaseSubmittedDetail {
  readonly id: string;
  readonly reference: string;
  readonly account: string;
}

export interface CaseErrorDetail {
  readonly code: BackendErrorCode | 'no-backend' | 'no-preset' | 'bad-preset' | 'not-offered' | 'no-uploads' | 'unexpected';
  /**
   * For the integrator's console or log, in English, without personal content: `listCases failed: contract: total: is
   * missing`. What an element asks of its own accord is told once in five minutes; what the member does, each time.
   */
  readonly reason: string;
  /** What was thrown behind the backend's method, where that is no `BackendError`: an exception of your own code, say. */
  readonly cause?: unknown;
}

export interface CaseChangeDetail {
  readonly step: string;
}

export interface CaseFilterDetail {
  /** As it now is; empty when everything shows in the usual order. */
  readonly filter: CaseFilter;
}

/** For a badge of the host's own. */
export interface CaseUnreadDetail {
  readonly account: string;
  /** Cases that hold something the member has not read. */
  readonly unread: number;
  /** Cases in which the staff wait for the member. */
  readonly waiting: number;
}

/** A client's place in the company's CRM, about to change or changed. */
export interface CrmEnrolDetail {
  readonly case: string;
  readonly outcome: EnrolmentOutcome;
}

export interface SessionExpiredDetail {
  /** The host signs the member in again and settles this; the work then goes on by itself. */
  resumeAfter(signedIn: Promise<unknown>): void;
}

export interface CaseEvents {
  'case-submit': CustomEvent<{ readonly account: string }>;
  'case-submitted': CustomEvent<CaseSubmittedDetail>;
  'case-open': CustomEvent<CaseOpenDetail>;
  'case-session-expired': CustomEvent<SessionExpiredDetail>;
  'case-error': CustomEvent<CaseErrorDetail>;
  'case-change': CustomEvent<CaseChangeDetail>;
  'case-filter': CustomEvent<CaseFilterDetail>;
  'case-unread': CustomEvent<CaseUnreadDetail>;
  'crm-enrol': CustomEvent<CrmEnrolDetail>;
  'crm-enrolled': CustomEvent<CrmEnrolDetail>;
}

declare global {
  interface HTMLElementEventMap extends CaseEvents {}
  interface DocumentEventMap extends CaseEvents {}
}

type Detail<Name extends keyof CaseEvents> = CaseEvents[Name]['detail'];

const dispatch = (host: EventTarget, name: string, detail: unknown, cancelable: boolean): boolean =>
  host.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));

/** Tells the host what happened. */
export function tell<Name extends 'case-submitted' | 'case-error' | 'case-change' | 'case-filter' | 'case-unread' | 'crm-enrolled'>(
  host: EventTarget, name: Name, detail: Detail<Name>,
): void {
  dispatch(host, name, detail, false);
}

/** Asks the host; false when it took the matter over by cancelling. */
export const ask = <Name extends 'case-submit' | 'case-open' | 'case-session-expired' | 'crm-enrol'>(
  host: EventTarget, name: Name, detail: Detail<Name>,
): boolean => dispatch(host, name, detail, true);
