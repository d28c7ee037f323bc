/** The door for a page of the case list. */
import type { CasePage } from '../model/case-list.ts';
import type { CaseSummary, ShownType } from '../model/case.ts';
import { flag, list, oneOf, optional, shape, text, type Fields } from '../model/reading.ts';
import { count, date, id, parse } from './contract.schema.ts';

export const summaryFields: Fields<CaseSummary> = {
  id,
  reference: text,
  subject: text,
  path: list(shape<ShownType>({ id: text, label: text })),
  status: oneOf('active', 'resolved', 'cancelled'),
  origin: oneOf('portal', 'phone'),
  openedBy: text,
  mine: flag,
  openedAt: date,
  updatedAt: date,
  waiting: flag,
  unread: flag,
};

const page = shape<CasePage>({
  cases: list(shape<CaseSummary>(summaryFields)),
  total: count,
  next: optional(id),
  skipped: optional(count),
});

export const parseCasePage = (reply: unknown): CasePage => parse(page, reply);
