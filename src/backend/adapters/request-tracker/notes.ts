/**
 * The JSON that travels beside each message of the adapter's, as an attachment: the words exactly as they were typed, and
 * the key that was used, by which a second sending finds the first.
 */
import type { Attestation } from '../../../model/attestation.ts';
import type { Reply } from '../../../model/case.ts';
import { searchableJson } from './text.ts';
import type { Attached } from './tickets.ts';

const edition = 1;

interface Note {
  readonly edition: typeof edition;
  readonly member: string;
  /** By name. */
  readonly by: string;
}

export interface ReplyNote extends Note {
  readonly kind: 'reply';
  readonly payload: string;
  readonly text: string;
  readonly lang: string;
  /** In the order of the attachments that follow. */
  readonly files: readonly Attestation[];
}

export interface ChangeNote extends Note {
  readonly kind: 'cancel' | 'resolve' | 'reopen';
  readonly reason?: string;
}

export const replyNote = (reply: Reply, payload: string, member: string, by: string): ReplyNote => ({
  edition,
  kind: 'reply',
  member,
  by,
  payload,
  text: reply.text,
  lang: reply.lang,
  files: reply.files.map(({ attestation }) => attestation),
});

export const changeNote = (kind: ChangeNote['kind'], reason: string | undefined, member: string, by: string): ChangeNote => ({
  edition,
  kind,
  member,
  by,
  reason,
});

/** `reference`: of the key, so that the name is the same at each sending. */
export const noteName = (kind: 'reply' | 'change', reference: string): string => `${kind}-${reference.slice(0, 32)}.json`;

export const noteBlob = (note: ReplyNote | ChangeNote): Blob =>
  new Blob([searchableJson(note, note.kind === 'reply' ? note.text : '')], { type: 'application/json' });

/** The note of a message, given all that is attached to it; undefined where it was not written through the adapter. */
export function noteIn(attached: readonly Attached[]): { readonly note: ReplyNote | ChangeNote; readonly at: Attached } | undefined {
  const at = attached.find(({ name }) => name !== '');
  if (!at || !/^(reply|change)-[\da-f]{32}\.json$/.test(at.name)) return undefined;
  try {
    const note = JSON.parse(at.content) as ReplyNote | ChangeNote;
    const isOurs = note?.edition === edition && (note.kind !== 'reply' || Array.isArray(note.files));
    return isOurs ? { note, at } : undefined;
  } catch {
    return undefined;
  }
}
