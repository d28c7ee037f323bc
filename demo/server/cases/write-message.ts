/** Adds a message to the thread of a case, whoever wrote it. */
import { randomUUID } from 'node:crypto';
import type { Lang } from '../../../src/model/words.ts';
import type { Queries } from '../database/database.ts';
import { happen, type OfAccount } from './case-happening.ts';
import { addWords } from './search-words.ts';

export interface Written {
  readonly kind: 'answered' | 'asked' | 'replied';
  readonly author: string;
  /** The author's id, where it is a member. */
  readonly member?: string;
  readonly text: string;
  readonly lang: Lang;
  readonly at: Date;
}

/** The id of the message. What staff ask makes the case wait for the member, for as long as it is active. */
export async function writeMessage(
  of: OfAccount,
  { kind, author, member, text, lang, at }: Written,
  within: Queries,
): Promise<string> {
  const id = randomUUID();
  const side = kind === 'replied' ? 'member' : 'staff';
  await within.query(
    `insert into messages (id, case_id, sender, author, words, lang, at) values ($1, $2, $3, $4, $5, $6, $7::timestamptz)`,
    [id, of.id, side, author, JSON.stringify({ text }), lang, at.toISOString()],
  );
  await within.query(`update cases set waiting = $2 and status = 'active' where id = $1`, [of.id, kind === 'asked']);
  await addWords(of.id, text, within);
  await happen(of, { kind, side, by: author, at: at.toISOString() }, member, within);
  return id;
}
