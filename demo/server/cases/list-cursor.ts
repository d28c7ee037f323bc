/** Where a page of a list ended, as text that only the same list can be continued by. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { storable } from './list-keys.ts';
import type { ListQuery } from './list-query.schema.ts';

export interface Place {
  /** Of the last case, in what the list is sorted by; its id, since several may be alike in that. */
  readonly key: string;
  readonly id: string;
  /** Oldest change first: the newest change when the list was begun. What changes meanwhile would come again. */
  readonly until?: string;
}

/** A cursor made up by hand may hold anything: what PostgreSQL cannot read must not reach it. */
const text = z.string().max(1_000).refine((each) => storable(each) === each);
const moment = z.string().refine((each) => /^[12]\d{3}-/.test(each) && !Number.isNaN(Date.parse(each)) && new Date(each).toISOString() === each);

const written = (key: z.ZodType<string>) => z.tuple([z.string(), key, text, moment.nullable()]);

const byTime = written(moment);
const byText = written(text);

/** What makes two lists the same; pages may differ in size. */
function markOf({ account, status, type, openedBy, origin, search, sort, order }: ListQuery): string {
  const list = JSON.stringify([account, status, type, openedBy, origin, search, sort, order]);
  return createHash('sha256').update(list).digest('base64url').slice(0, 12);
}

export const cursorAt = ({ key, id, until }: Place, query: ListQuery): string =>
  Buffer.from(JSON.stringify([markOf(query), key, id, until ?? null])).toString('base64url');

export function placeOf(cursor: string, query: ListQuery): Place {
  const door = query.sort === 'updated' || query.sort === 'opened' ? byTime : byText;
  try {
    const [mark, key, id, until] = door.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (mark !== markOf(query)) throw new Error('The cursor is of another list.');
    return { key, id, ...(until === null ? {} : { until }) };
  } catch (error) {
    throw new Problem('malformed', error);
  }
}
