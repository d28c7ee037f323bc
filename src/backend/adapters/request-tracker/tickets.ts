/** What Request Tracker tells of tickets, transactions and attachments, read without trust in its shape. */
import { toJson } from '../../../model/to-json.ts';
import { BackendError } from '../../error.ts';
import type { AskTracker, TrackerReply } from './ask.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Person {
  /** Name of the user in Request Tracker. */
  readonly id: string;
  readonly name: string;
}

export interface Ticket {
  readonly id: string;
  readonly subject: string;
  readonly status: string;
  readonly queue: string;
  readonly created: string;
  readonly updated: string;
  readonly updatedBy: string;
  readonly creator: Person;
  readonly requestors: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
  /** Numbers of the custom fields, by name. */
  readonly numbers: ReadonlyMap<string, string>;
  /** What the member may do, as Request Tracker names it; told of one ticket only. */
  readonly links: ReadonlySet<string>;
}

export interface Transaction {
  readonly id: number;
  readonly type: string;
  readonly creator: Person;
  readonly created: string;
  readonly field: string;
  readonly newValue: string;
  readonly oldValue: string;
  /** Of what was noted about an attachment: its name. */
  readonly about: string;
}

export interface Attached {
  readonly id: string;
  readonly transaction: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Of texts, where they were asked for. */
  readonly content: string;
  /** It is not what was sent. */
  readonly isLost?: boolean;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

const broken = (what: string): BackendError =>
  new BackendError('contract', { retryable: true, cause: new Error(`Request Tracker sent no ${what}`) });

/** A list is asked for with these. */
const ticketFields =
  'fields=Subject,Status,Created,LastUpdated,LastUpdatedBy,Creator,CustomFields,Queue&fields[Creator]=Name,RealName&fields[Queue]=Name';

const personOf = (value: unknown): Person => {
  const { id, Name, RealName } = fieldsOf(value);
  return { id: textOf(id), name: textOf(RealName) || textOf(Name) || textOf(id) };
};

export function ticketOf(value: unknown): Ticket {
  const told = fieldsOf(value);
  const id = textOf(told.id);
  const created = textOf(told.Created);
  const updated = textOf(told.LastUpdated);
  if (!id || !created || !updated || !textOf(told.Status)) throw broken('ticket');
  const custom = listOf(told.CustomFields).map(fieldsOf);
  return {
    id,
    subject: textOf(told.Subject),
    status: textOf(told.Status),
    queue: textOf(fieldsOf(told.Queue).Name),
    created,
    updated,
    updatedBy: textOf(fieldsOf(told.LastUpdatedBy).id),
    creator: personOf(told.Creator),
    requestors: listOf(told.Requestor).map((each) => textOf(fieldsOf(each).id)),
    fields: new Map(custom.map(({ name, values }) => [textOf(name), textOf(listOf(values)[0])])),
    numbers: new Map(custom.map((each) => [textOf(each.name), textOf(each.id)])),
    links: new Set(listOf(told._hyperlinks).map((each) => textOf(fieldsOf(each).ref))),
  };
}

export interface Tickets {
  readonly tickets: readonly Ticket[];
  readonly total: number;
}

/** `query`: TicketSQL, which may be longer than an address; `paging`: as in an address. */
export async function findTickets(ask: AskTracker, query: string, paging: string, signal?: AbortSignal): Promise<Tickets> {
  const form = new URLSearchParams({ query });
  for (const [name, value] of new URLSearchParams(`${ticketFields}&${paging}`)) form.append(name, value);
  const { items, total } = fieldsOf((await ask(`/tickets?${form}`, { signal })).body);
  // Without `UseSQLForACLChecks`, which is on as Request Tracker comes, it tells no total.
  if (!Array.isArray(items) || typeof total !== 'number') throw broken('list of tickets with its total');
  return { tickets: items.map(ticketOf), total };
}

export async function readTicket(ask: AskTracker, id: string, signal?: AbortSignal): Promise<{ ticket: Ticket; version: string }> {
  const reply: TrackerReply = await ask(`/ticket/${id}?fields[Queue]=Name&fields[Creator]=Name,RealName`, { signal });
  return { ticket: ticketOf(reply.body), version: reply.etag };
}

const pageSize = 100;

interface Limit {
  readonly field: string;
  readonly value: string;
  readonly operator?: string;
}

/** All that `path` lists: it tells no total to members, so until a page is not full. */
async function all(ask: AskTracker, path: string, fields: string, limits: readonly Limit[], signal?: AbortSignal): Promise<readonly Fields[]> {
  const found: Fields[] = [];
  for (let page = 1; ; page += 1) {
    const query = encodeURIComponent(toJson(limits));
    const address = `${path}?${fields}&orderby=id&order=ASC&per_page=${pageSize}&page=${page}&query=${query}`;
    const { items } = fieldsOf((await ask(address, { signal })).body);
    if (!Array.isArray(items)) throw broken('list');
    found.push(...items.map(fieldsOf));
    if (items.length < pageSize) return found;
  }
}

/** Those that make a case's history; comments and mails among the staff are left where they are. */
const told = ['Create', 'Correspond', 'Status', 'CustomField', 'AttachmentDrop', 'AttachmentTruncate'];

export async function readHistory(ask: AskTracker, ticket: string, signal?: AbortSignal): Promise<readonly Transaction[]> {
  const fields = 'fields=Type,Creator,Created,Field,OldValue,NewValue,Data&fields[Creator]=Name,RealName';
  const limits = told.map((value) => ({ field: 'Type', value }));
  const found = await all(ask, `/ticket/${ticket}/history`, fields, limits, signal);
  return found.map((each) => ({
    id: Number(each.id),
    type: textOf(each.Type),
    creator: personOf(each.Creator),
    created: textOf(each.Created),
    field: textOf(each.Field),
    newValue: textOf(each.NewValue),
    oldValue: textOf(each.OldValue),
    about: textOf(each.Data),
  }));
}

/** `texts`: only those, and with what they say; otherwise without any content. */
export async function readAttached(
  ask: AskTracker,
  ticket: string,
  only: readonly Limit[],
  withContent: boolean,
  signal?: AbortSignal,
): Promise<readonly Attached[]> {
  const fields = `fields=Filename,ContentType,TransactionId,${withContent ? 'Content' : 'ContentLength'}`;
  const found = await all(ask, `/ticket/${ticket}/attachments`, fields, only, signal);
  return found.map((each) => ({
    id: textOf(each.id),
    // As a number, or as what stands for the transaction.
    transaction: Number(textOf(each.TransactionId) || textOf(fieldsOf(each.TransactionId).id)),
    name: textOf(each.Filename),
    type: textOf(each.ContentType),
    size: Number(textOf(each.ContentLength)) || 0,
    content: textOf(each.Content),
  }));
}

/** Texts that people wrote, and the JSON that the adapter puts beside them. */
export const texts: readonly Limit[] = [
  { field: 'ContentType', value: 'text/', operator: 'STARTSWITH' },
  { field: 'ContentType', value: 'application/json' },
];

export const named = (name: string): readonly Limit[] => [{ field: 'Filename', value: name }];

export const ofTransaction = (id: number): readonly Limit[] => [{ field: 'TransactionId', value: String(id) }];

/** The bytes of an attachment. */
export async function readBytes(ask: AskTracker, id: string, size: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  // In base64, which is a third longer.
  const { Content } = fieldsOf((await ask(`/attachment/${id}`, { size: (size * 4) / 3, signal })).body);
  const base64 = textOf(Content);
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (unit) => unit.charCodeAt(0));
  } catch {
    throw broken('readable attachment');
  }
}
