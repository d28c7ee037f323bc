/** Files: refused before anything is read, asked about one by one or together, sent only after their own "yes". */
import { counts, moved, refusalOf, type Attachment, type AttachmentState } from '../model/attachment.ts';
import type { Attestation } from '../model/attestation.ts';
import type { Statement } from '../model/preset.ts';
import type { ChosenFile, Effect, FlowState, Outcome, UploadMove } from './state.ts';

const SAVE: Effect = { do: 'save-draft' };

const say = (file: Attachment): Effect => ({
  do: 'announce',
  what: {
    say: 'file',
    name: file.name,
    state: file.state.is,
    ...(file.state.is === 'refused' && { why: file.state.why }),
  },
});

/** The button that was pressed goes with the old state: the focus stays in the file's row. */
const rowOf = (id: string): Effect => ({ do: 'focus', target: `file-${id}` });

const fileOf = (state: FlowState, id: string): Attachment | undefined => state.draft.files.find((file) => file.id === id);

const withFiles = (state: FlowState, files: readonly Attachment[]): FlowState => ({
  ...state,
  draft: { ...state.draft, files },
  issues: state.issues.filter(({ field }) => field !== 'files'),
});

/** The state with one file moved on; untouched when the move is not legal. */
function move(state: FlowState, id: string, next: AttachmentState): FlowState {
  const file = fileOf(state, id);
  if (!file) return state;
  const after = moved(file, next);
  return after === file ? state : withFiles(state, state.draft.files.map((each) => (each === file ? after : each)));
}

export function choose(state: FlowState, chosen: readonly ChosenFile[]): Outcome {
  const effects: Effect[] = [];
  let files = state.draft.files;
  for (const file of chosen) {
    const place = placeOf(file, files);
    const others = files.filter((other) => other !== place);
    const why = refusalOf(file, others, state.preset.attachments);
    const attachment: Attachment = { ...file, state: why ? { is: 'refused', why } : { is: 'checking' } };
    files = [...(why ? files : others), attachment];
    effects.push(why ? say(attachment) : { do: 'inspect-file', id: file.id, name: file.name });
  }
  return [withFiles(state, files), [SAVE, ...effects]];
}

/** The missing file that this one was asked for again in place of: of two with its name, the one of its size. */
function placeOf(file: ChosenFile, files: readonly Attachment[]): Attachment | undefined {
  const missing = files.filter(({ state, name }) => state.is === 'missing' && name === file.name);
  return missing.find(({ size }) => size === file.size) ?? missing[0];
}

export function inspected(state: FlowState, id: string, fits: boolean): Outcome {
  // Read late, a declined file must not be asked about again by itself.
  if (fileOf(state, id)?.state.is !== 'checking') return [state, []];
  const next = move(state, id, fits ? { is: 'waiting' } : { is: 'refused', why: 'content' });
  const file = fileOf(next, id);
  return fits || !file ? ask(next, id) : [next, [SAVE, say(file)]];
}

/** Puts a file to the question; those chosen together are asked together. */
export function ask(state: FlowState, id: string): Outcome {
  const file = fileOf(state, id);
  if (file?.state.is === 'declined') return askAgain(state, file);
  if (file?.state.is !== 'waiting' || state.asking?.files.includes(id)) return [state, []];
  const asking = state.asking
    ? { ...state.asking, files: [...state.asking.files, id] }
    : { files: [id], mode: 'all' as const };
  return [{ ...state, asking }, []];
}

/** A declined file did not count: others may have taken its place since. */
function askAgain(state: FlowState, file: Attachment): Outcome {
  const others = state.draft.files.filter((other) => other !== file);
  const why = refusalOf(file, others, state.preset.attachments);
  const next = move(state, file.id, why ? { is: 'refused', why } : { is: 'waiting' });
  const after = fileOf(next, file.id) ?? file;
  if (why) return [next, [say(after), { do: 'focus', target: 'files' }]];
  const [asked, effects] = ask(next, file.id);
  return [asked, [SAVE, ...effects]];
}

