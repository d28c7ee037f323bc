/** What a member may do about a case where nothing but its state decides, and why not what they may not. */
import type { CaseAct, OfferedAct, Rating } from '../../model/act.ts';
import type { CaseStatus } from '../../model/case.ts';
import type { Words } from '../../model/words.ts';

/** As much of a case as decides. */
export interface CaseState {
  readonly status: CaseStatus;
  readonly updatedAt: string;
  readonly rating?: Rating;
}

const day = 24 * 60 * 60 * 1000;
const reopenableFor = 60 * day;

const isResolved: Words = { en: 'This case is already resolved.', fr: 'Ce cas est déjà résolu.' };
const isCancelled: Words = { en: 'This case is already cancelled.', fr: 'Ce cas est déjà annulé.' };
const isRated: Words = { en: 'This case has already been rated.', fr: 'Ce cas a déjà été évalué.' };
const onceResolved: Words = { en: 'Possible once the case is resolved.', fr: 'Possible une fois le cas résolu.' };
const reopenFirst: Words = { en: 'Reopen the case to reply.', fr: 'Rouvrez le cas pour répondre.' };
const staysClosed: Words = {
  en: 'A cancelled case stays closed: open a new case.',
  fr: 'Un cas annulé reste fermé\u00a0: ouvrez un nouveau cas.',
};
const tooLate: Words = {
  en: 'Closed more than 60 days ago: open a new case.',
  fr: 'Ce cas est fermé depuis plus de 60 jours\u00a0: ouvrez un nouveau cas.',
};

type Refusals = Readonly<Record<CaseAct, Words | undefined>>;

function refusals({ status, updatedAt, rating }: CaseState, now: number): Refusals {
  if (status === 'active') {
    return { reply: undefined, cancel: undefined, resolve: undefined, reopen: onceResolved, rate: onceResolved };
  }
  if (status === 'cancelled') {
    return { reply: staysClosed, cancel: isCancelled, resolve: isCancelled, reopen: staysClosed, rate: staysClosed };
  }
  const late = now - Date.parse(updatedAt) > reopenableFor ? tooLate : undefined;
  // Whoever cannot reopen the case is not sent to do it first.
  return { reply: late ?? reopenFirst, cancel: isResolved, resolve: isResolved, reopen: late, rate: rating && isRated };
}

/** Every act of the usual kind, each with its reason where it is refused. */
export function usualActs(state: CaseState, now: number): readonly OfferedAct[] {
  return (Object.entries(refusals(state, now)) as [CaseAct, Words | undefined][]).map(([act, refused]) =>
    refused ? { act, refused } : { act },
  );
}
