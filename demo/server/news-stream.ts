/** One listener's news as server-sent events, for as long as it listens. */
import type { CaseNews } from '../../src/model/case-list.ts';
import type { NewsFeed } from './news-feed.ts';

/** A listener that lets more than this wait is gone or too slow; it comes back and reads everything afresh. */
const mostWaiting = 256;

const encoder = new TextEncoder();
const ready = encoder.encode('event: ready\ndata: {}\n\n');
const comment = encoder.encode(':\n\n');
const event = (news: CaseNews): Uint8Array => encoder.encode(`data: ${JSON.stringify(news)}\n\n`);

/** Begins with `ready`, which comes again whenever news may have been missed: then everything is to be read afresh. */
export async function newsStream(feed: NewsFeed, account: string, member: string): Promise<ReadableStream<Uint8Array>> {
  await feed.open();
  let leave: () => void = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          leave();
          controller.close();
        };
        const send = (chunk: Uint8Array): void => {
          controller.enqueue(chunk);
          if ((controller.desiredSize ?? 0) <= 0) end();
        };
        send(ready);
        leave = feed.add({
          account,
          member,
          news: (news) => send(news ? event(news) : ready),
          beat: () => send(comment),
          end,
        });
      },
      cancel: () => leave(),
    },
    new CountQueuingStrategy({ highWaterMark: mostWaiting }),
  );
}
