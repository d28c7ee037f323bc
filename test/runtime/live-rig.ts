/** Tabs without a browser: locks in a row, channels that deliver at once, a backend whose lines the test holds. */
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseNews } from '../../src/model/case-list.ts';
import { Live, type LiveParts } from '../../src/runtime/live.ts';
import type { PageWatch } from '../../src/runtime/page-watch.ts';
import type { TabChannel } from '../../src/runtime/tab-channel.ts';
import { held, StillClock } from './rig.ts';

type Watch = NonNullable<CaseBackend['watchCases']>;

/** A call of `watchCases`, until it ends. */
export interface Line {
  readonly account: string;
  readonly onNews: (news?: CaseNews) => void;
  readonly open: boolean;
  /** The server ends it, or it fails. */
  end(error?: unknown): Promise<void>;
}

/** Lets what was promised by now happen. */
export const settled = (): Promise<void> => new Promise((done) => void setImmediate(done));

class Page implements PageWatch {
  visible = true;
  readonly #watchers = new Set<(what: 'online' | 'visible' | 'hidden') => void>();

  watch(changed: (what: 'online' | 'visible' | 'hidden') => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  becomes(what: 'online' | 'visible' | 'hidden'): void {
    if (what !== 'online') this.visible = what === 'visible';
    [...this.#watchers].forEach((changed) => changed(what));
  }
}

/** A browser: what its tabs share. */
export class Browser {
  readonly clock = new StillClock();
  readonly lines: Line[] = [];
  readonly #channels = new Map<string, Set<{ hear: (event: { data: unknown }) => void }>>();
  readonly #locks = new Map<string, Promise<unknown>>();

  get open(): readonly Line[] {
    return this.lines.filter((line) => line.open);
  }

  readonly channel = (name: string): TabChannel => {
    const all = this.#channels.get(name) ?? new Set();
    this.#channels.set(name, all);
    const own = { hear: (_event: { data: unknown }): void => undefined };
    all.add(own);
    return {
      postMessage: (message) => {
        const data: unknown = structuredClone(message);
        for (const each of all) if (each !== own) each.hear({ data });
      },
      addEventListener: (_type, hear) => {
        own.hear = hear;
      },
      close: () => void all.delete(own),
    };
  };

  readonly locks = {
    request: async (name: string, { signal }: { signal: AbortSignal }, hold: () => unknown): Promise<unknown> => {
      const before = this.#locks.get(name) ?? Promise.resolve();
      const done = held<unknown>();
      this.#locks.set(name, before.then(() => done.promise));
      await before;
      try {
        signal.throwIfAborted();
        return await hold();
      } finally {
        done.resolve(undefined);
      }
    },
  } as unknown as Pick<LockManager, 'request'>;

  readonly watchCases: Watch = (account, onNews, { signal }) => {
    const ending = held<void>();
    const line = {
      account, onNews, open: true,
      async end(error?: unknown) {
        line.open = false;
        if (error) ending.reject(error);
        else ending.resolve();
        await settled();
      },
    };
    signal?.addEventListener('abort', () => void line.end(signal.reason));
    this.lines.push(line);
    return ending.promise;
  };

  tab(change: Partial<LiveParts> & { readonly streams?: boolean } = {}): Tab {
    return new Tab(this, change);
  }
}

/** What its `Live` told, in short: the case's id, or `?` where anything may have happened. */
class Tab {
  readonly heard: string[] = [];
  readonly ended: string[] = [];
  readonly page = new Page();
  readonly live: Live;

  constructor(browser: Browser, { streams = true, ...change }: Partial<LiveParts> & { readonly streams?: boolean }) {
    this.live = new Live({
      backend: (streams ? { watchCases: browser.watchCases } : {}) as CaseBackend,
      account: 'a-1',
      member: 'm-1',
      heard: (news) => void this.heard.push(news ? `${news.kind} ${news.case}` : '?'),
      ended: ({ code }) => void this.ended.push(code),
      clock: browser.clock,
      random: () => 0,
      locks: browser.locks,
      channel: browser.channel,
      page: this.page,
      ...change,
    });
  }

  /** Started, and what follows from it done. */
  async started(): Promise<this> {
    this.live.start();
    await settled();
    return this;
  }
}
