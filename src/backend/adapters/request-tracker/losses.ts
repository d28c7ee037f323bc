/**
 * Which files Request Tracker could not keep. The ticket stands without them: one that is longer than its limit it drops or
 * cuts off, if so configured, and notes it in the ticket's history; where it cannot write one, it leaves out those that follow too.
 */
import type { AskTracker } from './ask.ts';
import { readAttached, readHistory, type Attached, type Transaction } from './tickets.ts';

/** The file that such a note is about; a dropped one has a text in its place, with the ending of one, and its size of before. */
const isAbout = ({ type, about, oldValue }: Transaction, { name, size }: Attached): boolean =>
  String(size) === oldValue && (about === name || (type === 'AttachmentDrop' && `${about}.txt` === name));

export function withLosses(attached: readonly Attached[], transactions: readonly Transaction[]): readonly Attached[] {
  const notes = transactions.filter(({ type }) => type === 'AttachmentDrop' || type === 'AttachmentTruncate');
  return attached.map((each) => (notes.some((note) => isAbout(note, each)) ? { ...each, isLost: true } : each));
}

/** Of the `uploads` that a ticket was made with, in their order, those that are not in it. */
export async function missingOf(ticket: string, uploads: readonly string[], ask: AskTracker): Promise<readonly string[]> {
  if (uploads.length === 0) return [];
  const [transactions, attached] = await Promise.all([readHistory(ask, ticket), readAttached(ask, ticket, [], false)]);
  const opening = transactions.find(({ type }) => type === 'Create')?.id;
  const named = withLosses(attached, transactions).filter(({ name, transaction }) => name !== '' && transaction === opening);
  return uploads.filter((_upload, at) => !named[at] || named[at].isLost);
}
