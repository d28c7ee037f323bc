/** Everything the wizard knows while a case is being written, and what may happen to it. */
import type { Answer } from '../model/answer.ts';
import type { Receipt, Session } from '../model/case.ts';
import type { Draft, DraftChanges, StepId, Waiver } from '../model/draft.ts';
import type { Issue } from '../model/issue.ts';
import type { Preset } from '../model/preset.ts';
import type { Lang } from '../model/words.ts';
import type { Asking, FileAnnouncement, FileEffect, FileEvent } from './attaching.ts';
import { outline, type Scene, type Step } from './outline.ts';

export type Phase =
  | 'editing'
  /** Submit was pressed; files still on their way hold it back. */
  | 'sending'
  /** Sent, and no answer came: the case may stand or not. */
  | 'unsure'
  | 'received';

/** A failure to tell the member about; `code` is the backend's. */
export interface Problem {
  readonly code: string;
  readonly detail?: string;
}

export type Saved =
  | { readonly is: 'not' }
  | { readonly is: 'failed' }
  /** Another tab's draft lies in its place, and stays. */
  | { readonly is: 'elsewhere' }
  | { readonly is: 'at'; readonly time: string };

export interface FlowState {
  readonly phase: Phase;
  readonly preset: Preset;
  readonly session: Session;
  readonly takesFiles: boolean;
  readonly lang: Lang;
  /** ISO date. */
  readonly today: string;
  readonly draft: Draft;
  /** Faults shown since the last attempt to go on. */
  readonly issues: readonly Issue[];
  /** Came from the preview to change one thing: Continue leads back there. */
  readonly returning: boolean;
  /** The furthest step reached, so that the steps before it can be gone to. */
  readonly furthest: StepId;
  readonly asking: Asking | null;
  readonly saved: Saved;
  /** Set when a saved draft came back; `changes` where a newer preset has touched it. */
  readonly restored: { readonly askAgain: readonly string[]; readonly changes?: DraftChanges } | null;
  readonly problem: Problem | null;
  /** Fields with part of a date in them, at the last attempt to go on: their answer reads as empty, and is not. */
  readonly half?: readonly string[] | undefined;
  readonly receipt: Receipt | null;
  /** What stands may be the case as it was sent first, without what was changed since. */
  readonly earlier?: boolean;
  /** What was received, for the receipt's print: sensitive answers are masked already. */
  readonly sent: Draft | null;
}

export const sceneOf = (state: FlowState): Scene => ({
  preset: state.preset,
  session: state.session,
  draft: state.draft,
  around: { today: state.today, lang: state.lang },
  takesFiles: state.takesFiles,
  half: state.half,
});

export const stepsOf = (state: FlowState): readonly Step[] => outline(sceneOf(state));

export type FlowEvent =
  | FileEvent
  | { readonly type: 'typed'; readonly field: 'subject' | 'description' | 'comments'; readonly value: string }
  | { readonly type: 'account-chosen'; readonly account: string }
  | { readonly type: 'type-chosen'; readonly level: number; readonly id: string }
  | { readonly type: 'answered'; readonly question: string; readonly answer: Answer }
  | { readonly type: 'waived'; readonly waiver: Waiver | null }
  | { readonly type: 'follows'; readonly follows: Draft['follows'] }
  | { readonly type: 'lang-changed'; readonly lang: Lang }
  | { readonly type: 'next'; readonly half?: readonly string[] }
  /** Judges every step, then shows the preview. */
  | { readonly type: 'review'; readonly half?: readonly string[] }
  /** Judges every step, then sends, from wherever the cursor is. */
  | { readonly type: 'submit'; readonly half?: readonly string[] }
  | { readonly type: 'back' }
  | { readonly type: 'go'; readonly step: StepId; readonly field?: string }
  | { readonly type: 'start-over'; readonly key: string }
  | { readonly type: 'submit-declined' }
  | { readonly type: 'received'; readonly receipt: Receipt; readonly earlier?: boolean }
  /** `asked`: the backend said since that nothing stands. */
  | { readonly type: 'submit-failed'; readonly problem: Problem; readonly ambiguous: boolean; readonly asked?: boolean }
  | { readonly type: 'not-found' }
  | { readonly type: 'look-up-failed'; readonly problem: Problem }
  | { readonly type: 'look-up-asked' }
  | { readonly type: 'draft-saved'; readonly time: string }
  | { readonly type: 'save-failed' }
  /** With a new key: what is written here from now on is another case than the one there. */
  | { readonly type: 'draft-elsewhere'; readonly key: string };

/** What is said aloud, as data; `locale/` has the sentences. */
export type Announcement =
  | FileAnnouncement
  | { readonly say: 'step'; readonly step: StepId; readonly number: number; readonly total: number }
  | { readonly say: 'sending' | 'unsure' | 'not-received' | 'submit-failed' | 'started-over' | 'draft-changed' }
  | { readonly say: 'elsewhere' }
  | { readonly say: 'received'; readonly reference: string };

/** Where the focus goes: `heading`, `summary` (of faults), or a field's id. */
export type FocusTarget = string;

export type Effect =
  | FileEffect
  | { readonly do: 'clear-draft' }
  | { readonly do: 'submit' }
  | { readonly do: 'look-up' }
  | { readonly do: 'announce'; readonly what: Announcement }
  | { readonly do: 'focus'; readonly target: FocusTarget }
  | { readonly do: 'tell-step'; readonly step: StepId }
  | { readonly do: 'tell-received'; readonly receipt: Receipt };

export type Outcome = readonly [FlowState, readonly Effect[]];
