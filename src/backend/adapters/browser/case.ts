/** How a case in the browser's database becomes what a member is told. */
import type { CaseDetail, CaseSummary, SubmittedAnswer } from '../../../model/case.ts';
import { BackendError } from '../../error.ts';
import type { Reading, Writing } from './database.ts';
import type { StoredCase } from './stored-case.ts';

/** Always as long, whatever it hides. */
const mask = '•••••••••';

/** The answers as they may rest in a browser: a sensitive one keeps no value and no trace of it. */
export const restingAnswers = (answers: readonly SubmittedAnswer[]): readonly SubmittedAnswer[] =>
  answers.map((answer) => {
    if (!answer.sensitive) return answer;
    const { id, label, kind } = answer;
    return { id, label, kind, text: mask, sensitive: true };
  });

/** `C-2026-00001`, counted up by year within the transaction that uses it. */
export async function nextReference(at: string, within: Writing): Promise<string> {
  const counters = within.objectStore('counters');
  const year = Number(at.slice(0, 4));
  const last = ((await counters.get(year))?.last ?? 0) + 1;
  await counters.put({ year, last });
  return `C-${year}-${String(last).padStart(5, '0')}`;
}

export async function storedCase(id: string, within: Reading): Promise<StoredCase> {
  const stored = await within.objectStore('cases').get(id);
  if (!stored) throw new BackendError('not-found');
  return stored;
}

/** Opaque to whoever reads it. */
export const versionOf = ({ revision }: StoredCase): string => String(revision);

/** Whether there is news that a member who last read it at `readAt`, if ever, has not seen. */
export const isUnread = ({ newsAt }: StoredCase, readAt: string | undefined): boolean =>
  newsAt !== undefined && (readAt === undefined || readAt < newsAt);

/** `readAt`: when `member` last read it, if ever. */
export function summaryOf(stored: StoredCase, member?: string, readAt?: string): CaseSummary {
  const { id, reference, subject, path, status, origin, openedBy, openedAt, updatedAt, waiting } = stored;
  const mine = member !== undefined && stored.openedByMember === member;
  const unread = member !== undefined && isUnread(stored, readAt);
  return { id, reference, subject, path, status, origin, openedBy, mine, openedAt, updatedAt, waiting, unread };
}

export function detailOf(stored: StoredCase, member?: string, readAt?: string): CaseDetail {
  const { account, lang, answers, waiver, description, comments, files, messages, events, rating, follows } = stored;
  return {
    ...summaryOf(stored, member, readAt),
    account,
    lang,
    answers,
    ...(waiver !== undefined && { waiver }),
    description,
    comments,
    files,
    messages,
    version: versionOf(stored),
    events,
    ...(rating && { rating }),
    ...(follows && { follows }),
  };
}
