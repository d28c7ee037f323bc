/** Replies being written, on the member's own device: in local storage, for a day. */
import type { ReplyDraft } from '../flow/reply-state.ts';
import { toJson } from '../model/to-json.ts';
import { readKeptReply } from './reply-draft.schema.ts';

export interface ReplyDrafts {
  /** The stored reply, or undefined: none, too old, not readable, or storage off. */
  load(name: string, now: number): ReplyDraft | undefined;
  /** Throws where the storage is off or full. */
  save(name: string, draft: ReplyDraft, now: number): void;
  clear(name: string): void;
}

const LIFETIME = 24 * 3_600_000;
const PREFIX = 'case-reply:';

/** One reply per member and case. */
export const replyName = (member: string, caseId: string): string => [member, caseId].map(encodeURIComponent).join('/');

export const localReplies: ReplyDrafts = {
  load(name, now) {
    try {
      const text = localStorage.getItem(PREFIX + name);
      if (text === null) return undefined;
      const kept = readKeptReply(JSON.parse(text));
      if (kept && now - kept.savedAt < LIFETIME) return kept.draft;
    } catch {
      // Storage is off, or holds what no one wrote here: the reply begins anew.
    }
    this.clear(name);
    return undefined;
  },

  save(name, draft, now) {
    localStorage.setItem(PREFIX + name, toJson({ savedAt: now, draft }));
  },

  clear(name) {
    try {
      localStorage.removeItem(PREFIX + name);
    } catch {
      // Storage is off: there is nothing to clear.
    }
  },
};
