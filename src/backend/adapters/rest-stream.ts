/** Reads the contract's stream of server-sent events, by fetch: EventSource can send no header of the host's. */
import { createParser } from 'eventsource-parser';
import type { CaseNews } from '../../model/case-list.ts';

/** The server writes at least a comment this often, ms; a longer silence is a dead line. */
const longestSilence = 45_000;

/** Resolves when the server ends the stream; rejects when it goes dead, breaks off, or is aborted with its request. */
export async function readStream(reply: Response, onNews: (news?: CaseNews) => void): Promise<void> {
  // A page where a stream was due is a sign-in page or a proxy's: read as JSON, it fails as one.
  if (!reply.body || !/event-stream/.test(reply.headers.get('Content-Type') ?? '')) return void (await reply.json());
  const parser = createParser({
    onEvent({ event, data }) {
      if (event === 'ready') onNews();
      // The guard behind reads it as news, whatever it turns out to be.
      else onNews(parsed(data) as CaseNews);
    },
  });
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await withinSilence(reader);
    if (done) return;
    parser.feed(value);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function withinSilence(reader: ReadableStreamDefaultReader<string>): Promise<ReadableStreamReadResult<string>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dead = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('the stream went silent', 'TimeoutError'));
      void reader.cancel().catch(() => {});
    }, longestSilence);
  });
  try {
    return await Promise.race([reader.read(), dead]);
  } finally {
    clearTimeout(timer);
  }
}
