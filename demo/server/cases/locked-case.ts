/** The case that a member is about to change, held until the change is done. */
import type { CaseAct, Rating } from '../../../src/model/act.ts';
import type { CaseStatus } from '../../../src/model/case.ts';
import { usualActs } from '../../../src/backend/adapters/usual-acts.ts';
import type { Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';

export interface LockedCase {
  readonly id: string;
  readonly account: string;
  readonly status: CaseStatus;
  readonly revision: number;
  readonly rating: Rating | null;
  readonly updated_at: Date;
}

/** Refuses as "not found" where the member does not represent its account. */
export async function lockCase(id: string, member: string, within: Queries): Promise<LockedCase> {
  const [row] = await within.query<LockedCase>(
    `select c.id, c.account, c.status, c.revision, c.rating, c.updated_at from cases c
     join representatives r on r.account = c.account and r.member = $2
     where c.id = $1 for update of c`,
    [id, member],
  );
  if (!row) throw new Problem('not-found');
  return row;
}

/** Refuses, with its reason, what cannot be done about the case now. */
export function mustAllow(act: CaseAct, { status, rating, updated_at }: LockedCase, now: Date): void {
  const state = { status, rating: rating ?? undefined, updatedAt: updated_at.toISOString() };
  const offered = usualActs(state, now.getTime()).find((each) => each.act === act);
  if (!offered || offered.refused) throw new Problem('act-refused', undefined, offered?.refused);
}
