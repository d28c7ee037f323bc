/** What makes a request safe to send twice: one text for one payload, and one writer at a time. */
import { sqlState, type Database, type Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';

/** SQLSTATE lock_not_available: another request is still writing the same. */
const lockNotAvailable = '55P03';

/** Text that is the same for the same payload, in whatever order its members came. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** One transaction that says so where it would have to wait too long for another. */
export async function inTurn<T>(db: Database, write: (within: Queries) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (within) => {
      await within.query(`set local lock_timeout = '5s'`);
      return write(within);
    });
  } catch (error) {
    throw sqlState(error) === lockNotAvailable ? new Problem('in-progress', error) : error;
  }
}
