/** Every case of an account, a batch at a time, and which of them a filter lets through. */
import type { CaseFilter } from '../../../model/case-list.ts';
import { searchWords } from '../../../model/search-text.ts';
import type { Reading } from './database.ts';
import { afterPlace, below } from './range.ts';
import { openerOf, type StoredCase } from './stored-case.ts';

/** Big enough that asking costs little, small enough that an account with long threads fits the memory. */
const batchSize = 500;

/** The account's cases, or those of one status, in no promised order. */
export async function* everyCase(account: string, status: string | undefined, within: Reading): AsyncGenerator<StoredCase> {
  const cases = within.objectStore('cases');
  const prefix = status === undefined ? [account] : [account, status];
  const index = cases.index(status === undefined ? 'by-account' : 'by-status');
  let range = below(prefix);
  for (;;) {
    const batch = await index.getAll(range, batchSize);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) return;
    range = afterPlace(prefix, [last.updatedAt, last.id]);
  }
}

export function matching({ status, type, openedBy, origin, search = '' }: CaseFilter): (stored: StoredCase) => boolean {
  // Each word with its space: it then matches at the beginning of a word only.
  const words = searchWords(search).map((word) => ` ${word}`);
  return (stored) =>
    (status !== 'waiting' || stored.waiting) &&
    (!origin || stored.origin === origin) &&
    (!openedBy || openerOf(stored) === openedBy) &&
    (!type || `${stored.path.map(({ id }) => id).join('/')}/`.startsWith(`${type}/`)) &&
    words.every((word) => stored.words.includes(word));
}
