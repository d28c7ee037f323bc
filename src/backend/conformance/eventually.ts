/** Asks again, within bounds, where something is told a little later than it was done. */
import type { Words } from '../../model/words.ts';
import { BackendError } from '../error.ts';
import { joined, seconds, Seen } from './seen.ts';

const pause = 50;
const longest = 10_000;

const notSo: Words = { en: `not so after ${seconds(longest).en}`, fr: `toujours pas après ${seconds(longest).fr}` };

const waited = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, pause));

/** The first answer that `holds`. `what`: as the failure puts it. */
export async function eventually<T>(ask: () => Promise<T> | T, holds: (answer: T) => boolean, what: Words): Promise<T> {
  const until = Date.now() + longest;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > until) throw new Seen(joined(what, notSo));
    await waited();
  }
}

/** What becomes of a call that may hear first that another one with its key is still under way. */
export async function settled<T>(call: () => Promise<T>): Promise<T> {
  const until = Date.now() + longest;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const underWay = error instanceof BackendError && error.code === 'conflict' && error.ambiguous;
      if (!underWay || Date.now() > until) throw error;
      await waited();
    }
  }
}