/** The member's answer covers exactly the files it was asked about. */
export function answer(state: FlowState, said: 'yes' | 'no'): Outcome {
  const { asking } = state;
  if (!asking) return [state, []];
  const one = asking.mode === 'each' || asking.files.length === 1;
  const covered = one ? asking.files.slice(0, 1) : asking.files;
  const left = asking.files.slice(covered.length);
  const effects: Effect[] = [SAVE];
  let next: FlowState = { ...state, asking: left.length > 0 ? { ...asking, files: left } : null };
  for (const id of covered) {
    next = move(next, id, { is: said === 'yes' ? 'preparing' : 'declined' });
    const file = fileOf(next, id);
    if (file?.state.is === 'preparing') effects.push({ do: 'attest', id, gesture: one ? 'one-file' : 'all-files' });
    else if (file) effects.push(say(file));
  }
  if (left.length === 0) effects.push({ do: 'focus', target: 'files' });
  return [next, effects];
}

/** Closing the question without an answer is a "no" to nothing: the files stay, unsent, and can be asked about again. */
export const close = (state: FlowState): Outcome =>
  state.asking ? [{ ...state, asking: null }, [{ do: 'focus', target: 'files' }]] : [state, []];

export function attested(state: FlowState, id: string, attestation: Attestation): Outcome {
  // Nothing but a "yes" of this moment starts an upload here: a late answer must not start one over.
  if (fileOf(state, id)?.state.is !== 'preparing') return [state, []];
  return [move(state, id, { is: 'uploading', sent: 0, attestation }), [{ do: 'upload', id, attestation }]];
}

/** The file changed or vanished on the disk between choosing and reading it. */
export function unreadable(state: FlowState, id: string): Outcome {
  if (fileOf(state, id)?.state.is !== 'preparing') return [state, []];
  const next = move(state, id, { is: 'refused', why: 'content' });
  const file = fileOf(next, id);
  return file ? [next, [SAVE, say(file)]] : [state, []];
}

export function uploadMoved(state: FlowState, id: string, to: UploadMove): Outcome {
  const before = fileOf(state, id)?.state;
  if (before?.is !== 'uploading') return [state, []];
  const { attestation } = before;
  const next = move(state, id, { ...to, attestation });
  const file = fileOf(next, id);
  if (!file || to.is === 'uploading') return [next, []];
  return [next, [SAVE, say(file)]];
}

export function stop(state: FlowState, id: string): Outcome {
  const before = fileOf(state, id)?.state;
  if (before?.is !== 'uploading') return [state, []];
  const next = move(state, id, { is: 'stopped', attestation: before.attestation });
  const file = fileOf(next, id);
  return [next, [{ do: 'stop-upload', id }, ...(file ? [say(file), rowOf(id)] : [])]];
}

export function retry(state: FlowState, id: string): Outcome {
  const before = fileOf(state, id)?.state;
  if (before?.is !== 'failed' && before?.is !== 'stopped') return [state, []];
  const { attestation } = before;
  const next = move(state, id, { is: 'uploading', sent: 0, attestation });
  return [next, [{ do: 'upload', id, attestation }, rowOf(id)]];
}

export function remove(state: FlowState, id: string): Outcome {
  const file = fileOf(state, id);
  if (!file) return [state, []];
  const asking = state.asking && { ...state.asking, files: state.asking.files.filter((other) => other !== id) };
  const next = withFiles(state, state.draft.files.filter((other) => other !== file));
  const upload = file.state.is === 'uploaded' ? { upload: file.state.upload } : {};
  return [
    { ...next, asking: asking?.files.length ? asking : null },
    [
      { do: 'forget-file', id, ...upload },
      SAVE,
      { do: 'announce', what: { say: 'file-removed', name: file.name } },
      { do: 'focus', target: 'files' },
    ],
  ];
}

/** Files as they come back with a stored draft: bytes are gone, so what was not received is asked for again. */
export const afterReload = (files: readonly Attachment[], { id, version }: Statement): readonly Attachment[] =>
  files.filter(counts).map((file) => {
    const confirmed = file.state.is === 'uploaded' ? file.state.attestation.statement : undefined;
    return confirmed?.id === id && confirmed.version === version ? file : { ...file, state: { is: 'missing' } };
  });
