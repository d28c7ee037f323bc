/** Listens to the contract's stream of server-sent events, by fetch: EventSource can send no header of the host's. */
import { createParser } from 'eventsource-parser';
import type { CaseNews } from '../../../model/case-list.ts';
import type { AskRest } from '../rest.ts';

/** The server writes at least a comment every 15 s; a longer silence than this, in ms, is a dead line. */
const longestSilence = 45_000;

type Hear = (news?: CaseNews) => void;

/** Resolves when the server ends the stream; rejects when none comes, when it goes dead or breaks off, or when aborted. */
export async function listen(
  ask: AskRest,
  account: string,
  onNews: Hear,
  signal: AbortSignal | undefined,
  silence = longestSilence,
): Promise<void> {
  // Not a limit for the whole request, which goes on for as long as someone listens.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(wentSilent()), silence);
  const named = { Accept: 'text/event-stream' };
  try {
    await ask(`/events?account=${encodeURIComponent(account)}`, { signal, named, limit: late.signal }, (reply) => {
      clearTimeout(timer);
      return readStream(reply, onNews, silence);
    });
  } finally {
    clearTimeout(timer);
  }
}

const wentSilent = (): DOMException => new DOMException('nothing was heard for too long', 'TimeoutError');

async function readStream(reply: Response, onNews: Hear, silence: number): Promise<void> {
  const { body } = reply;
  if (!body || !/^text\/event-stream\b/i.test(reply.headers.get('Content-Type') ?? '')) {
    void body?.cancel().catch(() => {});
    // A sign-in page or a proxy's: told as any other reply that is not the contract's.
    throw new SyntaxError('no event stream');
  }
  const parser = createParser({
    onEvent({ event = 'message', data }) {
      if (event === 'ready') onNews();
      // The guard behind reads it as news, whatever it turns out to be.
      else if (event === 'message') onNews(parsed(data) as CaseNews);
    },
  });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await withinSilence(reader, silence);
      if (done) return;
      parser.feed(value);
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function withinSilence<T>(reader: ReadableStreamDefaultReader<T>, silence: number): Promise<ReadableStreamReadResult<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dead = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(wentSilent()), silence);
  });
  try {
    return await Promise.race([reader.read(), dead]);
  } finally {
    clearTimeout(timer);
  }
}
