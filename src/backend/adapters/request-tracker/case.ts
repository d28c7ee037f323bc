/** How a ticket becomes the case that a member is told of, in a row and as a whole. */
import type { CaseAct, Rating } from '../../../model/act.ts';
import type { CaseDetail, CaseFile, CaseSummary } from '../../../model/case.ts';
import { searchWords } from '../../../model/search-text.ts';
import { filesOf } from './case-files.ts';
import { contentIn, isFromPortal, type Content } from './content.ts';
import { ownTicket, referenceOf, type Desk, type OwnTicket } from './desk.ts';
import { historyOf } from './history.ts';
import { withLosses } from './losses.ts';
import { statusOf } from './mapping.ts';
import { plainLine } from './text.ts';
import { readAttached, readHistory, texts, type Ticket } from './tickets.ts';
import { usualActs } from '../usual-acts.ts';

export function ratingIn({ fields }: Ticket, { mapping }: Desk): Rating | undefined {
  try {
    const { stars, comment } = JSON.parse(fields.get(mapping.fields.rating) ?? '') as Rating;
    return [1, 2, 3, 4, 5].includes(stars) && typeof comment === 'string' ? { stars, comment } : undefined;
  } catch {
    return undefined;
  }
}

/** As it was typed, unless the staff have given the ticket another one: by its words, since signs may get lost on the way. */
const subjectOf = ({ subject }: Ticket, content: Content | undefined): string =>
  content && folded(subjectLine(content.subject)) === folded(subject) ? content.subject : subject;

const folded = (subject: string): string => searchWords(subject).join(' ');

/** A subject that Request Tracker keeps as it is. */
export const subjectLine = (subject: string): string => plainLine(subject) || '…';

export function summaryOf(ticket: Ticket, unread: boolean, desk: Desk): CaseSummary {
  const content = contentIn(ticket, desk.mapping);
  const { id, status, creator, created, updated } = ticket;
  return {
    id,
    reference: referenceOf(id),
    subject: subjectOf(ticket, content),
    path: content?.path ?? [],
    status: statusOf(desk.mapping, status),
    origin: isFromPortal(ticket, desk.mapping) ? 'portal' : 'phone',
    openedBy: content?.openedBy ?? creator.name,
    mine: content?.member === desk.session.member,
    openedAt: created,
    updatedAt: updated,
    waiting: status === desk.mapping.waiting,
    unread,
  };
}

/** Replies and reasons are correspondence, which Request Tracker may not let the member write. */
const needCorrespondence: readonly CaseAct[] = ['reply', 'cancel', 'resolve', 'reopen'];

async function detailOf({ ticket, account, version }: OwnTicket, desk: Desk, signal?: AbortSignal): Promise<CaseDetail> {
  const { ask, mapping, session } = desk;
  // After the ticket, whose version then is never newer than what is shown.
  const [transactions, all, said] = await Promise.all([
    readHistory(ask, ticket.id, signal),
    readAttached(ask, ticket.id, [], false, signal),
    readAttached(ask, ticket.id, texts, true, signal),
  ]);
  const attached = withLosses(all, transactions);
  const content = contentIn(ticket, mapping);
  const { messages, events, first } = historyOf({ ticket, content, transactions, attached, texts: said }, session, mapping);
  const opening = transactions.find(({ type }) => type === 'Create')?.id;
  const opened = attached.filter(({ transaction }) => transaction === opening);
  const summary = summaryOf(ticket, false, desk);
  const rating = ratingIn(ticket, desk);
  const acts = usualActs({ status: summary.status, updatedAt: ticket.updated, rating }, Date.now());
  const canWrite = ticket.links.has('correspond');
  return {
    ...summary,
    account,
    lang: content?.lang ?? 'fr',
    answers: content?.answers ?? [],
    ...(content?.waiver !== undefined && { waiver: content.waiver }),
    description: content?.description ?? first,
    comments: content?.comments ?? '',
    files: filesOf(opened, content?.files ?? [], summary.openedBy, session),
    messages,
    ...(version && { version }),
    acts: acts.filter(({ act }) => canWrite || !needCorrespondence.includes(act)),
    events,
    ...(rating && { rating }),
    ...(content?.follows && { follows: content.follows }),
  };
}

export const readDetail = async (id: string, desk: Desk, signal?: AbortSignal): Promise<{ own: OwnTicket; detail: CaseDetail }> => {
  const own = await ownTicket(id, desk, signal);
  // Under the number that was asked for, also where the staff have merged its ticket into another: that case is on screen.
  return { own, detail: { ...(await detailOf(own, desk, signal)), id } };
};

export const allFiles = ({ files, messages }: CaseDetail): readonly CaseFile[] => [
  ...files,
  ...messages.flatMap((message) => message.files ?? []),
];
