/** Fills in the keys, labels and words of cases from before lists could be filtered and searched. */
import { listKeys } from '../../cases/list-keys.ts';
import { openingText, type Body, type Heading } from '../../cases/open-case.ts';
import { addWords } from '../../cases/search-words.ts';
import { showTypes } from '../../cases/shown-types.ts';
import type { Queries } from '../database.ts';

interface EarlierCase {
  readonly id: string;
  readonly reference: string;
  readonly account: string;
  readonly opened_by: string | null;
  readonly opened_at: Date;
  readonly heading: Heading;
  readonly body: Body;
}

interface EarlierMessage {
  readonly case_id: string;
  readonly words: { readonly text: string };
}

/** Few enough to be held at once, long texts included. */
const atOnce = 500;

async function inParts<Row extends { readonly place: string }>(
  next: (after: string) => Promise<readonly Row[]>,
  fill: (row: Row) => Promise<void>,
): Promise<void> {
  let rows = await next('');
  while (rows.length > 0) {
    for (const row of rows) await fill(row);
    rows = await next(rows.at(-1)!.place);
  }
}

async function fillCase(earlier: EarlierCase, within: Queries): Promise<void> {
  const { id, reference, account, opened_by, opened_at, heading, body } = earlier;
  const { opener, type, subject } = listKeys(heading, opened_by ?? undefined);
  await within.query(`update cases set opener = $2, type = $3, subject_key = $4 where id = $1`, [id, opener, type, subject]);
  await showTypes(account, heading.path, opened_at, within);
  await addWords(id, openingText(reference, { subject: heading.subject, description: body.description }), within);
}

export async function migrate(within: Queries): Promise<void> {
  await inParts(
    (after) =>
      within.query<EarlierCase & { readonly place: string }>(
        `select id as place, id, reference, account, opened_by, opened_at, heading, body from cases
         where id > $1 order by id limit $2`,
        [after, atOnce],
      ),
    (earlier) => fillCase(earlier, within),
  );
  await inParts(
    (after) =>
      within.query<EarlierMessage & { readonly place: string }>(
        `select id as place, case_id, words from messages where id > $1 order by id limit $2`,
        [after, atOnce],
      ),
    ({ case_id, words }) => addWords(case_id, words.text, within),
  );
}
