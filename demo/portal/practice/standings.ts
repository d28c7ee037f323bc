/** How many cases of each practice are open, and how many wait for whoever looks. */
import type { CaseBackend } from '../../../src/backend/port.ts';
import type { Account } from '../../../src/model/case.ts';

export interface Standing {
  readonly active: number;
  readonly waiting: number;
}

/** Without those that could not be read: the home page then says nothing of them. */
export async function readStandings(accounts: readonly Account[], backend: CaseBackend): Promise<ReadonlyMap<string, Standing>> {
  const read = async ({ id }: Account): Promise<readonly (readonly [string, Standing])[]> => {
    const overview = await backend.readOverview?.(id).catch(() => undefined);
    return overview ? [[id, { active: overview.counts.active, waiting: overview.waiting.total }]] : [];
  };
  return new Map((await Promise.all(accounts.map(read))).flat());
}
