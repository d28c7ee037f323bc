/** Writes one new case, whoever opened it: a member in the portal, or staff on the phone. */
import { randomUUID } from 'node:crypto';
import type { CaseOrigin, ShownType, SubmittedAnswer, Submission } from '../../../src/model/case.ts';
import type { Lang } from '../../../src/model/words.ts';
import type { Queries } from '../database/database.ts';
import type { Seal } from '../seal.ts';
import { societies } from '../societies.ts';
import { listKeys } from './list-keys.ts';
import { addWords } from './search-words.ts';
import { masked, sealSecrets } from './sensitive.ts';
import { showTypes } from './shown-types.ts';

export interface NewCase {
  readonly account: string;
  readonly lang: Lang;
  readonly origin: CaseOrigin;
  /** The member's id; absent by phone. */
  readonly openedBy?: string;
  /** The caller's name; by phone only. */
  readonly caller?: string;
  readonly preset?: Submission['preset'];
  readonly subject: string;
  readonly path: readonly ShownType[];
  readonly answers: readonly SubmittedAnswer[];
  readonly waiver?: Submission['waiver'];
  readonly description: string;
  readonly comments: string;
}

/** The part of a case that its list shows, as the `heading` column holds it. */
export type Heading = Pick<NewCase, 'subject' | 'path' | 'caller'>;
/** What its own page adds, as the `body` column holds it. */
export type Body = Pick<NewCase, 'answers' | 'waiver' | 'description' | 'comments'>;

/** As people quote it; `society` is the database's name for it. */
export function referenceOf(society: string, year: number, number: number): string {
  const { reference = '' } = societies.find(({ id }) => id === society) ?? {};
  return `${reference}-${year}-${String(number).padStart(5, '0')}`;
}

/** The society's next reference of the year. The row's lock makes the numbers follow each other without gaps. */
async function nextReference(account: string, year: number, within: Queries): Promise<string> {
  const [row] = await within.query<{ society: string; last: number }>(
    `insert into case_numbers (society, year, last) select society, $2, 1 from accounts where id = $1
     on conflict (society, year) do update set last = case_numbers.last + 1 returning society, last`,
    [account, year],
  );
  if (!row) throw new Error('an account that is not there');
  return referenceOf(row.society, year, row.last);
}

/** What a new case is found by. */
export const openingText = (reference: string, { subject, description }: Pick<NewCase, 'subject' | 'description'>): string =>
  [reference, subject, description].join('\n');

export async function openCase(
  opened: NewCase,
  at: Date,
  seal: Seal,
  within: Queries,
  id: string = randomUUID(),
): Promise<{ readonly id: string; readonly reference: string }> {
  const { subject, path, caller, answers, waiver, description, comments } = opened;
  const heading: Heading = { subject, path, caller };
  const body: Body = { answers: masked(answers), waiver, description, comments };
  const reference = await nextReference(opened.account, at.getUTCFullYear(), within);
  const keys = listKeys(heading, opened.openedBy);
  await within.query(
    `insert into cases (id, reference, account, origin, opened_by, lang, preset, heading, body, sealed,
       opened_at, updated_at, opener, type, subject_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $11::timestamptz, $12, $13, $14)`,
    [
      id,
      reference,
      opened.account,
      opened.origin,
      opened.openedBy ?? null,
      opened.lang,
      opened.preset ? JSON.stringify(opened.preset) : null,
      JSON.stringify(heading),
      JSON.stringify(body),
      sealSecrets(answers, id, seal),
      at.toISOString(),
      keys.opener,
      keys.type,
      keys.subject,
    ],
  );
  await showTypes(opened.account, path, at, within);
  // The description is the member's first message; answers have no part in this, sensitive or not.
  await addWords(id, openingText(reference, opened), within);
  return { id, reference };
}
