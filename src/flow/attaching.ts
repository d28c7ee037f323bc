/** Files: refused before anything is read, asked about one by one or together, sent only after their own "yes". */
import { moved, refusalOf, type Attachment, type AttachmentState } from '../model/attachment.ts';
import type { Attestation } from '../model/attestation.ts';
import type { AttachmentRules } from '../model/preset.ts';

/** The confirmation being asked: the files in their order, the first one's turn when asked one by one. */
export interface Asking {
  readonly files: readonly string[];
  readonly mode: 'all' | 'each';
}

export interface Attaching {
  readonly files: readonly Attachment[];
  readonly asking: Asking | null;
}

export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** How the backend's side of an upload moves on. */
export type UploadMove =
  | { readonly is: 'uploading'; readonly sent: number }
  | { readonly is: 'uploaded'; readonly upload: string }
  | { readonly is: 'failed'; readonly code: string; readonly detail?: string };

export type FileEvent =
  | { readonly type: 'files-chosen'; readonly files: readonly ChosenFile[] }
  | { readonly type: 'file-inspected'; readonly id: string; readonly fits: boolean }
  | { readonly type: 'confirm-asked'; readonly id: string }
  | { readonly type: 'confirm-mode'; readonly mode: Asking['mode'] }
  | { readonly type: 'confirmed'; readonly answer: 'yes' | 'no' }
  | { readonly type: 'confirm-closed' }
  | { readonly type: 'file-attested'; readonly id: string; readonly attestation: Attestation }
  | { readonly type: 'file-unreadable'; readonly id: string }
  /** Its bytes were kept on the device, and are not there, or not the ones that were confirmed. */
  | { readonly type: 'file-lost'; readonly id: string }
  | { readonly type: 'upload-moved'; readonly id: string; readonly state: UploadMove }
  | { readonly type: 'upload-stopped'; readonly id: string }
  | { readonly type: 'upload-retried'; readonly id: string }
  | { readonly type: 'file-removed'; readonly id: string };

export type FileAnnouncement =
  | { readonly say: 'file'; readonly name: string; readonly state: AttachmentState['is']; readonly why?: string }
  | { readonly say: 'file-removed'; readonly name: string };

/** What is done with a file's bytes. */
export type FileDeed =
  | { readonly do: 'inspect-file'; readonly id: string; readonly name: string }
  | { readonly do: 'attest'; readonly id: string; readonly gesture: Attestation['gesture'] }
  | { readonly do: 'upload'; readonly id: string; readonly attestation: Attestation }
  | { readonly do: 'stop-upload'; readonly id: string }
  | { readonly do: 'forget-file'; readonly id: string; readonly upload?: string };

export type FileEffect =
  | FileDeed
  | { readonly do: 'save-draft' }
  | { readonly do: 'announce'; readonly what: FileAnnouncement }
  /** `files`, or `file-` and the id of one. */
  | { readonly do: 'focus'; readonly target: string };

type Turn = readonly [Attaching, readonly FileEffect[]];
type Turns = {
  readonly [T in FileEvent['type']]: (state: Attaching, event: Extract<FileEvent, { type: T }>, rules: AttachmentRules) => Turn;
};

const SAVE: FileEffect = { do: 'save-draft' };
const TO_FILES: FileEffect = { do: 'focus', target: 'files' };

const say = (file: Attachment): FileEffect => ({
  do: 'announce',
  what: {
    say: 'file',
    name: file.name,
    state: file.state.is,
    ...(file.state.is === 'refused' && { why: file.state.why }),
  },
});

/** The button that was pressed goes with the old state: the focus stays in the file's row. */
const rowOf = (id: string): FileEffect => ({ do: 'focus', target: `file-${id}` });

const fileOf = ({ files }: Attaching, id: string): Attachment | undefined => files.find((file) => file.id === id);

/** The state with one file moved on; untouched when the move is not legal. */
function move(state: Attaching, id: string, next: AttachmentState): Attaching {
  const file = fileOf(state, id);
  if (!file) return state;
  const after = moved(file, next);
  return after === file ? state : { ...state, files: state.files.map((each) => (each === file ? after : each)) };
}

/** The missing file that this one was asked for again in place of: of two with its name, the one of its size. */
function placeOf(file: ChosenFile, files: readonly Attachment[]): Attachment | undefined {
  const missing = files.filter(({ state, name }) => state.is === 'missing' && name === file.name);
  return missing.find(({ size }) => size === file.size) ?? missing[0];
}

/** Puts a file to the question; those chosen together are asked together. */
function ask(state: Attaching, id: string): Turn {
  if (fileOf(state, id)?.state.is !== 'waiting' || state.asking?.files.includes(id)) return [state, []];
  const { files, mode } = state.asking ?? { files: [], mode: 'all' as const };
  // In the order of the list, whichever was read first; but not before the one that is being asked about.
  const after = mode === 'each' ? files : [];
  const all = [...files, id];
  const rest = state.files.map((file) => file.id).filter((each) => all.includes(each) && !after.includes(each));
  return [{ ...state, asking: { files: [...after, ...rest], mode } }, []];
}

/** A declined file did not count: others may have taken its place since. */
function askAgain(state: Attaching, file: Attachment, rules: AttachmentRules): Turn {
  const why = refusalOf(file, state.files.filter((other) => other !== file), rules);
  const next = move(state, file.id, why ? { is: 'refused', why } : { is: 'waiting' });
  if (why) return [next, [say(fileOf(next, file.id) ?? file), TO_FILES]];
  const [asked, effects] = ask(next, file.id);
  return [asked, [SAVE, ...effects]];
}

