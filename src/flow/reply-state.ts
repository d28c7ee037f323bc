/** Everything known of a reply while it is written and sent, and what may happen to it. */
import { counts, isUploaded, type Attachment } from '../model/attachment.ts';
import type { Message, Reply } from '../model/case.ts';
import type { Preset } from '../model/preset.ts';
import type { PersonalKind } from '../model/personal-numbers/finding.ts';
import type { Lang } from '../model/words.ts';
import type { Attaching, FileAnnouncement, FileEffect, FileEvent } from './attaching.ts';
import type { Problem, Saved } from './state.ts';

/** As it is kept on the device until it is sent. */
export interface ReplyDraft {
  /** Shape of this record, for drafts kept by an older version of the widget. */
  readonly schema: 1;
  /** Idempotency key: made once for a reply; another only when this one is sent, or turns out to be spent. */
  readonly key: string;
  readonly text: string;
  /** Of the reader when it was sent. */
  readonly lang: Lang;
  readonly files: readonly Attachment[];
  /** Stored before the first byte: it may have arrived, so that it stays as it is until that is known. */
  readonly left: boolean;
  /** Why it was not sent, or is not known to be. */
  readonly problem: Problem | null;
  /** Typed since it was sent: the beginning of the next one. */
  readonly next: string;
}

export type ReplyPhase =
  | 'writing'
  /** Send was pressed; files still on their way hold it back. */
  | 'waiting'
  | 'sending'
  /** The backend said no, or could not be reached at all. */
  | 'failed'
  /** Sent, and no answer came: it may stand in the case or not. */
  | 'unsure';

export interface ReplyState {
  readonly phase: ReplyPhase;
  readonly draft: ReplyDraft;
  readonly asking: Attaching['asking'];
  /** What files have to keep to; absent where none can be attached. */
  readonly terms: FileTerms | undefined;
  readonly fault: 'empty' | 'unfinished' | null;
  /** An answer to what was sent, the end of a pause, or nothing but the member. */
  readonly awaits: 'answer' | 'pause' | 'member';
  /** How often an unsure one was sent again by itself. */
  readonly tries: number;
  readonly saved: Saved;
}

export type FileTerms = Pick<Preset, 'attachments' | 'statement'>;

export type ReplyEvent =
  | FileEvent
  | { readonly type: 'typed'; readonly text: string }
  /** Whether files can be attached is known, once. */
  | { readonly type: 'terms-known'; readonly terms: FileTerms | undefined }
  | { readonly type: 'send'; readonly lang: Lang }
  /** Takes a reply that has not left back into the composer; `key` for one whose own is spent. */
  | { readonly type: 'edit'; readonly key: string }
  /** By hand. */
  | { readonly type: 'again' }
  /** By itself: a pause is over, or the network is back. */
  | { readonly type: 'due' }
  /** `key` for the next one. */
  | { readonly type: 'sent'; readonly message: Message; readonly key: string }
  | { readonly type: 'send-failed'; readonly problem: Problem; readonly ambiguous: boolean; readonly retryAfter?: number }
  | { readonly type: 'draft-saved'; readonly time: string }
  | { readonly type: 'save-failed' };

/** What is said aloud, as data; `locale/` has the sentences. */
export type ReplyAnnouncement =
  | FileAnnouncement
  | { readonly say: 'reply-waiting' | 'reply-sent' | 'reply-failed' | 'reply-unsure' | 'reply-unknown' }
  /** Of these kinds a number seems to have been typed. */
  | { readonly say: 'reply-personal'; readonly kinds: readonly PersonalKind[] };

export type ReplyEffect =
  | Exclude<FileEffect, { do: 'announce' }>
  | { readonly do: 'send' }
  /** Until `due`, ms. */
  | { readonly do: 'pause'; readonly ms: number }
  | { readonly do: 'clear-draft' }
  | { readonly do: 'tell-sent'; readonly message: Message }
  | { readonly do: 'announce'; readonly what: ReplyAnnouncement };

export type ReplyOutcome = readonly [ReplyState, readonly ReplyEffect[]];

/** What stands in the composer. */
export const composed = ({ phase, draft }: ReplyState): string => (phase === 'writing' ? draft.text : draft.next);

/** Nothing that would have to be kept. */
export const isBlank = ({ text, next, files, left }: ReplyDraft): boolean =>
  !left && text.trim() === '' && next.trim() === '' && !files.some(counts);

/** As it travels: the same every time that its key is sent. */
export const replyOf = ({ text, lang, files }: ReplyDraft): Reply => ({
  text: text.trim(),
  lang,
  files: files.filter(isUploaded).map(({ state: { upload, attestation } }) => ({ upload, attestation })),
});
