/** The door for an account's cases as a whole, and for what a stream tells of them. */
import type { CaseNews, CaseOpener, CaseOverview } from '../model/case-list.ts';
import type { CaseSummary, ShownType } from '../model/case.ts';
import { flag, list, oneOf, shape, text } from '../model/reading.ts';
import { summaryFields } from './case-list.schema.ts';
import { count, id, parse } from './contract.schema.ts';

const overview = shape<CaseOverview>({
  counts: shape<CaseOverview['counts']>({ active: count, resolved: count, cancelled: count }),
  unread: count,
  waiting: shape<CaseOverview['waiting']>({ total: count, cases: list(shape<CaseSummary>(summaryFields)) }),
  types: list(shape<CaseOverview['types'][number]>({ path: list(shape<ShownType>({ id, label: text })), count })),
  openers: list(shape<CaseOpener>({ id, name: text, mine: flag, count })),
});

const news = shape<CaseNews>({ case: id, kind: oneOf('opened', 'message', 'status', 'read') });

export const parseOverview = (reply: unknown): CaseOverview => parse(overview, reply);

export const parseNews = (told: unknown): CaseNews => parse(news, told);
