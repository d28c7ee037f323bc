/** The door of the list: which cases are asked for, in which order, from where. */
import { z } from 'zod';
import type { CaseQuery } from '../../../src/model/case-list.ts';

const defaultPage = 50;
/** As many as an export takes at a time. */
const largestPage = 500;

export interface ListQuery extends CaseQuery {
  readonly limit: number;
  readonly sort: NonNullable<CaseQuery['sort']>;
  readonly order: NonNullable<CaseQuery['order']>;
}

/** An address says "no such filter" by an empty value too. */
const given = <T>(schema: z.ZodType<T>) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** PostgreSQL's text takes no NUL character; nothing that is kept holds one. */
const word = z.string().max(4_000).refine((text) => !text.includes('\0'));

const count = z.string().regex(/^\d{1,9}$/).transform(Number);

const address = z.object({
  account: z.string().default(''),
  status: given(z.enum(['active', 'resolved', 'cancelled', 'waiting'])),
  type: given(word),
  openedBy: given(word),
  origin: given(z.enum(['portal', 'phone'])),
  search: given(z.string()),
  sort: given(z.enum(['updated', 'opened', 'reference', 'subject'])),
  order: given(z.enum(['asc', 'desc'])),
  cursor: z.string().max(4_000).optional(),
  skip: count.optional(),
  limit: count.refine((limit) => limit > 0).optional(),
});

export const listQuerySchema: z.ZodType<ListQuery> = address.transform(
  ({ sort = 'updated', order = sort === 'subject' ? 'asc' : 'desc', limit = defaultPage, ...rest }) => ({
    ...rest,
    sort,
    order,
    limit: Math.min(limit, largestPage),
  }),
);
