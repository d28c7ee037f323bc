/** News of cases on their way through the database: told within the change that makes them, heard once it is committed. */
import { z } from 'zod';
import type { CaseNews } from '../../../src/model/case-list.ts';
import type { Queries } from '../database/database.ts';

export const newsChannel = 'case_news';

export interface AccountNews extends CaseNews {
  readonly account: string;
  /** The one member whom it concerns; absent where it concerns everyone of the account. */
  readonly member?: string;
}

const schema: z.ZodType<AccountNews> = z.object({
  account: z.string(),
  member: z.string().optional(),
  case: z.string(),
  kind: z.enum(['opened', 'message', 'status', 'read']),
});

export async function tellNews(news: AccountNews, within: Queries): Promise<void> {
  await within.query('select pg_notify($1, $2)', [newsChannel, JSON.stringify(news)]);
}

/** Undefined where it makes no sense: the channel is open to whoever may use the database. */
export function newsIn(told: string): AccountNews | undefined {
  try {
    return schema.parse(JSON.parse(told));
  } catch {
    return undefined;
  }
}
