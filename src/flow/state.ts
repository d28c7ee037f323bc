/** Everything the wizard knows while a case is being written, and what may happen to it. */
import type { Answer } from '../model/answer.ts';
import type { AttachmentState } from '../model/attachment.ts';
import type { Attestation } from '../model/attestation.ts';
import type { Receipt, Session } from '../model/case.ts';
import type { Draft, StepId, Waiver } from '../model/draft.ts';
import type { Issue } from '../model/issue.ts';
import type { Preset } from '../model/preset.ts';
import type { Lang } from '../model/words.ts';
import { outline, type Scene, type Step } from './outline.ts';

export type Phase =
  | 'editing'
  /** Submit was pressed; files still on their way hold it back. */
  | 'sending'
  /** Sent, and no answer came: the case may stand or not. */
  | 'unsure'
  | 'received';

/** The confirmation being asked: the files in their order, the first one's turn when asked one by one. */
export interface Asking {
  readonly files: readonly string[];
  readonly mode: 'all' | 'each';
}

/** A failure to tell the member about; `code` is the backend's. */
export interface Problem {
  readonly code: string;
  readonly detail?: string;
}

export type Saved = { readonly is: 'not' } | { readonly is: 'failed' } | { readonly is: 'at'; readonly time: string };

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
  /** Set when a saved draft came back. */
  readonly restored: { readonly askAgain: readonly string[] } | null;
  readonly problem: Problem | null;
  readonly receipt: Receipt | null;
}

export const sceneOf = (state: FlowState): Scene => ({
  preset: state.preset,
  session: state.session,
  draft: state.draft,
  around: { today: state.today, lang: state.lang },
  takesFiles: state.takesFiles,
});

export const stepsOf = (state: FlowState): readonly Step[] => outline(sceneOf(state));

export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export type FlowEvent =
  | { readonly type: 'typed'; readonly field: 'subject' | 'description' | 'comments'; readonly value: string }
  | { readonly type: 'account-chosen'; readonly account: string }
  | { readonly type: 'type-chosen'; readonly level: number; readonly id: string }
  | { readonly type: 'answered'; readonly question: string; readonly answer: Answer }
  | { readonly type: 'waived'; readonly waiver: Waiver | null }
  | { readonly type: 'lang-changed'; readonly lang: Lang }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'go'; readonly step: StepId; readonly field?: string }
  | { readonly type: 'start-over'; readonly key: string }
  | { readonly type: 'files-chosen'; readonly files: readonly ChosenFile[] }
  | { readonly type: 'file-inspected'; readonly id: string; readonly fits: boolean }
  | { readonly type: 'confirm-asked'; readonly id: string }
  | { readonly type: 'confirm-mode'; readonly mode: Asking['mode'] }
  | { readonly type: 'confirmed'; readonly answer: 'yes' | 'no' }
  | { readonly type: 'confirm-closed' }
  | { readonly type: 'file-attested'; readonly id: string; readonly attestation: Attestation }
  | { readonly type: 'file-unreadable'; readonly id: string }
  | { readonly type: 'upload-moved'; readonly id: string; readonly state: UploadMove }
  | { readonly type: 'upload-stopped'; readonly id: string }
  | { readonly type: 'upload-retried'; readonly id: string }
  | { readonly type: 'file-removed'; readonly id: string }
  | { readonly type: 'submit-declined' }
  | { readonly type: 'received'; readonly receipt: Receipt }
  | { readonly type: 'submit-failed'; readonly problem: Problem; readonly ambiguous: boolean }
  | { readonly type: 'not-found' }
  | { readonly type: 'look-up-failed'; readonly problem: Problem }
  | { readonly type: 'look-up-asked' }
  | { readonly type: 'draft-saved'; readonly time: string }
  | { readonly type: 'save-failed' };

/** How the backend's side of an upload moves on. */
export type UploadMove =
  | { readonly is: 'uploading'; readonly sent: number }
  | { readonly is: 'uploaded'; readonly upload: string }
  | { readonly is: 'failed'; readonly code: string; readonly detail?: string };

/** What is said aloud, as data; `locale/` has the sentences. */
export type Announcement =
  | { readonly say: 'step'; readonly step: StepId; readonly number: number; readonly total: number }
  | { readonly say: 'file'; readonly name: string; readonly state: AttachmentState['is']; readonly why?: string }
  | { readonly say: 'file-removed'; readonly name: string }
  | { readonly say: 'sending' | 'unsure' | 'not-received' | 'submit-failed' | 'started-over' }
  | { readonly say: 'received'; readonly reference: string };

/** Where the focus goes: `heading`, `summary` (of faults), or a field's id. */
export type FocusTarget = string;

export type Effect =
  | { readonly do: 'save-draft' }
  | { readonly do: 'clear-draft' }
  | { readonly do: 'inspect-file'; readonly id: string; readonly name: string }
  | { readonly do: 'attest'; readonly id: string; readonly gesture: Attestation['gesture'] }
  | { readonly do: 'upload'; readonly id: string; readonly attestation: Attestation }
  | { readonly do: 'stop-upload'; readonly id: string }
  | { readonly do: 'forget-file'; readonly id: string; readonly upload?: string }
  | { readonly do: 'submit' }
  | { readonly do: 'look-up' }
  | { readonly do: 'announce'; readonly what: Announcement }
  | { readonly do: 'focus'; readonly target: FocusTarget }
  | { readonly do: 'tell-step'; readonly step: StepId }
  | { readonly do: 'tell-received'; readonly receipt: Receipt };

export type Outcome = readonly [FlowState, readonly Effect[]];
