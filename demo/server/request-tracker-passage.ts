/** Passes a member's request on to Request Tracker: what the adapter needs and no more, with nothing of the portal's own. */
import { request, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Problem } from './problem.ts';

export interface Passage {
  /** Of Request Tracker, without a slash at its end. */
  readonly url: string;
  readonly authorization: string;
  /** Bytes that one request may bring. */
  readonly largest: number;
}

/** Methods by path, below `/REST/2.0/`. The rest of Request Tracker does not exist for a member's browser. */
const ways: readonly (readonly [path: RegExp, methods: readonly string[]])[] = [
  [/^tickets$/, ['GET']],
  [/^ticket$/, ['POST']],
  [/^ticket\/\d+$/, ['GET', 'PUT']],
  [/^ticket\/\d+\/(history|attachments)$/, ['GET']],
  [/^ticket\/\d+\/correspond$/, ['POST']],
  [/^attachment\/\d+$/, ['GET']],
];

const there = ['Accept', 'Content-Type', 'Content-Length', 'If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since'];
const back = ['Content-Type', 'Content-Length', 'ETag', 'Last-Modified', 'Retry-After'];

const isOpen = (path: string, method: string): boolean =>
  ways.some(([way, methods]) => way.test(path) && methods.includes(method));

/** `path`: begins with `/REST/2.0/`. */
export async function passOn(asked: Request, path: string, { url, authorization, largest }: Passage): Promise<Response> {
  if (!isOpen(path.slice('/REST/2.0/'.length), asked.method)) throw new Problem('not-found');
  const told: Record<string, string> = { Authorization: authorization };
  for (const name of there) {
    const value = asked.headers.get(name);
    if (value !== null) told[name] = value;
  }
  if (Number(told['Content-Length'] ?? 0) > largest) throw new Problem('too-large');

  const address = new URL(url + path);
  address.search = new URL(asked.url).search;
  // Request Tracker would take a token from the address as well.
  address.searchParams.delete('token');
  const answer = await send(address, asked, told, largest).catch((error: unknown) => {
    throw error instanceof Problem ? error : new Problem('server', error);
  });
  // The portal's own sign-in to Request Tracker fails: nothing that the member could mend by signing in again.
  if (answer.statusCode === 401) {
    answer.resume();
    throw new Problem('server');
  }
  const headers = new Headers();
  for (const name of back) {
    const value = answer.headers[name.toLowerCase()];
    if (typeof value === 'string') headers.set(name, value);
  }
  const status = answer.statusCode ?? 502;
  const bare = [204, 304].includes(status);
  if (bare) answer.resume();
  return new Response(bare ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers });
}

/** Whoever does not say how long a body is gets no more of it through either. */
async function* upTo(largest: number, body: NodeStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largest) throw new Problem('too-large');
    yield chunk;
  }
}

/** By Node's own client, which sends a body of known length piece by piece as it comes. */
const send = (address: URL, asked: Request, headers: Record<string, string>, largest: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const by = address.protocol === 'https:' ? secureRequest : request;
    const sent = by(address, { method: asked.method, headers, signal: asked.signal }, resolve);
    sent.on('error', reject);
    if (!asked.body) {
      sent.end();
      return;
    }
    const body = Readable.from(upTo(largest, asked.body as NodeStream<Uint8Array>), { objectMode: false });
    body.on('error', (error) => sent.destroy(error)).pipe(sent);
  });