const turns: Turns = {
  'files-chosen'(state, { files: chosen }, rules) {
    const effects: FileEffect[] = [SAVE];
    let { files } = state;
    for (const file of chosen) {
      const place = placeOf(file, files);
      const others = files.filter((other) => other !== place);
      const why = refusalOf(file, others, rules);
      const attachment: Attachment = { ...file, state: why ? { is: 'refused', why } : { is: 'checking' } };
      files = [...(why ? files : others), attachment];
      effects.push(why ? say(attachment) : { do: 'inspect-file', id: file.id, name: file.name });
    }
    return [{ ...state, files }, effects];
  },

  'file-inspected'(state, { id, fits }) {
    // Read late, a declined file must not be asked about again by itself.
    if (fileOf(state, id)?.state.is !== 'checking') return [state, []];
    const next = move(state, id, fits ? { is: 'waiting' } : { is: 'refused', why: 'content' });
    const file = fileOf(next, id);
    return fits || !file ? ask(next, id) : [next, [SAVE, say(file)]];
  },

  'confirm-asked'(state, { id }, rules) {
    const file = fileOf(state, id);
    return file?.state.is === 'declined' ? askAgain(state, file, rules) : ask(state, id);
  },

  'confirm-mode': (state, { mode }) => (state.asking ? [{ ...state, asking: { ...state.asking, mode } }, []] : [state, []]),

  /** The member's answer covers exactly the files it was asked about. */
  confirmed(state, { answer: said }) {
    const { asking } = state;
    if (!asking) return [state, []];
    const one = asking.mode === 'each' || asking.files.length === 1;
    const covered = one ? asking.files.slice(0, 1) : asking.files;
    const left = asking.files.slice(covered.length);
    const effects: FileEffect[] = [SAVE];
    let next: Attaching = { ...state, asking: left.length > 0 ? { ...asking, files: left } : null };
    for (const id of covered) {
      next = move(next, id, { is: said === 'yes' ? 'preparing' : 'declined' });
      const file = fileOf(next, id);
      if (file?.state.is === 'preparing') effects.push({ do: 'attest', id, gesture: one ? 'one-file' : 'all-files' });
      else if (file) effects.push(say(file));
    }
    if (left.length === 0) effects.push(TO_FILES);
    return [next, effects];
  },

  /** Closing the question without an answer is a "no" to nothing: the files stay, unsent, and can be asked about again. */
  'confirm-closed': (state) => (state.asking ? [{ ...state, asking: null }, [TO_FILES]] : [state, []]),

  'file-attested'(state, { id, attestation }) {
    // Nothing but a "yes" of this moment starts an upload here: a late answer must not start one over.
    if (fileOf(state, id)?.state.is !== 'preparing') return [state, []];
    return [move(state, id, { is: 'uploading', sent: 0, attestation }), [SAVE, { do: 'upload', id, attestation }]];
  },

  /** The file changed or vanished on the disk between choosing and reading it. */
  'file-unreadable'(state, { id }) {
    if (fileOf(state, id)?.state.is !== 'preparing') return [state, []];
    const next = move(state, id, { is: 'refused', why: 'content' });
    const file = fileOf(next, id);
    return file ? [next, [SAVE, say(file)]] : [state, []];
  },

  'file-lost'(state, { id }) {
    const next = move(state, id, { is: 'missing' });
    const file = fileOf(next, id);
    return file && next !== state ? [next, [SAVE, say(file)]] : [state, []];
  },

  'upload-moved'(state, { id, state: to }) {
    const before = fileOf(state, id)?.state;
    if (before?.is !== 'uploading') return [state, []];
    const next = move(state, id, { ...to, attestation: before.attestation });
    const file = fileOf(next, id);
    return [next, !file || to.is === 'uploading' ? [] : [SAVE, say(file)]];
  },

  'upload-stopped'(state, { id }) {
    const before = fileOf(state, id)?.state;
    if (before?.is !== 'uploading') return [state, []];
    const next = move(state, id, { is: 'stopped', attestation: before.attestation });
    const file = fileOf(next, id);
    return [next, [{ do: 'stop-upload', id }, SAVE, ...(file ? [say(file), rowOf(id)] : [])]];
  },

  'upload-retried'(state, { id }) {
    const before = fileOf(state, id)?.state;
    if (before?.is !== 'failed' && before?.is !== 'stopped') return [state, []];
    const { attestation } = before;
    return [move(state, id, { is: 'uploading', sent: 0, attestation }), [SAVE, { do: 'upload', id, attestation }, rowOf(id)]];
  },

  'file-removed'(state, { id }) {
    const file = fileOf(state, id);
    if (!file) return [state, []];
    const asked = state.asking?.files.filter((other) => other !== id) ?? [];
    return [
      {
        files: state.files.filter((other) => other !== file),
        asking: state.asking && asked.length > 0 ? { ...state.asking, files: asked } : null,
      },
      [
        { do: 'forget-file', id, ...(file.state.is === 'uploaded' && { upload: file.state.upload }) },
        SAVE,
        { do: 'announce', what: { say: 'file-removed', name: file.name } },
        TO_FILES,
      ],
    ];
  },
};

/** Whether it is about files: for `attach`, then. */
export const isFileEvent = (event: { readonly type: string }): event is FileEvent => event.type in turns;

/** The gate that every file passes, whatever it is attached to; the same state when the event changes nothing. */
export const attach = (state: Attaching, event: FileEvent, rules: AttachmentRules): Turn =>
  (turns[event.type] as (state: Attaching, event: FileEvent, rules: AttachmentRules) => Turn)(state, event, rules);
