/** Adds a member's message exactly once for its key, together with its files, in one transaction or not at all. */
import type { Message, Reply, Session } from '../../../model/case.ts';
import { newKey } from '../../../model/new-key.ts';
import { claim } from './case-files.ts';
import { isUnread } from './case.ts';
import { mustOffer } from './change.ts';
import type { Writing } from './database.ts';
import { refusal } from './refusal.ts';
import { after, changed, type StoredCase } from './stored-case.ts';
import { keepCase } from './tally.ts';

export interface SentReply {
  readonly reply: Reply;
  readonly key: string;
  /** Of the case and the reply: the same key again must bring the same. */
  readonly payload: string;
}

export interface Replied {
  readonly message: Message;
  /** Whether it was there already. */
  readonly again: boolean;
}

/** Their own message is no news to the one who wrote it; what they had not read before still is. */
export async function markOwn(before: StoredCase, member: string, at: string, within: Writing): Promise<void> {
  const reads = within.objectStore('reads');
  const read = await reads.get([member, before.id]);
  if (!isUnread(before, read?.at)) await reads.put({ member, caseId: before.id, at });
}

export async function addReply(
  stored: StoredCase,
  { reply, key, payload }: SentReply,
  { member, name }: Session,
  now: number,
  within: Writing,
): Promise<Replied> {
  const { text, lang } = reply;
  const replies = within.objectStore('replies');
  const earlier = await replies.get([member, key]);
  if (earlier && earlier.payload !== payload) throw refusal('reply-key-reused', lang);
  if (earlier) return { message: earlier.message, again: true };

  mustOffer('reply', stored, now, lang);
  if (text.trim() === '' && reply.files.length === 0) throw refusal('reply-empty', lang);
  const at = after(stored.updatedAt, now);
  const files = await claim(reply.files, lang, stored.id, member, within);
  const written: Message = { id: newKey(), from: 'member', author: name, at, text, lang };
  const message: Message = files.length > 0 ? { ...written, files } : written;
  const change = { waiting: false, messages: [...stored.messages, message] };
  await keepCase(changed(stored, at, { kind: 'replied', by: name, side: 'member' }, change), stored, within);
  await replies.add({ member, key, payload, message });
  await markOwn(stored, member, at, within);
  return { message, again: false };
}
