/** What the adapter's parts work with: the line, the layout, the member, and what this browser keeps. */
import type { Session } from '../../../model/case.ts';
import { BackendError } from '../../error.ts';
import type { AskTracker } from './ask.ts';
import { contentIn } from './content.ts';
import type { Kept } from './kept.ts';
import { hasQueuePerAccount, queueOf, type RequestTrackerMapping } from './mapping.ts';
import { withReference } from './query.ts';
import { findTickets, readTicket, type Ticket } from './tickets.ts';

export interface Desk {
  readonly ask: AskTracker;
  readonly mapping: RequestTrackerMapping;
  readonly session: Session;
  readonly kept: Kept;
}

/** What is not the member's is not found, so that nobody learns which cases and accounts there are. */
export function mustRepresent(account: string, { session }: Desk): void {
  if (!session.accounts.some(({ id }) => id === account)) throw new BackendError('not-found');
}

/** The account of a ticket among the member's; undefined where it is of none. */
function accountOf({ queue, fields }: Ticket, { mapping, session }: Desk): string | undefined {
  const own = fields.get(mapping.fields.account);
  const isOf = (account: string): boolean => queue === queueOf(mapping, account) && (hasQueuePerAccount(mapping) || own === account);
  return session.accounts.find(({ id }) => isOf(id))?.id;
}

/** What people quote, and what Request Tracker's own pages put before a subject. */
export const referenceOf = (id: string): string => `#${id}`;

export interface OwnTicket {
  readonly ticket: Ticket;
  readonly account: string;
  readonly version: string;
}

/** By which the case's tickets are found, of the oldest the first: it is the case. */
export const ticketsWith = async (reference: string, desk: Desk): Promise<readonly Ticket[]> =>
  (await findTickets(desk.ask, withReference(reference, desk.mapping), 'orderby=id&order=ASC&per_page=100')).tickets;

/** The ticket of a case that the member may see; of a second ticket for one submission, the first. */
export async function ownTicket(id: string, desk: Desk, signal?: AbortSignal): Promise<OwnTicket> {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new BackendError('not-found');
  const { ticket, version } = await readTicket(desk.ask, id, signal).catch((error: unknown) => {
    if (error instanceof BackendError && ['forbidden', 'refused'].includes(error.code)) throw new BackendError('not-found', { cause: error });
    throw error;
  });
  const account = accountOf(ticket, desk);
  if (account === undefined || ticket.status === 'deleted') throw new BackendError('not-found');
  if (ticket.status !== desk.mapping.duplicate) return { ticket, account, version };
  const reference = ticket.fields.get(desk.mapping.fields.clientReference);
  const [first] = reference && contentIn(ticket, desk.mapping) ? await ticketsWith(reference, desk) : [];
  if (!first || first.status === desk.mapping.duplicate) throw new BackendError('not-found');
  return ownTicket(first.id, desk, signal);
}
