/** How the types of an account's cases were labelled when they were last shown to its members. */
import type { ShownType } from '../../../src/model/case.ts';
import type { Queries } from '../database/database.ts';
import { typeKey } from './list-keys.ts';

/** As deep as an overview tells types apart. */
const depths = [1, 2];

/** The type and those above it; of two cases opened at once, the later written one is the last. */
export async function showTypes(account: string, path: readonly ShownType[], at: Date, within: Queries): Promise<void> {
  for (const depth of depths.filter((each) => each <= path.length)) {
    const shown = path.slice(0, depth);
    await within.query(
      `insert into case_types as known (account, type, path, shown_at) values ($1, $2, $3, $4::timestamptz)
       on conflict (account, type) do update set path = excluded.path, shown_at = excluded.shown_at
       where known.shown_at <= excluded.shown_at`,
      [account, typeKey(shown.map(({ id }) => id)), JSON.stringify(shown), at.toISOString()],
    );
  }
}
