/** Reads a stream of server-sent events step by step, as a test asks for the next one. */
import { createParser } from 'eventsource-parser';

export interface Hearing {
  /** What comes next: `ready`, a comment as `:`, or news; undefined once the stream has ended. */
  next(): Promise<unknown>;
  /** Goes away. */
  leave(): Promise<void>;
}

export function hearing(body: ReadableStream<Uint8Array>): Hearing {
  const waiting: unknown[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => waiting.push(event ?? JSON.parse(data)),
    onComment: () => waiting.push(':'),
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  return {
    async next() {
      while (waiting.length === 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        parser.feed(decoder.decode(value, { stream: true }));
      }
      return waiting.shift();
    },
    leave: () => reader.cancel(),
  };
}
