/** The door for a stored reply: whatever lies in the storage is a reply of today's shape, or nothing. */
import type { ReplyDraft } from '../flow/reply-state.ts';
import type { Problem } from '../flow/state.ts';
import { flag, list, number, optional, read, shape, text, where, type Reader } from '../model/reading.ts';
import { attachment } from './attachment.schema.ts';
import { lang } from './lang.schema.ts';

const problem = shape<Problem>({ code: text, detail: optional(text) });

const draft = shape<ReplyDraft>({
  schema: where(number, (version) => version === 1, 'must be 1') as Reader<1>,
  key: text,
  text,
  lang,
  files: list(attachment),
  left: flag,
  problem: (value, tell) => (value === null ? null : problem(value, tell)),
  next: text,
});

const kept = shape<{ savedAt: number; draft: ReplyDraft }>({ savedAt: number, draft });

/** The reply and when it was saved (ms), or undefined for anything else. */
export function readKeptReply(value: unknown): { savedAt: number; draft: ReplyDraft } | undefined {
  const result = read(kept, value);
  return 'value' in result ? result.value : undefined;
}
