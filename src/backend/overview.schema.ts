/** The door for an account's cases as a whole, and for what a stream tells of them. */
import type { CaseNews, CaseOpener, CaseOverview } from '../model/case-list.ts';
import type { CaseSummary, ShownType } from '../model/case.ts';
import { flag, list, oneOf, shape, text, where } from '../model/reading.ts';
import { summaryFields } from './case-list.schema.ts';
import { count, id, parse } from './contract.schema.ts';

/** A list is narrowed by its ids, so there is at least one. */
const path = where(list(shape<ShownType>({ id, label: text })), ({ length }) => length > 0, 'must not be empty');

const overview = shape<CaseOverview>({
  counts: shape<CaseOverview['counts']>({ active: count, resolved: count, cancelled: count }),
  unread: count,
  waiting: shape<CaseOverview['waiting']>({ total: count, cases: list(shape<CaseSummary>(summaryFields)) }),
  types: list(shape<CaseOverview['types'][number]>({ path, count })),
  openers: list(shape<CaseOpener>({ id, name: text, mine: flag, count })),
});

const news = shape<CaseNews>({ case: id, kind: oneOf('opened', 'message', 'status', 'read') });

export const parseOverview = (reply: unknown): CaseOverview => parse(overview, reply);

/** News that cannot be read is news all the same: what happened is then read afresh, as after a silence. */
export function newsOf(told: unknown): CaseNews | undefined {
  try {
    return parse(news, told);
  } catch {
    return undefined;
  }
}
