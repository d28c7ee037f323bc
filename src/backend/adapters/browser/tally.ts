/** How many cases of each status an account has: kept with every case, since counting them reads each one's key. */
import type { CaseStatus } from '../../../model/case.ts';
import type { Reading, Writing } from './database.ts';
import { below } from './range.ts';
import type { StoredCase } from './stored-case.ts';

async function count({ account, status }: StoredCase, more: 1 | -1, within: Writing): Promise<void> {
  const tallies = within.objectStore('tallies');
  const known = await tallies.get([account, status]);
  await tallies.put({ account, status, count: (known?.count ?? 0) + more });
}

/** The one way in which a case is stored. `before`: as it was; absent for a new one. */
export async function keepCase(stored: StoredCase, before: StoredCase | undefined, within: Writing): Promise<void> {
  const cases = within.objectStore('cases');
  if (before) await cases.put(stored);
  else await cases.add(stored);
  if (before?.status === stored.status) return;
  await count(stored, 1, within);
  if (before) await count(before, -1, within);
}

export async function countsOf(account: string, within: Reading): Promise<Record<CaseStatus, number>> {
  const counts = { active: 0, resolved: 0, cancelled: 0 };
  for (const tally of await within.objectStore('tallies').getAll(below([account]))) counts[tally.status] = tally.count;
  return counts;
}
