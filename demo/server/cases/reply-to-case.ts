/** Adds a member's reply exactly once for its key, together with its files, or not at all. */
import type { Message, Reply } from '../../../src/model/case.ts';
import type { Database } from '../database/database.ts';
import type { Member } from '../identity/portal-session.ts';
import { Problem } from '../problem.ts';
import type { Seal } from '../seal.ts';
import { oneMessage } from './case-detail.ts';
import { claimFiles } from './claim-files.ts';
import { lockCase, mustAllow } from './locked-case.ts';
import { canonical, inTurn } from './once.ts';
import { writeMessage } from './write-message.ts';

export interface ReplyOutcome {
  readonly message: Message;
  readonly replayed: boolean;
}

interface EarlierRow {
  readonly payload_hash: string;
  readonly message: string;
}

export async function replyToCase(
  caseId: string,
  reply: Reply,
  key: string,
  member: Member,
  at: Date,
  seal: Seal,
  db: Database,
): Promise<ReplyOutcome> {
  const payload = seal.fingerprint(canonical({ caseId, reply }));
  return inTurn(db, async (within) => {
    // The case first: a second request with this key waits here until the first one has committed or failed.
    const held = await lockCase(caseId, member.id, within);
    const [earlier] = await within.query<EarlierRow>(
      `select payload_hash, message from replies where member = $1 and key = $2`,
      [member.id, key],
    );
    if (earlier) {
      if (earlier.payload_hash !== payload) throw new Problem('key-reused');
      return { message: await oneMessage(caseId, earlier.message, member, within), replayed: true };
    }
    mustAllow('reply', held, at);
    const { text, lang, files } = reply;
    const written = { kind: 'replied', author: member.name, member: member.id, text, lang, at } as const;
    const id = await writeMessage(held, written, within);
    // The same key for two cases at once: they do not wait for each other's case, but for this row.
    const claimed = await within.query(
      `insert into replies (member, key, payload_hash, message, received_at)
       values ($1, $2, $3, $4, $5::timestamptz) on conflict do nothing returning key`,
      [member.id, key, payload, id, at.toISOString()],
    );
    if (claimed.length === 0) throw new Problem('key-reused');
    await claimFiles(files, { caseId, message: id }, member.id, within);
    return { message: await oneMessage(caseId, id, member, within), replayed: false };
  });
}
