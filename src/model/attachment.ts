/** One file on its way into a case: a small state object that refuses illegal moves. The bytes live elsewhere, by id. */
import type { Attestation } from './attestation.ts';
import type { AttachmentRules } from './preset.ts';

export type Refusal = 'type' | 'size' | 'count' | 'empty' | 'content' | 'name' | 'duplicate';

export type AttachmentState =
  /** Its first bytes are being read, on the device. */
  | { readonly is: 'checking' }
  | { readonly is: 'refused'; readonly why: Refusal }
  /** For the member's confirmation. */
  | { readonly is: 'waiting' }
  | { readonly is: 'declined' }
  /** Confirmed; its hash is being computed. */
  | { readonly is: 'preparing' }
  | { readonly is: 'uploading'; readonly sent: number; readonly attestation: Attestation }
  | { readonly is: 'stopped'; readonly attestation: Attestation }
  | { readonly is: 'failed'; readonly code: string; readonly detail?: string; readonly attestation: Attestation }
  | { readonly is: 'uploaded'; readonly upload: string; readonly attestation: Attestation }
  /** Known by name from a saved draft, its bytes gone: to be chosen again. */
  | { readonly is: 'missing' };

export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly state: AttachmentState;
}

const MOVES: Readonly<Record<AttachmentState['is'], readonly AttachmentState['is'][]>> = {
  checking: ['waiting', 'refused'],
  refused: [],
  waiting: ['preparing', 'declined'],
  declined: ['waiting', 'refused'],
  preparing: ['uploading', 'waiting', 'refused'],
  uploading: ['uploading', 'uploaded', 'failed', 'stopped', 'missing'],
  stopped: ['uploading'],
  failed: ['uploading'],
  uploaded: [],
  missing: [],
};

/** The attachment in its next state, or as it was when the move is not a legal one (a late answer, say). */
export const moved = (attachment: Attachment, state: AttachmentState): Attachment =>
  MOVES[attachment.state.is].includes(state.is) ? { ...attachment, state } : attachment;

/** Part of the case, or on its way to be: refused and declined files are only shown. */
export const counts = ({ state }: Attachment): boolean => state.is !== 'refused' && state.is !== 'declined';

/** On its way without the member having to do anything. */
export const isBusy = ({ state }: Attachment): boolean =>
  state.is === 'checking' || state.is === 'preparing' || state.is === 'uploading';

/** Whether it has been confirmed, so that its hash and bytes may leave. */
export const isUploaded = (
  attachment: Attachment,
): attachment is Attachment & { state: Extract<AttachmentState, { is: 'uploaded' }> } =>
  attachment.state.is === 'uploaded';

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Of one type, the usual one first: who takes the one takes the other. */
const SPELLINGS = [['jpg', 'jpeg'], ['tif', 'tiff']];

/** Extensions, each in every way that it is spelled. */
export const allSpellings = (types: readonly string[]): readonly string[] =>
  types.flatMap((type) => SPELLINGS.find((each) => each.includes(type)) ?? type);

/** Why a file cannot be taken, told before anything of it is read. `others` are the files already there. */
export function refusalOf(
  file: Pick<Attachment, 'name' | 'size'>, others: readonly Attachment[], rules: AttachmentRules,
): Refusal | undefined {
  if (!file.name.trim() || file.name.length > 255) return 'name';
  if (!allSpellings(rules.types).includes(extensionOf(file.name))) return 'type';
  if (file.size === 0) return 'empty';
  if (file.size > rules.maxSize) return 'size';
  const counted = others.filter(counts);
  if (counted.some((other) => other.name === file.name && other.size === file.size && other.state.is !== 'missing')) {
    return 'duplicate';
  }
  return counted.length >= rules.maxCount ? 'count' : undefined;
}

/** Whether the first bytes are those of a file of that extension: a type can lie. */
export function contentFits(name: string, head: Uint8Array): boolean {
  const bytes = String.fromCharCode(...head);
  switch (extensionOf(name)) {
    case 'pdf':
      return bytes.startsWith('%PDF');
    case 'png':
      return bytes.startsWith('\x89PNG');
    case 'jpg':
    case 'jpeg':
      return bytes.startsWith('\xff\xd8\xff');
    case 'docx':
    case 'xlsx':
      return bytes.startsWith('PK\x03\x04');
    case 'heic':
      return bytes.startsWith('ftyp', 4);
    case 'csv':
    case 'txt':
      // UTF-16, as a spreadsheet's "Unicode text", opens with its byte order and holds zeros.
      return bytes.startsWith('\xff\xfe') || bytes.startsWith('\xfe\xff') || !bytes.includes('\0');
    default:
      return true;
  }
}
