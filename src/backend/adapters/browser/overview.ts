/** An account's cases as a whole, counted in one pass over all of them. */
import type { CaseOpener, CaseOverview } from '../../../model/case-list.ts';
import type { ShownType } from '../../../model/case.ts';
import { isUnread, summaryOf } from './case.ts';
import type { Reading } from './database.ts';
import { below } from './range.ts';
import { everyCase } from './scan.ts';
import { openerOf, type StoredCase } from './stored-case.ts';
import { countsOf } from './tally.ts';

const waitingShown = 3;
/** How far down the taxonomy a list can be narrowed by choosing. */
const typeDepth = 2;

interface Counted<T> {
  readonly told: T;
  /** Of the case whose words were taken: the latest has the labels as they are today. */
  readonly at: string;
  readonly count: number;
}

function tally<T>(counts: Map<string, Counted<T>>, id: string, at: string, told: T): void {
  const known = counts.get(id);
  const latest = known && known.at >= at ? known : { told, at };
  counts.set(id, { ...latest, count: (known?.count ?? 0) + 1 });
}

const mostFirst = <T>(counts: Map<string, Counted<T>>): readonly (readonly [string, Counted<T>])[] =>
  [...counts].sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1));

export async function overviewOf(account: string, member: string, within: Reading): Promise<CaseOverview> {
  const marks = await within.objectStore('reads').getAll(below([member]));
  const readAt = new Map(marks.map(({ caseId, at }) => [caseId, at]));
  const waiting: StoredCase[] = [];
  const types = new Map<string, Counted<readonly ShownType[]>>();
  const openers = new Map<string, Counted<Omit<CaseOpener, 'count'>>>();
  let unread = 0;
  for await (const stored of everyCase(account, undefined, within)) {
    const { status, path, openedBy, openedByMember, updatedAt } = stored;
    if (isUnread(stored, readAt.get(stored.id))) unread += 1;
    if (stored.waiting && status === 'active') waiting.push(stored);
    for (let depth = 1; depth <= Math.min(path.length, typeDepth); depth += 1) {
      const shown = path.slice(0, depth);
      tally(types, shown.map(({ id }) => id).join('/'), updatedAt, shown);
    }
    const id = openerOf(stored);
    tally(openers, id, updatedAt, { id, name: openedBy, mine: openedByMember === member });
  }
  waiting.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
  return {
    counts: await countsOf(account, within),
    unread,
    waiting: {
      total: waiting.length,
      cases: waiting.slice(0, waitingShown).map((stored) => summaryOf(stored, member, readAt.get(stored.id))),
    },
    types: mostFirst(types).map(([, { told: path, count }]) => ({ path, count })),
    openers: mostFirst(openers).map(([, { told, count }]) => ({ ...told, count })),
  };
}
