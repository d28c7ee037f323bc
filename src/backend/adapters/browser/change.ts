/** What a member's change does to a case: refused where it is not offered, told on its timeline where it is done. */
import type { CaseAct, CaseChange } from '../../../model/act.ts';
import type { CaseEvent } from '../../../model/case.ts';
import { inLang } from '../../../model/words.ts';
import { BackendError } from '../../error.ts';
import { refusal } from './refusal.ts';
import { after, changed, type StoredCase, type UnindexedCase } from './stored-case.ts';
import { usualActs } from '../usual-acts.ts';

/** Throws with the reason, unless the act can be done now. */
export function mustOffer(act: CaseAct, stored: StoredCase, now: number, lang: string): void {
  const offered = usualActs(stored, now).find((each) => each.act === act);
  if (!offered) throw new BackendError('refused');
  if (offered.refused) throw new BackendError('refused', { detail: inLang(offered.refused, lang) });
}

interface Deed {
  readonly kind: CaseEvent['kind'];
  readonly reason?: string;
  readonly change: Partial<UnindexedCase>;
}

/** Undefined where something is missing from it. */
function deedOf(change: CaseChange): Deed | undefined {
  switch (change.act) {
    case 'cancel':
      return given(change.reason) && { kind: 'cancelled', reason: change.reason, change: { status: 'cancelled', waiting: false } };
    case 'resolve':
      return { kind: 'resolved', change: { status: 'resolved', waiting: false } };
    case 'reopen':
      return given(change.reason) && { kind: 'reopened', reason: change.reason, change: { status: 'active' } };
    case 'rate': {
      const { stars, comment } = change.rating;
      return [1, 2, 3, 4, 5].includes(stars) ? { kind: 'rated', change: { rating: { stars, comment } } } : undefined;
    }
  }
}

const given = (reason: string): true | undefined => reason.trim() !== '' || undefined;

/** The case after the change. `by`: the member, as the timeline names them. */
export function withChange(stored: StoredCase, change: CaseChange, by: string, now: number, lang: string): StoredCase {
  mustOffer(change.act, stored, now, lang);
  const deed = deedOf(change);
  if (!deed) throw refusal('change-incomplete', lang);
  const { kind, reason } = deed;
  const event = { kind, by, side: 'member', ...(reason !== undefined && { reason }) } as const;
  return changed(stored, after(stored.updatedAt, now), event, deed.change);
}
