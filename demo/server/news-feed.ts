/** Carries news from the database to everyone who listens: one channel for the whole server, however many they are. */
import { newsChannel, newsIn, type AccountNews } from './cases/news.ts';
import type { CaseNews } from '../../src/model/case-list.ts';
import type { Database } from './database/database.ts';

export interface Listener {
  readonly account: string;
  readonly member: string;
  /** Without news, something may have happened that was not heard. */
  news(news?: CaseNews): void;
  /** Now and then, so that a silent line is known to be alive. */
  beat(): void;
  /** The server stops. */
  end(): void;
}

export interface NewsFeed {
  /** Resolves once the database is listened to: whatever is committed from then on is told. */
  open(): Promise<void>;
  /** Answers with what ends it. */
  add(listener: Listener): () => void;
}

/** Runs something again and again; answers with what ends it. */
export type Repeat = (run: () => void) => () => void;

export interface FeedParts {
  readonly db: Database;
  readonly beats: Repeat;
  readonly closing?: AbortSignal;
}

export function newsFeed({ db, beats, closing }: FeedParts): NewsFeed {
  const listeners = new Map<string, Set<Listener>>();
  const everyone = (): readonly Listener[] => [...listeners.values()].flatMap((each) => [...each]);
  let listening: Promise<unknown> | undefined;
  let still: (() => void) | undefined;

  function tell({ account, member, case: id, kind }: AccountNews): void {
    for (const listener of [...(listeners.get(account) ?? [])]) {
      if (member === undefined || member === listener.member) listener.news({ case: id, kind });
    }
  }

  function heard(told?: string): void {
    const news = told === undefined ? undefined : newsIn(told);
    if (news) tell(news);
    else for (const listener of everyone()) listener.news();
  }

  closing?.addEventListener('abort', () => {
    for (const listener of everyone()) listener.end();
  });

  return {
    async open() {
      listening ??= db.listen(newsChannel, heard).catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
      await listening;
    },
    add(listener) {
      const { account } = listener;
      const ofAccount = listeners.get(account) ?? new Set();
      listeners.set(account, ofAccount.add(listener));
      still ??= beats(() => {
        for (const each of everyone()) each.beat();
      });
      if (closing?.aborted) queueMicrotask(() => listener.end());
      return () => {
        ofAccount.delete(listener);
        if (ofAccount.size === 0 && listeners.get(account) === ofAccount) listeners.delete(account);
        if (listeners.size > 0) return;
        still?.();
        still = undefined;
      };
    },
  };
}
