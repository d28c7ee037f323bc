/** Changes the state of a case for a member, unless someone else changed the case meanwhile. */
import type { CaseChange } from '../../../src/model/act.ts';
import type { CaseDetail } from '../../../src/model/case.ts';
import type { Database } from '../database/database.ts';
import type { Member } from '../identity/portal-session.ts';
import { Problem } from '../problem.ts';
import type { Happened } from './case-events.ts';
import { happen } from './case-happening.ts';
import { lockCase, mustAllow } from './locked-case.ts';
import { inTurn } from './once.ts';
import { caseFor } from './read-case.ts';

const becomes = {
  cancel: { kind: 'cancelled', status: 'cancelled' },
  resolve: { kind: 'resolved', status: 'resolved' },
  reopen: { kind: 'reopened', status: 'active' },
  rate: { kind: 'rated', status: 'resolved' },
} as const;

const reasonOf = (change: CaseChange): string | undefined =>
  'reason' in change && change.reason.trim() !== '' ? change.reason : undefined;

/** `versions`: those that the member has in view; one of them has to be the case's. Answers with the case as it then stands. */
export async function changeCase(
  caseId: string,
  change: CaseChange,
  versions: readonly string[],
  member: Member,
  at: Date,
  db: Database,
): Promise<CaseDetail> {
  return inTurn(db, async (within) => {
    const held = await lockCase(caseId, member.id, within);
    if (!versions.includes(String(held.revision))) throw new Problem('version-stale');
    mustAllow(change.act, held, at);
    const { kind, status } = becomes[change.act];
    await within.query(`update cases set status = $2, waiting = false, rating = coalesce($3::json, rating) where id = $1`, [
      caseId,
      status,
      change.act === 'rate' ? JSON.stringify(change.rating) : null,
    ]);
    const event: Happened = { kind, side: 'member', by: member.name, reason: reasonOf(change), at: at.toISOString() };
    await happen(held, event, member.id, within);
    return caseFor(caseId, member.id, at, within);
  });
}
