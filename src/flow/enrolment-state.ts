/** Everything known of an enrolment while it is read, written and sent, and what may happen to it. */
import type { Enrolment, EnrolmentForm, EnrolmentIssue, EnrolmentOutcome } from '../model/enrolment.ts';
import type { Problem } from './state.ts';

/** What left, by which alone is judged what became of it. */
export interface Sent {
  readonly form: EnrolmentForm;
  /** It can take effect on this version, and on no later one. */
  readonly version: string;
  /** No answer came: it may have been done or not. */
  readonly uncertain: boolean;
}

export type EnrolmentPhase =
  | 'writing'
  /** Whether a client is to be removed. */
  | 'asking'
  | 'sending'
  /** Reading what became of what was sent. */
  | 'looking'
  /** No answer came, and none about what became of it. */
  | 'unsure'
  /** Someone else saved meanwhile. */
  | 'clash';

export interface Clash {
  readonly now: Enrolment;
  /** Something left without an answer before: whether it was done is not told by what stands there now. */
  readonly doubt: boolean;
}

export interface Written {
  readonly phase: EnrolmentPhase;
  /** As it was read last. */
  readonly seen: Enrolment;
  readonly form: EnrolmentForm;
  /** Empty until the button is pressed. */
  readonly issues: readonly EnrolmentIssue[];
  /** There while it is on its way, or not known to have arrived. */
  readonly sent?: Sent | undefined;
  /** What left from this version without an answer and was not there when it was looked for: it may be done yet. */
  readonly loose: readonly EnrolmentForm[];
  /** Why it was not sent, or is not known to be. */
  readonly problem?: Problem | undefined;
  /** There in `clash`. */
  readonly clash?: Clash | undefined;
  /** `late`: what was sent before, and not what stands in the form. */
  readonly done?: { readonly outcome: EnrolmentOutcome; readonly late: boolean } | undefined;
}

export interface EnrolmentState {
  /** Once it was read; gone again where there is nothing to enrol in. */
  readonly written?: Written | undefined;
  /** Why the last reading failed. */
  readonly unread?: Problem | undefined;
  /** The reading whose answer counts: the latest, unless something was sent since. */
  readonly reading?: { readonly turn: number; readonly byHand: boolean } | undefined;
  readonly turns: number;
}

export type EnrolmentEvent =
  /** `byHand`: by a button that goes away, so that the focus has to go on. */
  | { readonly type: 'refresh'; readonly byHand: boolean }
  | { readonly type: 'read'; readonly turn: number; readonly now: Enrolment }
  /** The backend knows of no enrolment. */
  | { readonly type: 'read-nothing'; readonly turn: number }
  | { readonly type: 'read-failed'; readonly turn: number; readonly problem: Problem }
  | { readonly type: 'write'; readonly part: Partial<EnrolmentForm> }
  | { readonly type: 'press' }
  /** The answers to the question before a removal. */
  | { readonly type: 'remove' }
  | { readonly type: 'keep' }
  /** The answers to a clash. */
  | { readonly type: 'keep-mine' }
  | { readonly type: 'take-theirs' }
  /** The host took it over before anything left. */
  | { readonly type: 'kept-back' }
  | { readonly type: 'saved'; readonly now: Enrolment }
  | { readonly type: 'save-failed'; readonly problem: Problem; readonly ambiguous: boolean }
  | { readonly type: 'looked'; readonly now: Enrolment }
  | { readonly type: 'look-failed'; readonly problem: Problem }
  /** Out of the page, and back in it: what was under way is not heard of any more. */
  | { readonly type: 'cut-off' }
  | { readonly type: 'back' };

/** What is said aloud, as data. */
export type EnrolmentAnnouncement =
  | { readonly say: 'done' | 'late'; readonly outcome: EnrolmentOutcome; readonly crm: string }
  | { readonly say: 'clash'; readonly doubt: boolean }
  | { readonly say: 'save-failed' | 'read-failed'; readonly problem: Problem }
  | { readonly say: 'unsure' };

export type EnrolmentTarget = 'crm-title' | 'crm-retry' | 'crm-summary' | 'crm-clash' | 'crm-send';

export type EnrolmentEffect =
  | { readonly do: 'read'; readonly turn: number }
  | { readonly do: 'save'; readonly sent: Sent }
  | { readonly do: 'look' }
  | { readonly do: 'sign-in' }
  | { readonly do: 'tell-enrolled'; readonly outcome: EnrolmentOutcome }
  /** `lost`: only where the control that had it is gone. */
  | { readonly do: 'focus'; readonly target: EnrolmentTarget; readonly lost?: boolean }
  | { readonly do: 'announce'; readonly what: EnrolmentAnnouncement };

/** What comes of an event. */
export type Step<State> = readonly [State, readonly EnrolmentEffect[]];

/** On its way or not known to have arrived, it stays as it is. */
export const isHeld = ({ phase }: Written): boolean => phase === 'sending' || phase === 'looking' || phase === 'unsure';
