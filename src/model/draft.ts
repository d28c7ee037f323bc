/** A case as it is being written, kept on the device until it is received. */
import type { Answers } from './answer.ts';
import { counts, type Attachment, type AttachmentState } from './attachment.ts';
import type { Prefill } from './prefill.ts';
import type { Path } from './taxonomy.ts';
import type { Lang } from './words.ts';

export type StepId = 'subject' | 'type' | 'questions' | 'details' | 'files' | 'review';
export type Waiver = 'document' | 'description';

/** What today's version of the preset did to a draft of an earlier one. */
export interface DraftChanges {
  /** The case type has to be chosen again, in whole or in part. */
  readonly type: boolean;
  /** Ids of today's questions that the earlier answer fits no longer, or not all of it. */
  readonly askAgain: readonly string[];
  /** What had been written where nothing is asked any more. */
  readonly unasked: readonly string[];
  /** Files were confirmed under another statement. */
  readonly files: boolean;
}

export interface Draft {
  /** Shape of this record, for drafts kept by an older version of the widget. */
  readonly schema: 3;
  /** Idempotency key: made once, renewed only after a receipt or a start-over. */
  readonly key: string;
  readonly preset: { readonly id: string; readonly version: string };
  readonly account: string;
  /** In which its numbers are typed. */
  readonly lang: Lang;
  readonly step: StepId;
  readonly subject: string;
  readonly path: Path;
  readonly answers: Answers;
  readonly waiver: Waiver | null;
  readonly description: string;
  readonly comments: string;
  readonly files: readonly Attachment[];
  /** Stored before the first byte of a submit, so that a reload knows to ask what became of it. */
  readonly submitting: boolean;
  /** A submit under this key may still arrive: as the draft is now, or as it was before it was `changed`. */
  readonly doubt?: 'sent' | 'changed';
  /** The closed case that it takes further. */
  readonly follows?: Prefill['follows'];
  /** What was written where a newer preset asks nothing any more: shown to be copied until the case is sent. */
  readonly unasked?: readonly string[];
}

export const newDraft = (key: string, preset: Draft['preset'], account: string, lang: Lang): Draft => ({
  schema: 3,
  key,
  preset: { id: preset.id, version: preset.version },
  account,
  lang,
  step: 'subject',
  subject: '',
  path: [],
  answers: {},
  waiver: null,
  description: '',
  comments: '',
  files: [],
  submitting: false,
});

/** The part that may be stored: no sensitive answer, and of the files what may become of them without this page. */
export const storable = (draft: Draft, sensitive: readonly string[]): Draft => ({
  ...draft,
  answers: Object.fromEntries(Object.entries(draft.answers).filter(([id]) => !sensitive.includes(id))),
  files: draft.files.filter(counts).map((file) => ({ ...file, state: lasting(file.state) })),
});

/** Confirmed, a file can go on by itself once its bytes are there again; else it is asked for. */
function lasting(state: AttachmentState): AttachmentState {
  if (state.is === 'uploaded' || state.is === 'stopped') return state;
  return 'attestation' in state ? { is: 'uploading', sent: 0, attestation: state.attestation } : { is: 'missing' };
}
