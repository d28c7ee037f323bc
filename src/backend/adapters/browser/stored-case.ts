/** A case as the browser's database keeps it, with what its indexes and its search need beside it. */
import type { CaseDetail, CaseEvent } from '../../../model/case.ts';
import { folded, referenceWords, searchWords } from '../../../model/search-text.ts';

export interface StoredCase extends Omit<CaseDetail, 'mine' | 'unread' | 'version' | 'acts' | 'events'> {
  /** The member's reference; absent for a case opened by phone. */
  readonly openedByMember?: string;
  /** When someone last did something that others have to see, for the marks of what is new. */
  readonly newsAt?: string;
  /** Counted up by every change. */
  readonly revision: number;
  /** Oldest first, the opening too. */
  readonly events: readonly CaseEvent[];
  /** The subject as it is sorted: "Œuvre" beside "oeuvre". */
  readonly subjectKey: string;
  /** What the search looks through: every word with a space before it. Nothing of the answers is among them. */
  readonly words: string;
}

/** A case before its indexes are made. */
export type UnindexedCase = Omit<StoredCase, 'subjectKey' | 'words'>;

export function indexed(stored: UnindexedCase): StoredCase {
  const { reference, subject, description, messages } = stored;
  const written = [subject, description, ...messages.map(({ text }) => text)].join('\n');
  const words = new Set([...referenceWords(reference), ...searchWords(written)]);
  return { ...stored, subjectKey: folded(subject).trim(), words: [...words].map((word) => ` ${word}`).join('') };
}

/** A moment after `before`, so that changes within one millisecond keep their order. */
export const after = (before: string, now: number): string =>
  new Date(Math.max(now, Date.parse(before) + 1)).toISOString();

/** The case as it stands after one more change, which others see as news. */
export const changed = (
  stored: StoredCase,
  at: string,
  event: Omit<CaseEvent, 'at'>,
  change: Partial<UnindexedCase>,
): StoredCase =>
  indexed({
    ...stored,
    ...change,
    updatedAt: at,
    newsAt: at,
    revision: stored.revision + 1,
    events: [...stored.events, { ...event, at }],
  });

/** The timeline as far as a case tells it that kept none: its opening and its messages. */
export const eventsTold = (told: Omit<UnindexedCase, 'events' | 'revision'>): readonly CaseEvent[] => {
  const { openedAt, openedBy, messages, waiting } = told;
  const asking = waiting ? messages.findLast(({ from }) => from === 'staff') : undefined;
  return [
    { kind: 'opened', at: openedAt, by: openedBy, side: 'member' },
    ...messages.map((message): CaseEvent => {
      const kind = message === asking ? 'asked' : message.from === 'staff' ? 'answered' : 'replied';
      return { kind, at: message.at, by: message.author, side: message.from };
    }),
  ];
};

/** Who opened it, for the filter: members by their reference, everyone else by name. */
export const openerOf = ({ openedByMember, origin, openedBy }: StoredCase): string =>
  openedByMember ?? `${origin}:${openedBy}`;
