/** Adds a member's message exactly once for its key: a note of that name is looked up before it is sent, and after. */
import type { Message, Reply } from '../../../model/case.ts';
import { inLang } from '../../../model/words.ts';
import { BackendError } from '../../error.ts';
import { canonical } from '../browser/digest.ts';
import { refusal } from '../browser/refusal.ts';
import { afterWrite } from './ask.ts';
import { ratingIn } from './case.ts';
import { ownTicket, type Desk, type OwnTicket } from './desk.ts';
import { formOf, forgetSent, gather } from './files.ts';
import { messageOf } from './history.ts';
import { withLosses } from './losses.ts';
import { statusOf } from './mapping.ts';
import { noteBlob, noteIn, noteName, replyNote } from './notes.ts';
import { markRead } from './reads.ts';
import { plainText } from './text.ts';
import { named, ofTransaction, readAttached, readHistory, type Ticket } from './tickets.ts';
import { usualActs } from '../usual-acts.ts';
import type { CaseAct } from '../../../model/act.ts';
import { sha256 } from '../../../model/sha256.ts';

/** Throws with the reason, unless the act can be done now. */
export function mustOffer(act: CaseAct, ticket: Ticket, lang: string, desk: Desk): void {
  const state = { status: statusOf(desk.mapping, ticket.status), updatedAt: ticket.updated, rating: ratingIn(ticket, desk) };
  const refused = usualActs(state, Date.now()).find((each) => each.act === act)?.refused;
  if (refused) throw new BackendError('refused', { detail: inLang(refused, lang) });
}

/** The message that a note of this name came with. */
async function written(name: string, { ticket }: OwnTicket, payload: string, lang: string, desk: Desk): Promise<Message | undefined> {
  const [first] = await readAttached(desk.ask, ticket.id, named(name), true);
  const found = first && noteIn([first]);
  if (!found || found.note.kind !== 'reply') return undefined;
  if (found.note.payload !== payload) throw refusal('reply-key-reused', lang);
  const [transactions, attached] = await Promise.all([
    readHistory(desk.ask, ticket.id),
    readAttached(desk.ask, ticket.id, ofTransaction(first.transaction), false),
  ]);
  const transaction = transactions.find(({ id }) => id === first.transaction);
  if (!transaction) return undefined;
  const files = withLosses(attached, transactions).filter(({ id }) => id !== first.id);
  return messageOf({ ...transaction, attached: files, note: found.note, text: '' }, 'member', desk.session);
}

export async function sendReply(caseId: string, reply: Reply, key: string, desk: Desk, signal: AbortSignal | undefined): Promise<Message> {
  const { ask, mapping, session, kept } = desk;
  const { text, lang, files } = reply;
  const own = await ownTicket(caseId, desk, signal);
  const { ticket } = own;
  const reference = await sha256(`${session.member}\n${ticket.id}\n${key}`);
  const name = noteName('reply', reference);
  const payload = await sha256(canonical(reply));
  const earlier = await written(name, own, payload, lang, desk);
  if (earlier) {
    await forgetSent(reference, kept);
    return earlier;
  }

  mustOffer('reply', ticket, lang, desk);
  if (text.trim() === '' && files.length === 0) throw refusal('reply-empty', lang);
  const parcel = await gather(files, reference, lang, session.member, kept);
  try {
    signal?.throwIfAborted();
    const note = { name, blob: noteBlob(replyNote(reply, payload, session.member, session.name)) };
    const json = {
      Content: plainText(text),
      ContentType: 'text/plain',
      // An answer ends the waiting, which Request Tracker leaves to whoever answers.
      ...(ticket.status === mapping.waiting && { Status: mapping.statuses.active[0] }),
    };
    const form = formOf(json, [note, ...parcel.files]);
    await ask(`/ticket/${ticket.id}/correspond`, { method: 'POST', form, acts: true, size: parcel.size });
  } catch (error) {
    if (!(error instanceof BackendError) || !error.ambiguous) await parcel.unsent();
    throw error;
  }
  const message = await afterWrite(written(name, own, payload, lang, desk));
  if (!message) throw new BackendError('contract', { ambiguous: true, cause: new Error(`${name} was not kept`) });
  await parcel.sent();
  // Unread costs a dot in the list; the message is there.
  await ownTicket(ticket.id, desk).then((after) => markRead(after.ticket, desk), () => {});
  return message;
}
