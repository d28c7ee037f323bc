/**
 * Changes a case's state. The status goes with If-Match, so that Request Tracker changes nothing of a ticket that is no
 * longer as the member saw it. It looks and then writes, though: of two changes within the same instant it may make both,
 * unless the lifecycle allows no way from the one status to the other.
 */
import type { CaseChange } from '../../model/act.ts';
import type { CaseDetail, CaseStatus } from '../../model/case.ts';
import { BackendError } from '../error.ts';
import { refusal } from './browser-refusal.ts';
import { detailOf } from './request-tracker-case.ts';
import { ownTicket, type Desk, type OwnTicket } from './request-tracker-desk.ts';
import { formOf } from './request-tracker-files.ts';
import { statusOf } from './request-tracker-mapping.ts';
import { changeNote, noteBlob, noteName, type ChangeNote } from './request-tracker-notes.ts';
import { markRead } from './request-tracker-reads.ts';
import { mustOffer } from './request-tracker-reply.ts';
import { asciiJson, plainText } from './request-tracker-text.ts';
import { readHistory } from './request-tracker-tickets.ts';

type Step = Exclude<CaseChange, { readonly act: 'rate' }>;

const becomes: Readonly<Record<Step['act'], CaseStatus>> = { cancel: 'cancelled', resolve: 'resolved', reopen: 'active' };

const said: Readonly<Record<Step['act'], { readonly fr: string; readonly en: string }>> = {
  cancel: { fr: 'Le membre annule ce cas.', en: 'The member cancels this case.' },
  resolve: { fr: 'Le membre considère ce cas comme résolu.', en: 'The member considers this case resolved.' },
  reopen: { fr: 'Le membre rouvre ce cas.', en: 'The member reopens this case.' },
};

const readerLang = (): 'fr' | 'en' => (globalThis.document?.documentElement.lang.startsWith('en') ? 'en' : 'fr');

/** Tells the staff, and the case's history, who did it and why. */
async function say(step: Step, id: string, { ask, session }: Desk): Promise<void> {
  const reason = 'reason' in step ? step.reason : undefined;
  const note: ChangeNote = changeNote(step.act, reason, session.member, session.name);
  const name = noteName('change', crypto.randomUUID().replaceAll('-', ''));
  const words = [said[step.act][readerLang()], plainText(reason ?? '')].filter((each) => each !== '').join('\n\n');
  const json = { Content: words, ContentType: 'text/plain' };
  await ask(`/ticket/${id}/correspond`, { method: 'POST', form: formOf(json, [{ name, blob: noteBlob(note) }]), acts: true });
}

/** Rejects unless the ticket is as `version` says. What Request Tracker answers is a list of sentences, or none where nothing changed. */
async function put(id: string, json: object, version: string, { ask }: Desk): Promise<string> {
  const { body } = await ask(`/ticket/${id}`, { method: 'PUT', json, ifMatch: version, acts: true });
  if (!Array.isArray(body)) throw new BackendError('contract', { retryable: true, ambiguous: true });
  if (body.length === 0) throw new BackendError('conflict');
  return body.filter((each) => typeof each === 'string').join(' ');
}

/** The version after one's own words, if nobody else has done anything meanwhile. */
async function versionAfterOwn(before: OwnTicket, desk: Desk): Promise<string> {
  const { ticket, version } = await ownTicket(before.ticket.id, desk);
  const since = (await readHistory(desk.ask, ticket.id)).filter(({ id }) => id > Number(before.version) && id <= Number(version));
  // A status that stays among the active ones is Request Tracker's own answer to being written to.
  const foreign = since.filter(({ type, oldValue, newValue }) =>
    type === 'Status' ? statusOf(desk.mapping, oldValue) !== statusOf(desk.mapping, newValue) : type !== 'Correspond',
  );
  const words = since.filter(({ type }) => type === 'Correspond');
  if (foreign.length > 0 || words.length !== 1) throw new BackendError('conflict');
  return version;
}

async function step(change: Step, own: OwnTicket, desk: Desk): Promise<void> {
  const { id } = own.ticket;
  const wanted = becomes[change.act];
  const json = { Status: desk.mapping.statuses[wanted][0] };
  let sentence: string;
  if (change.act === 'reopen') {
    sentence = await put(id, json, own.version, desk);
  } else {
    // Before the ticket is closed: written to, a closed one would open again.
    await say(change, id, desk);
    sentence = await put(id, json, await versionAfterOwn(own, desk), desk);
  }
  // It answers 200 to what it refuses too.
  const { ticket } = await ownTicket(id, desk);
  if (statusOf(desk.mapping, ticket.status) !== wanted) throw new BackendError('refused', { detail: sentence });
  if (change.act === 'reopen') await say(change, id, desk);
}

async function rate({ stars, comment }: { readonly stars: number; readonly comment: string }, own: OwnTicket, desk: Desk): Promise<void> {
  const { rating } = desk.mapping.fields;
  const json = { CustomFields: { [rating]: asciiJson({ stars, comment }) } };
  const sentence = await put(own.ticket.id, json, own.version, desk);
  const { ticket } = await ownTicket(own.ticket.id, desk);
  if (ticket.fields.get(rating) !== json.CustomFields[rating]) throw new BackendError('refused', { detail: sentence });
}

const isComplete = (change: CaseChange): boolean => {
  if (change.act === 'rate') return [1, 2, 3, 4, 5].includes(change.rating.stars);
  return change.act === 'resolve' || change.reason.trim() !== '';
};

export async function changeTicket(caseId: string, change: CaseChange, version: string, desk: Desk, signal?: AbortSignal): Promise<CaseDetail> {
  const own = await ownTicket(caseId, desk, signal);
  if (own.version !== version) throw new BackendError('conflict');
  mustOffer(change.act, own.ticket, readerLang(), desk);
  if (!isComplete(change)) throw refusal('change-incomplete', readerLang());
  signal?.throwIfAborted();
  if (change.act === 'rate') await rate(change.rating, own, desk);
  else await step(change, own, desk);
  const after = await ownTicket(caseId, desk);
  await markRead(after.ticket, desk);
  return detailOf(after, desk);
}
