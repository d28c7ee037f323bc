/** Drafts on the member's own device: in local storage, for a day, and never anything sensitive. */
import type { Draft } from '../model/draft.ts';

export interface DraftStore {
  /** The stored draft, or undefined: none, too old, not readable, or storage off. */
  load(name: string, now: number): Promise<Draft | undefined>;
  /** Throws where the storage is off or full. */
  save(name: string, draft: Draft, now: number): void;
  clear(name: string): void;
}

const LIFETIME = 24 * 3_600_000;
const PREFIX = 'case-wizard:';

/** One draft per preset, member and account in view. */
export const draftName = (preset: string, member: string, account: string): string =>
  [preset, member, account].map(encodeURIComponent).join('/');

export const localDrafts: DraftStore = {
  async load(name, now) {
    let text: string | null = null;
    try {
      text = localStorage.getItem(PREFIX + name);
    } catch {
      // Storage is off: the case can still be written, only not kept.
    }
    if (text === null) return undefined;
    const { readKept } = await import('./draft.schema.ts');
    const kept = readKept(parsed(text));
    if (kept && now - kept.savedAt < LIFETIME) return kept.draft;
    this.clear(name);
    return undefined;
  },

  save(name, draft, now) {
    localStorage.setItem(PREFIX + name, JSON.stringify({ savedAt: now, draft }));
  },

  clear(name) {
    try {
      localStorage.removeItem(PREFIX + name);
    } catch {
      // Storage is off: there is nothing to clear.
    }
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
