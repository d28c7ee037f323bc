/** The list's filters as TicketSQL. Whatever is not ours stands in quotes. */
import type { CaseFilter, CaseQuery } from '../../../model/case-list.ts';
import { searchWords } from '../../../model/search-text.ts';
import { memberJson } from './content.ts';
import { hasQueuePerAccount, queueOf, type RequestTrackerMapping } from './mapping.ts';
import { marked } from './text.ts';

export const quoted = (text: string): string => `'${text.replace(/\p{Surrogate}|\0/gu, '\ufffd').replace(/[\\']/g, '\\$&')}'`;

const both = (...clauses: readonly string[]): string => clauses.map((clause) => `(${clause})`).join(' AND ');
const either = (...clauses: readonly string[]): string => clauses.map((clause) => `(${clause})`).join(' OR ');
const field = (name: string): string => `CF.{${name}}`;

/** More words than this narrow nothing down, and make an address longer than proxies take. */
const mostWords = 8;

/** A word as it was typed: found by its folded form where the adapter put that, otherwise as Request Tracker compares. */
function wordClause(typed: string, { fields }: RequestTrackerMapping): string {
  const own = searchWords(typed).map(marked);
  return either(
    both(...own.map((word) => either(`${field(fields.content)} LIKE ${quoted(word)}`, `Content LIKE ${quoted(word)}`))),
    `Content LIKE ${quoted(typed)}`,
    both(`${field(fields.clientReference)} IS NULL`, `Subject LIKE ${quoted(typed)}`),
    ...(/^\d{1,9}$/.test(typed) ? [`id = ${Number(typed)}`] : []),
  );
}

function statusClause(status: CaseFilter['status'], { statuses, waiting, duplicate }: RequestTrackerMapping): string {
  const is = (each: string): string => `Status = ${quoted(each)}`;
  const isNot = (each: string): string => `Status != ${quoted(each)}`;
  if (status === 'waiting') return is(waiting);
  if (status === 'active') return both(...[...statuses.resolved, ...statuses.cancelled, duplicate].map(isNot));
  return status ? either(...statuses[status].map(is)) : isNot(duplicate);
}

/** The tickets of an account. */
const ofAccount = (account: string, mapping: RequestTrackerMapping): string => {
  const queue = `Queue = ${quoted(queueOf(mapping, account))}`;
  return hasQueuePerAccount(mapping) ? queue : both(queue, `${field(mapping.fields.account)} = ${quoted(account)}`);
};

/** All that a query lets through, wherever its page begins. */
export function filterClause(query: CaseQuery, mapping: RequestTrackerMapping): string {
  const { account, status, type, openedBy, origin, search = '' } = query;
  const { fields } = mapping;
  const typed = (search.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => searchWords(word).length > 0);
  const clauses = [ofAccount(account, mapping), statusClause(status, mapping)];
  if (type) clauses.push(either(`${field(fields.type)} = ${quoted(type)}`, `${field(fields.type)} STARTSWITH ${quoted(`${type}/`)}`));
  if (openedBy) clauses.push(`${field(fields.content)} LIKE ${quoted(memberJson(openedBy))}`);
  if (origin) clauses.push(`${field(fields.clientReference)} IS ${origin === 'portal' ? 'NOT ' : ''}NULL`);
  return both(...clauses, ...typed.slice(0, mostWords).map((word) => wordClause(word, mapping)));
}

export const withReference = (reference: string, { fields }: RequestTrackerMapping): string =>
  `${field(fields.clientReference)} = ${quoted(reference)}`;

/** A moment as Request Tracker reads it in a search: on the clock of its own zone, whatever the text says. */
export function wallTime(moment: number, { timeZone }: RequestTrackerMapping): string {
  // The one language whose habit is 2026-11-22 03:04:05.
  return quoted(new Date(moment).toLocaleString('sv-SE', { timeZone }));
}
