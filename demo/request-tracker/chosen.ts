/** The Request Tracker that a demo is told to stand on: a throwaway one, or one that runs already. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RequestTracker } from '../server/request-tracker.ts';
import { startRequestTracker } from './start.ts';

export interface ChosenRequestTracker extends RequestTracker {
  close(): Promise<void>;
}

const told = z.object({
  url: z.url().transform((url) => url.replace(/\/+$/, '')),
  authorization: z.record(z.string(), z.string()),
  staff: z.string(),
  sensitiveField: z.string(),
});

/**
 * `choice`: nothing for none, `1` for a throwaway one, else a file that says where one is and who speaks there, as
 * `main.ts` prints it: credentials in an environment are read by whoever lists processes.
 */
export async function chosenRequestTracker(choice: string | undefined): Promise<ChosenRequestTracker | undefined> {
  if (!choice) return undefined;
  if (choice === '1') return startRequestTracker();
  const parsed = told.safeParse(JSON.parse(await readFile(choice, 'utf8')));
  if (!parsed.success) throw new Error(`${choice} does not tell url, authorization, staff and sensitiveField.`, { cause: parsed.error });
  return { ...parsed.data, close: async () => undefined };
}
