/** News between the tabs and the desks that share a browser's database, and within one page. */
import type { CaseNews } from '../../../model/case-list.ts';

interface Told extends CaseNews {
  readonly account: string;
  /** Whom it concerns alone, where it is no one else's. */
  readonly member?: string;
}

export type TellNews = (account: string, news: CaseNews, member?: string) => void;

const channelName = (database: string): string => `${database}:news`;

/** Tells the others, once the change is on disk. A browser that has no channel lets the change stand all the same. */
export function newsTeller(database: string): TellNews {
  // Kept: a channel that is closed right after a message may take the message along.
  let channel: BroadcastChannel | undefined;
  return (account, news, member) => {
    try {
      channel ??= new BroadcastChannel(channelName(database));
      channel.postMessage({ ...news, account, ...(member !== undefined && { member }) } satisfies Told);
    } catch {
      // The others see it when they next look.
    }
  };
}

/** Listens until the signal aborts, and then rejects with its reason. */
export function watchNews(
  database: string,
  account: string,
  member: string,
  onNews: (news?: CaseNews) => void,
  signal: AbortSignal | undefined,
): Promise<never> {
  return new Promise((_, reject) => {
    const channel = new BroadcastChannel(channelName(database));
    channel.onmessage = ({ data: told }: MessageEvent<Partial<Told> | null>) => {
      if (told?.account !== account || (told.member !== undefined && told.member !== member)) return;
      // Any script of the origin may write here; the guard reads it as it reads every reply.
      onNews({ case: told.case, kind: told.kind } as CaseNews);
    };
    signal?.addEventListener(
      'abort',
      () => {
        channel.close();
        reject(signal.reason);
      },
      { once: true },
    );
    onNews();
  });
}
