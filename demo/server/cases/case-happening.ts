/** What every change of a case brings with it: a new version, a step in its timeline, unread marks and news. */
import type { CaseNews } from '../../../src/model/case-list.ts';
import type { Queries } from '../database/database.ts';
import { recordEvent, type Happened } from './case-events.ts';
import { tellNews } from './news.ts';
import { markUnread } from './unread.ts';

export interface OfAccount {
  readonly id: string;
  readonly account: string;
}

const newsOf = (kind: Happened['kind']): CaseNews['kind'] =>
  kind === 'answered' || kind === 'asked' || kind === 'replied' ? 'message' : 'status';

/** `doer`: the member who did it, to whom it is nothing new; absent for staff. */
export async function happen(
  { id, account }: OfAccount,
  event: Happened,
  doer: string | undefined,
  within: Queries,
): Promise<void> {
  // Of two that waited for each other, the later one may have begun first.
  await within.query(
    `update cases set revision = revision + 1, updated_at = greatest(updated_at, $2::timestamptz) where id = $1`,
    [id, event.at],
  );
  await recordEvent(id, event, within);
  await markUnread(id, account, doer ?? null, within);
  await tellNews({ account, case: id, kind: newsOf(event.kind) }, within);
}
