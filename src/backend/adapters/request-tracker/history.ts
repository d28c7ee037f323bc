/** A ticket's history as a member is told it: the messages, and the steps of the case's life. */
import type { CaseEvent, CaseEventKind, Message, Session } from '../../../model/case.ts';
import { filesOf } from './case-files.ts';
import { isFromPortal, type Content } from './content.ts';
import { statusOf, type RequestTrackerMapping } from './mapping.ts';
import { noteIn, type ChangeNote, type ReplyNote } from './notes.ts';
import { textOfHtml } from './text.ts';
import type { Attached, Ticket, Transaction } from './tickets.ts';

export interface Told {
  readonly ticket: Ticket;
  readonly content: Content | undefined;
  readonly transactions: readonly Transaction[];
  /** Without what they say. */
  readonly attached: readonly Attached[];
  readonly texts: readonly Attached[];
}

interface Entry extends Transaction {
  readonly attached: readonly Attached[];
  readonly note?: ReplyNote | ChangeNote;
  /** What people wrote, where no note says it exactly. */
  readonly text: string;
}

/** What Request Tracker does by itself, to open a ticket again that somebody wrote in. */
const itself = 'RT_System';

function writtenIn(attached: readonly Attached[]): string {
  const written = attached.filter(({ name }) => name === '');
  const plain = written.find(({ type, content }) => type === 'text/plain' && content !== '');
  const html = written.find(({ type }) => type === 'text/html');
  return plain ? plain.content : html ? textOfHtml(html.content) : '';
}

function entriesOf({ transactions, attached, texts }: Told): readonly Entry[] {
  const saying = new Map(texts.map(({ id, content }) => [id, content]));
  const keys = new Set<string>();
  return transactions.flatMap((transaction): readonly Entry[] => {
    const own = attached
      .filter((each) => each.transaction === transaction.id)
      .map((each) => ({ ...each, content: saying.get(each.id) ?? '' }));
    const found = noteIn(own);
    // Sent twice under one key, from two devices at once: the first is the message.
    if (found && keys.has(found.at.name)) return [];
    if (found) keys.add(found.at.name);
    return [{ ...transaction, attached: own.filter((each) => each !== found?.at), note: found?.note, text: writtenIn(own) }];
  });
}

/** Users of Request Tracker who are members, as far as the ticket shows it; all others are the staff. */
function membersIn(entries: readonly Entry[], ticket: Ticket, mapping: RequestTrackerMapping): ReadonlySet<string> {
  const rating = ticket.numbers.get(mapping.fields.rating);
  const members = new Set(ticket.requestors);
  if (isFromPortal(ticket, mapping)) members.add(ticket.creator.id);
  for (const { note, type, field, creator } of entries) {
    if (note || (type === 'CustomField' && field === rating)) members.add(creator.id);
  }
  return members;
}

export interface History {
  readonly messages: readonly Message[];
  readonly events: readonly CaseEvent[];
  /** What the ticket was opened with. */
  readonly first: string;
}

export function messageOf(entry: Omit<Entry, keyof Transaction> & Pick<Transaction, 'id' | 'created' | 'creator'>, from: Message['from'], session: Session): Message {
  const { id, created, creator, note, text, attached } = entry;
  const reply = note?.kind === 'reply' ? note : undefined;
  const author = reply?.by ?? creator.name;
  const files = filesOf(attached, reply?.files ?? [], author, session);
  return {
    id: String(id),
    from,
    author,
    at: created,
    text: reply?.text ?? text,
    ...(reply && { lang: reply.lang }),
    ...(files.length > 0 && { files }),
  };
}

const closings = { resolved: 'resolved', cancelled: 'cancelled', active: 'reopened' } as const;
const acts: Readonly<Partial<Record<CaseEventKind, ChangeNote['kind']>>> = { resolved: 'resolve', cancelled: 'cancel', reopened: 'reopen' };

export function historyOf(told: Told, session: Session, mapping: RequestTrackerMapping): History {
  const { ticket, content } = told;
  const rating = ticket.numbers.get(mapping.fields.rating);
  const entries = entriesOf(told);
  const members = membersIn(entries, ticket, mapping);
  const messages: Message[] = [];
  const events: CaseEvent[] = [];
  let first = '';
  /** Said before the step is taken, or right after it; dropped once a step has it, or others have acted meanwhile. */
  let change: { readonly note: ChangeNote; readonly creator: string } | undefined;
  let last: CaseEvent | undefined;
  /** Who made the entry before. */
  let previous = '';
  const push = (event: CaseEvent): void => {
    events.push(event);
    last = event;
  };
  const withReason = (kind: CaseEventKind, creator: string): { readonly by?: string; readonly reason?: string } => {
    if (!change || change.creator !== creator || acts[kind] !== change.note.kind) return {};
    const { by, reason } = change.note;
    change = undefined;
    return reason === undefined ? { by } : { by, reason };
  };

  for (const entry of entries) {
    const { type, creator, created: at, note } = entry;
    const side = members.has(creator.id) ? 'member' : 'staff';
    const by = note?.by ?? creator.name;
    // What a failed change has said is no reason for what somebody else does later.
    if (creator.id !== itself && creator.id !== change?.creator) change = undefined;
    if (type === 'Create') {
      first = entry.text;
      push({ kind: 'opened', at, by: content?.openedBy ?? by, side });
    } else if (type === 'Correspond' && note && note.kind !== 'reply') {
      change = { note, creator: creator.id };
      const stepped = last?.kind === 'reopened' && note.kind === 'reopen' && last.reason === undefined && previous === creator.id;
      if (stepped && last) events[events.indexOf(last)] = last = { ...last, ...withReason(last.kind, creator.id) };
    } else if (type === 'Correspond') {
      messages.push(messageOf(entry, side, session));
      push({ kind: side === 'member' ? 'replied' : 'answered', at, by, side });
    } else if (type === 'CustomField' && entry.field === rating && entry.newValue !== '') {
      push({ kind: 'rated', at, by, side });
    } else if (type === 'Status') {
      const [before, after] = [statusOf(mapping, entry.oldValue), statusOf(mapping, entry.newValue)];
      if (before !== after) {
        const acting = creator.id === itself && last ? { by: last.by, side: last.side } : { by, side };
        push({ kind: closings[after], at, ...acting, ...withReason(closings[after], creator.id) } as CaseEvent);
      } else if (entry.newValue === mapping.waiting) {
        // Written and set to wait in one go, or set to wait without a word.
        if (last?.kind === 'answered' && last.by === by) events[events.indexOf(last)] = last = { ...last, kind: 'asked' };
        else push({ kind: 'asked', at, by, side });
      }
    }
    if (creator.id !== itself) previous = creator.id;
  }
  return { messages, events, first };
}
