/**
 * Opens a case exactly once for its key, although Request Tracker knows no such thing: the key's reference is looked up
 * before a ticket is made and once more after. Of two tickets with one reference, made on two devices at once or by a
 * request that arrived late, the one with the lower number is the case; the other is set aside, as soon as it is seen: one
 * that a late request makes after the last look stands in the list too, until the key is sent or asked for again.
 */
import type { Receipt, Submission } from '../../../model/case.ts';
import { sha256 } from '../../../model/sha256.ts';
import { BackendError } from '../../error.ts';
import { refusal } from '../browser/refusal.ts';
import { afterWrite } from './ask.ts';
import { subjectLine } from './case.ts';
import { contentIn, contentJson, contentOf, payloadOf, readable, sensitiveJson, type Content } from './content.ts';
import { mustRepresent, ownTicket, referenceOf, ticketsWith, type Desk } from './desk.ts';
import { formOf, forgetSent, gather } from './files.ts';
import { missingOf } from './losses.ts';
import { queueOf, statusOf } from './mapping.ts';
import { markRead } from './reads.ts';
import type { Ticket } from './tickets.ts';

/** Of the member too: two members' keys never meet, and no colleague reads the key in the ticket. */
const referenceFor = (key: string, { session }: Desk): Promise<string> => sha256(`${session.member}\n${key}`);

/** Also of which files Request Tracker could not keep, as far as the ticket tells what it was made with. */
async function receiptOf(ticket: Ticket, { ask, mapping }: Desk): Promise<Receipt> {
  const { id, created } = ticket;
  const missing = await missingOf(id, contentIn(ticket, mapping)?.uploads ?? [], ask);
  return { id, reference: referenceOf(id), receivedAt: created, ...(missing.length > 0 && { missing }) };
}

export async function findByKey(key: string, desk: Desk): Promise<Receipt | null> {
  const reference = await referenceFor(key, desk);
  const [first, ...others] = await ticketsWith(reference, desk);
  if (!first) return null;
  await Promise.all([setAside(others, desk), forgetSent(reference, desk.kept)]);
  return receiptOf(first, desk);
}

/** A ticket that cannot be set aside stays in the list beside the case; what the member was told stays true. */
async function setAside(tickets: readonly Ticket[], { ask, mapping }: Desk): Promise<void> {
  const left = tickets.filter(({ status }) => status !== mapping.duplicate);
  await Promise.all(left.map(({ id }) => ask(`/ticket/${id}`, { method: 'PUT', json: { Status: mapping.duplicate } }).catch(() => {})));
}

async function followed({ follows, lang }: Submission, desk: Desk): Promise<Content['follows']> {
  if (follows === undefined) return undefined;
  const own = await ownTicket(follows, desk).catch((error: unknown) => {
    if (error instanceof BackendError && error.code === 'not-found') return undefined;
    throw error;
  });
  if (!own || statusOf(desk.mapping, own.ticket.status) === 'active') throw refusal('follows-nothing', lang);
  return { id: own.ticket.id, reference: referenceOf(own.ticket.id) };
}

/** Sent by a name, Request Tracker would lose them; so they are not sent at all. */
function sensitiveField(submission: Submission, { mapping: { fields } }: Desk): Readonly<Record<string, string>> {
  const sensitive = sensitiveJson(submission);
  if (sensitive === undefined) return {};
  if (/^\d+$/.test(fields.sensitive)) return { [fields.sensitive]: sensitive };
  throw new BackendError('contract', { cause: new Error('mapping.fields.sensitive has to be the number of its custom field') });
}

function mustBeSame(ticket: Ticket, payload: string, lang: string, { mapping }: Desk): void {
  if (contentIn(ticket, mapping)?.payload !== payload) throw refusal('key-reused', lang);
}

/** `signal`: until the ticket is being made; from then on the work goes on by itself. */
export async function submit(submission: Submission, key: string, desk: Desk, signal: AbortSignal | undefined): Promise<Receipt> {
  const { ask, mapping, session, kept } = desk;
  const { account, lang, subject, path, files } = submission;
  const [reference, payload] = await Promise.all([referenceFor(key, desk), payloadOf(submission)]);
  const [earlier, ...later] = await ticketsWith(reference, desk);
  if (earlier) {
    await setAside(later, desk);
    mustBeSame(earlier, payload, lang, desk);
    await forgetSent(reference, kept);
    return afterWrite(receiptOf(earlier, desk));
  }
  mustRepresent(account, desk);
  const content = contentOf(submission, payload, session, await followed(submission, desk));
  const fields = {
    [mapping.fields.account]: account,
    [mapping.fields.clientReference]: reference,
    [mapping.fields.type]: path.map(({ id }) => id).join('/'),
    [mapping.fields.content]: contentJson(content),
    ...sensitiveField(submission, desk),
  };
  const json = {
    Queue: queueOf(mapping, account),
    Subject: subjectLine(subject),
    Content: readable(content),
    ContentType: 'text/plain',
    CustomFields: fields,
  };
  const parcel = await gather(files, reference, lang, session.member, kept);
  try {
    signal?.throwIfAborted();
    const form = formOf(json, parcel.files);
    await ask('/ticket', { method: 'POST', form, acts: true, size: parcel.size }).catch((error: unknown) => {
      // Request Tracker says so of a queue that the member may not write to, as of one that is not there.
      if (error instanceof BackendError && error.code === 'forbidden') throw new BackendError('not-found', { cause: error });
      throw error;
    });
  } catch (error) {
    if (!(error instanceof BackendError) || !error.ambiguous) await parcel.unsent();
    throw error;
  }
  const [first, ...others] = await afterWrite(ticketsWith(reference, desk));
  // Made, and yet not there: its reference was not kept, and a second sending would make a second ticket.
  if (!first) throw new BackendError('contract', { ambiguous: true, cause: new Error(`${mapping.fields.clientReference} was not kept`) });
  await setAside(others, desk);
  mustBeSame(first, payload, lang, desk);
  await parcel.sent();
  await markRead(first, desk);
  return afterWrite(receiptOf(first, desk));
}
