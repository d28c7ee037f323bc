/** What a member's wish becomes as a change, and whether a case shows that it was done. */
import type { CaseChange } from '../../model/act.ts';
import type { CaseDetail, CaseEventKind } from '../../model/case.ts';

export interface Wish {
  readonly act: CaseChange['act'];
  readonly reason: string;
  readonly stars?: number;
  readonly comment: string;
}

export const needsReason = (act: CaseChange['act']): act is 'cancel' | 'reopen' => act === 'cancel' || act === 'reopen';

/** Nothing while what it needs is missing: a reason, or a choice of stars. */
export function changeOf({ act, reason, stars, comment }: Wish): CaseChange | undefined {
  if (act === 'resolve') return { act };
  if (act === 'rate') return stars === undefined ? undefined : { act, rating: { stars, comment: comment.trim() } };
  return reason.trim() ? { act, reason: reason.trim() } : undefined;
}

/** The last step of that kind must be the member's; where the backend tells no steps, the status is all there is. */
function lastIsOurs({ events }: CaseDetail, kind: CaseEventKind, reason?: string): boolean {
  const last = events?.findLast((event) => event.kind === kind);
  if (!last) return true;
  return last.side === 'member' && (reason === undefined || last.reason === undefined || last.reason === reason);
}

/** After no answer came: `after` is the case as it was read again. */
export function isDone(change: CaseChange, before: CaseDetail, after: CaseDetail): boolean {
  if (after.version === before.version) return false;
  switch (change.act) {
    case 'cancel':
      return after.status === 'cancelled' && lastIsOurs(after, 'cancelled', change.reason);
    case 'resolve':
      return after.status === 'resolved' && lastIsOurs(after, 'resolved');
    case 'reopen':
      return after.status === 'active' && lastIsOurs(after, 'reopened', change.reason);
    case 'rate':
      return after.rating?.stars === change.rating.stars && after.rating.comment === change.rating.comment;
  }
}

/** Whether the case would take the act now. */
export const isOffered = ({ acts }: CaseDetail, act: CaseChange['act']): boolean =>
  acts?.some((each) => each.act === act && !each.refused) ?? false;
