/**
 * What the member has read, as far as this browser knows. Request Tracker keeps such a mark for its own pages and tells
 * it to nobody: on another device a case read here still counts as unread.
 */
import { contentIn } from './content.ts';
import type { Desk } from './desk.ts';
import type { Ticket } from './tickets.ts';

const markOf = ({ updated, updatedBy }: Ticket): string => `${updated} ${updatedBy}`;
const keyOf = (member: string, id: string): string => `${id}\n${member}`;

/** A mark that cannot be kept costs a dot in the list, and no more. */
const unlessStorageFails = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/** From now on the case is read as it stands. */
export const markRead = (ticket: Ticket, { kept, session: { member } }: Desk): Promise<void> =>
  unlessStorageFails(kept.put('reads', keyOf(member, ticket.id), markOf(ticket)));

const fortnight = 14 * 24 * 60 * 60 * 1000;

/** What is older than a fortnight when this browser first meets the member counts as read. */
export async function knownSince({ kept, session: { member } }: Desk, now: number): Promise<number> {
  const known = await unlessStorageFails(kept.get('since', member));
  if (known !== undefined) return known;
  const since = now - fortnight;
  await unlessStorageFails(kept.put('since', member, since));
  return since;
}

export async function isUnread(ticket: Ticket, since: number, { kept, mapping, session: { member } }: Desk): Promise<boolean> {
  const read = await unlessStorageFails(kept.get('reads', keyOf(member, ticket.id)));
  if (read !== undefined) return read !== markOf(ticket);
  // Not read here yet: news is what somebody else has written since, as far as the ticket tells who that was.
  // Its times are whole seconds: an answer may have the time of the opening.
  const byCreator = ticket.updatedBy === ticket.creator.id;
  const isUntouched = byCreator && ticket.updated === ticket.created;
  const isOwn = byCreator && contentIn(ticket, mapping)?.member === member;
  return Date.parse(ticket.updated) > since && !isUntouched && !isOwn;
}
