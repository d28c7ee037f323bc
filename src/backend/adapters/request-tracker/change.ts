/**
 * Changes a case's state. The status goes with If-Match, so that Request Tracker changes nothing of a ticket that is no
 * longer as the member saw it. It looks and then writes, though: of two changes within the same instant it may make both,
 * unless the lifecycle allows no way from the one status to the other.
 */
import type { CaseChange } from '../../../model/act.ts';
import type { CaseDetail, CaseStatus } from '../../../model/case.ts';
import { inLang, type Words } from '../../../model/words.ts';
import { sha256 } from '../../../model/sha256.ts';
import { BackendError } from '../../error.ts';
import { canonical } from '../browser/digest.ts';
import { refusal } from '../browser/refusal.ts';
import { afterWrite } from './ask.ts';
import { readDetail } from './case.ts';
import { ownTicket, type Desk, type OwnTicket } from './desk.ts';
import { formOf } from './files.ts';
import { statusOf } from './mapping.ts';
import { changeNote, noteBlob, noteName, type ChangeNote } from './notes.ts';
import { markRead } from './reads.ts';
import { mustOffer } from './reply.ts';
import { asciiJson, plainText } from './text.ts';
import { named, readAttached, readHistory } from './tickets.ts';

type Step = Exclude<CaseChange, { readonly act: 'rate' }>;

const becomes: Readonly<Record<Step['act'], CaseStatus>> = { cancel: 'cancelled', resolve: 'resolved', reopen: 'active' };

const said: Readonly<Record<Step['act'], Words>> = {
  cancel: { fr: 'Le membre annule ce cas.', en: 'The member cancels this case.' },
  resolve: { fr: 'Le membre considère ce cas comme résolu.', en: 'The member considers this case resolved.' },
  reopen: { fr: 'Le membre rouvre ce cas.', en: 'The member reopens this case.' },
};

const readerLang = (): string => globalThis.document?.documentElement.lang || 'fr';

/** The same at each sending of one change of one state, so that a second finds what the first has said. */
const nameFor = async (change: Step, id: string, version: string, { session: { member } }: Desk): Promise<string> =>
  noteName('change', await sha256(canonical({ member, id, version, change })));

const isSaid = async (name: string, id: string, { ask }: Desk): Promise<boolean> =>
  (await readAttached(ask, id, named(name), false)).length > 0;

/** Tells the staff, and the case's history, who did it and why: once for its name. */
async function say(step: Step, name: string, id: string, desk: Desk): Promise<void> {
  if (await isSaid(name, id, desk)) return;
  const { ask, session } = desk;
  const reason = 'reason' in step ? step.reason : undefined;
  const note: ChangeNote = changeNote(step.act, reason, session.member, session.name);
  const words = [inLang(said[step.act], readerLang()), plainText(reason ?? '')].filter((each) => each !== '').join('\n\n');
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

/** The version after one's own words, if nobody else has done anything since `version`. */
async function versionAfterOwn(id: string, version: string, desk: Desk): Promise<string> {
  const { ticket, version: now } = await ownTicket(id, desk);
  const since = (await readHistory(desk.ask, ticket.id)).filter((each) => each.id > Number(version) && each.id <= Number(now));
  // A status that stays among the active ones is Request Tracker's own answer to being written to.
  const foreign = since.filter(({ type, oldValue, newValue }) =>
    type === 'Status' ? statusOf(desk.mapping, oldValue) !== statusOf(desk.mapping, newValue) : type !== 'Correspond',
  );
  const words = since.filter(({ type }) => type === 'Correspond');
  if (foreign.length > 0 || words.length !== 1) throw new BackendError('conflict');
  return now;
}

/** Whether an earlier try of this change has told the staff, and then failed before the step itself. */
async function isBegun(change: CaseChange, version: string, { ticket }: OwnTicket, desk: Desk): Promise<boolean> {
  if (change.act !== 'cancel' && change.act !== 'resolve') return false;
  if (statusOf(desk.mapping, ticket.status) === becomes[change.act]) return false;
  return isSaid(await nameFor(change, ticket.id, version, desk), ticket.id, desk);
}

async function step(change: Step, version: string, { ticket: { id } }: OwnTicket, desk: Desk): Promise<void> {
  const wanted = becomes[change.act];
  const json = { Status: desk.mapping.statuses[wanted][0] };
  const name = await nameFor(change, id, version, desk);
  let sentence: string;
  if (change.act === 'reopen') {
    sentence = await put(id, json, version, desk);
  } else {
    // Before the ticket is closed: written to, a closed one would open again.
    await say(change, name, id, desk);
    const after = await afterWrite(versionAfterOwn(id, version, desk));
    sentence = await afterWrite(put(id, json, after, desk));
  }
  // It answers 200 to what it refuses too.
  const { ticket } = await afterWrite(ownTicket(id, desk));
  if (statusOf(desk.mapping, ticket.status) !== wanted) throw new BackendError('refused', { detail: sentence });
  if (change.act !== 'reopen') return;
  const saying = (): Promise<void> => say(change, name, id, desk);
  // The case is open, so that this change is not sent again: its reason is said now or never.
  await afterWrite(saying().catch(saying));
}

async function rate({ stars, comment }: { readonly stars: number; readonly comment: string }, own: OwnTicket, desk: Desk): Promise<void> {
  const { rating } = desk.mapping.fields;
  const json = { CustomFields: { [rating]: asciiJson({ stars, comment }) } };
  const sentence = await put(own.ticket.id, json, own.version, desk);
  const { ticket } = await afterWrite(ownTicket(own.ticket.id, desk));
  if (ticket.fields.get(rating) !== json.CustomFields[rating]) throw new BackendError('refused', { detail: sentence });
}

const isComplete = (change: CaseChange): boolean => {
  if (change.act === 'rate') return [1, 2, 3, 4, 5].includes(change.rating.stars);
  return change.act === 'resolve' || change.reason.trim() !== '';
};

export async function changeTicket(caseId: string, change: CaseChange, version: string, desk: Desk, signal?: AbortSignal): Promise<CaseDetail> {
  const own = await ownTicket(caseId, desk, signal);
  if (own.version !== version && !(await isBegun(change, version, own, desk))) throw new BackendError('conflict');
  mustOffer(change.act, own.ticket, readerLang(), desk);
  if (!isComplete(change)) throw refusal('change-incomplete', readerLang());
  signal?.throwIfAborted();
  if (change.act === 'rate') await rate(change.rating, own, desk);
  else await step(change, version, own, desk);
  const after = await afterWrite(readDetail(caseId, desk));
  await markRead(after.own.ticket, desk);
  return after.detail;
}
