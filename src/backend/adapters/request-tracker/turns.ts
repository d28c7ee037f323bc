/** Which of the page's own writes has to wait for which, since Request Tracker keeps nobody's turn and counts in seconds. */

interface Shared {
  /** The latest write on a case, by the case. */
  readonly writes: Map<string, Promise<unknown>>;
  /** Submissions that nobody waits for any more, by key; they may still arrive. */
  readonly abandoned: Map<string, Promise<unknown>>;
  lastWrite: number;
}

/** By endpoint: a page may hold several backends for one Request Tracker. */
const pages = new Map<string, Shared>();

const second = 1000;

const settled = async (work: Promise<unknown> | undefined): Promise<void> => {
  await work?.catch(() => {});
};

export interface Turns {
  /** Sends under one key follow each other; and whoever gave one up and sends again waits for what became of it. */
  oneByOne<T>(key: string, work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
  /**
   * Writes on one case follow each other, and each falls into a later second than the page's write before it: so the
   * list's order by change is the order of what the member did.
   */
  apart<T>(caseId: string, work: () => Promise<T>): Promise<T>;
}

export function turns(endpoint: string): Turns {
  const page = pages.get(endpoint) ?? { writes: new Map(), abandoned: new Map(), lastWrite: 0 };
  pages.set(endpoint, page);
  const submissions = new Map<string, Promise<unknown>>();

  /** Holds `work` in `line` for as long as it is the latest there. */
  function hold(line: Map<string, Promise<unknown>>, name: string, work: Promise<unknown>): void {
    line.set(name, work);
    void settled(work).then(() => {
      if (line.get(name) === work) line.delete(name);
    });
  }
  async function writing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      page.lastWrite = Date.now();
    }
  }

  return {
    oneByOne(key, work, signal) {
      const [before, given] = [submissions.get(key), page.abandoned.get(key)];
      const run = (async () => {
        await settled(before);
        await settled(given);
        return writing(work);
      })();
      hold(submissions, key, run);
      signal?.addEventListener('abort', () => hold(page.abandoned, key, run), { once: true });
      return run;
    },
    apart(caseId, work) {
      const before = page.writes.get(caseId);
      const run = (async () => {
        await settled(before);
        const early = page.lastWrite + second - Date.now();
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
        return writing(work);
      })();
      hold(page.writes, caseId, run);
      return run;
    },
  };
}
