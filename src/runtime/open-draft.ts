/** Opening a member's draft: what is kept of it, and whether it is this tab's to write. */
import type { Draft } from '../model/draft.ts';
import type { DraftStore } from './draft-store.ts';
import type { KeptFiles } from './kept-files.ts';
import { webLocks, type Hold, type Locks } from './locks.ts';

/** The parts of the runtime that a draft is opened with. */
export interface DraftParts {
  readonly store: DraftStore;
  /** The browser's own when absent; null where tabs cannot agree who writes a draft. */
  readonly locks?: Locks | null | undefined;
  /** Null where files are not kept. */
  readonly kept: KeptFiles | null;
}

export interface OpenDraft {
  /** Undefined where there is none, or none for this tab. */
  readonly stored: Draft | undefined;
  /** Of what this tab has seen there. */
  readonly revision: number;
  readonly hold: Hold | null;
  /** Another tab is writing it. */
  readonly elsewhere: boolean;
  /** Ids of the files whose bytes are on the device. */
  readonly bytes: ReadonlySet<string>;
}

/** For a case that nothing is kept of. */
const nothingKept: OpenDraft = { stored: undefined, revision: 0, hold: null, elsewhere: false, bytes: new Set() };

/** `byForce`: the member wants to go on with it here, whoever is writing it. */
export async function openDraft({ store, locks = webLocks(), kept }: DraftParts, name: string, now: number, byForce: boolean): Promise<OpenDraft> {
  // As long as nothing was saved there is nothing to share.
  if (!store.revision(name)) return nothingKept;
  const hold = (await locks?.take(name, byForce)) ?? null;
  if (locks && !hold) return { ...nothingKept, elsewhere: true };
  const { revision, draft } = await store.load(name, now).catch((error: unknown) => {
    hold?.release();
    throw error;
  });
  if (!draft) hold?.release();
  const waits = draft?.files.some(({ state }) => state.is === 'uploading' || state.is === 'stopped');
  return { stored: draft, revision, hold: draft ? hold : null, elsewhere: false, bytes: (waits && (await kept?.ids())) || nothingKept.bytes };
}
