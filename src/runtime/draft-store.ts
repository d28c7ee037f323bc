/** Drafts on the member's own device: for as long as the host allows, and never anything sensitive. */
import type { Draft } from '../model/draft.ts';
import { toJson } from '../model/to-json.ts';

/** Not at all, as long as the tab is open, or for a number of days. */
export type Keeping = 'off' | 'tab' | number;

export interface StoredDraft {
  /** Of what lies there: another one after each save. 0 where nothing does, below where it is not ours to touch. */
  readonly revision: number;
  /** Undefined: none, too old, not readable, or storage off. */
  readonly draft: Draft | undefined;
}

export interface DraftStore {
  /** Of what lies there now. */
  revision(name: string): number;
  load(name: string, now: number): Promise<StoredDraft>;
  /**
   * The new revision; undefined where something else than the revision `seen` last lies there, which then stays, or where
   * nothing does any more: another tab has cleared it, but for a tab that is `alone` with it. Throws where the storage is off or full.
   */
  save(name: string, draft: Draft, now: number, seen: number, alone?: boolean): number | undefined;
  /** Leaves what is not the revision `seen` last, unless it is the draft of the case with the key `received`. */
  clear(name: string, seen: number, received?: string): void;
}

export const DRAFTS = 'case-wizard:';
export const DAY = 24 * 3_600_000;

/** One draft per preset, member and account in view. */
export const draftName = (preset: string, member: string, account: string): string =>
  [preset, member, account].map(encodeURIComponent).join('/');

/** As a host wrote it; what is none of them counts as a day. */
export function keepingOf(written: unknown): Keeping {
  if (written === 'off' || written === 'tab') return written;
  const days = Number(written);
  return days > 0 && days <= 365 ? days : 1;
}

/** What was saved before there were revisions counts as the first. */
const revisionIn = (text: string | null | undefined): number =>
  text ? Number(/^\{"savedAt":\d+,"revision":(\d+)/.exec(text)?.[1] ?? 1) : 0;

export function draftsFor(keeping: Keeping): DraftStore {
  // Off, it is as in a browser that has no storage.
  const shelf = (): Storage | undefined => (keeping === 'off' ? undefined : keeping === 'tab' ? sessionStorage : localStorage);
  const life = keeping === 'off' || keeping === 'tab' ? DAY : keeping * DAY;
  const textAt = (name: string): string | null | undefined => {
    try {
      return shelf()?.getItem(DRAFTS + name);
    } catch {
      // Storage is off: the case can still be written, only not kept.
      return undefined;
    }
  };
  return {
    revision: (name) => revisionIn(textAt(name)),

    async load(name, now) {
      const text = textAt(name) ?? '';
      const found = text && (await import('./draft.schema.ts')).draftIn(text, now, life);
      if (found) return { revision: found.draft ? revisionIn(text) : -1, ...found };
      this.clear(name, revisionIn(text));
      return { revision: 0, draft: undefined };
    },

    save(name, draft, now, seen, alone) {
      const text = textAt(name);
      const there = revisionIn(text);
      // A newer version of the widget wrote there what this one cannot read.
      if (seen < 0) throw new Error('not ours');
      if (text !== undefined && there !== seen && (there || !alone)) return undefined;
      const revision = Math.max(now, seen + 1);
      shelf()!.setItem(DRAFTS + name, toJson({ savedAt: now, revision, until: now + life, draft }));
      return revision;
    },

    clear(name, seen, received) {
      const text = textAt(name);
      if (revisionIn(text) !== seen && !(received && text?.includes(received))) return;
      try {
        shelf()?.removeItem(DRAFTS + name);
      } catch {
        // Storage is off, and nothing of it can be read either.
      }
    },
  };
}
