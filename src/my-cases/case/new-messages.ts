/** Which messages the member has not seen yet, as far as that is known. */
import type { CaseDetail, CaseEventKind } from '../../model/case.ts';

/** Steps that a message of the staff is itself told by, or that change nothing for the member. */
const withMessage: readonly CaseEventKind[] = ['answered', 'asked', 'viewed'];

/** Ids of those that came since `before`; at the first reading, `unread` as the list knew it says there is one. */
export function newMessages(detail: CaseDetail, before: CaseDetail | undefined, unread: boolean): readonly string[] {
  if (before) {
    const seen = new Set(before.messages.map(({ id }) => id));
    return detail.messages.filter(({ id, from }) => from === 'staff' && !seen.has(id)).map(({ id }) => id);
  }
  const last = detail.messages.at(-1);
  if (!unread || last?.from !== 'staff') return [];
  // What is unread may also be a change of status: only where nothing else came later is it the message.
  const later = detail.events?.some(({ kind, at }) => !withMessage.includes(kind) && Date.parse(at) > Date.parse(last.at));
  return later ? [] : [last.id];
}
