/** A server between the kit and the reference server that does one thing wrong, on the wire as in every adapter. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** The request as it goes on, with what a fault changes in it. */
export type Go = (changes?: Changes) => Promise<Response>;

interface Changes {
  readonly method?: string;
  readonly path?: string;
  /** Null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

export interface Asked {
  readonly method: string;
  /** Below the endpoint, with its parameters. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  readonly go: Go;
}

/** Undefined: this request is none of its concern. */
export type Fault = (asked: Asked) => Promise<Response> | undefined;

export interface CrookedServer {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** What a connection says about itself, not about the request. */
const ofTheLine = ['connection', 'content-length', 'transfer-encoding', 'host', 'keep-alive', 'accept-encoding', 'content-encoding'];

const without = (headers: Headers): Headers => {
  const kept = new Headers(headers);
  for (const name of ofTheLine) kept.delete(name);
  return kept;
};

async function forward(url: string, request: Request, bytes: ArrayBuffer, changes: Changes): Promise<Response> {
  const headers = without(request.headers);
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const { method = request.method } = changes;
  const content = changes.body ?? (bytes.byteLength > 0 ? bytes : undefined);
  const body = ['GET', 'HEAD'].includes(method) ? undefined : content;
  const reply = await fetch(url, { method, headers, body, redirect: 'manual', signal: request.signal });
  // Answers without a body allow none, not even an empty one.
  return new Response([204, 304].includes(reply.status) || method === 'HEAD' ? null : reply.body, { status: reply.status, headers: without(reply.headers) });
}

/** `fault`: asked at each request for the one that is planted now. */
export async function openCrookedServer(right: string, fault: () => Fault | undefined): Promise<CrookedServer> {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    async fetch(request: Request) {
      const { pathname, search } = new URL(request.url);
      const path = pathname.replace(/^\/api/, '') + search;
      // A line that was cut in the middle of a request brings nothing on.
      const bytes = await request.arrayBuffer().catch(() => new ArrayBuffer(0));
      const go: Go = (changes = {}) => forward(`${right}/api${changes?.path ?? path}`, request, bytes, changes);
      const { method, headers } = request;
      return (await fault()?.({ method, path, headers, body: new TextDecoder().decode(bytes), go })) ?? go();
    },
  }) as Server;
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  return {
    endpoint: `http://localhost:${port}/api`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The same answer with other headers; null takes one away. */
export function withHeaders(reply: Response, changes: Record<string, string | null>, status = reply.status): Response {
  const headers = new Headers(reply.headers);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return new Response(reply.body, { status, headers });
}

/** The same answer with other text in it. */
export async function withText(reply: Response, change: (text: string) => string): Promise<Response> {
  const text = change(await reply.text());
  return new Response(text, { status: reply.status, headers: reply.headers });
}

/** The same answer with every text in it changed, wherever it stands. */
export const withTexts = (reply: Response, change: (text: string) => string): Promise<Response> =>
  withText(reply, (text) => JSON.stringify(JSON.parse(text, (_, each: unknown) => (typeof each === 'string' ? change(each) : each))));

export const problem = (status: number, code: string): Response =>
  new Response(JSON.stringify({ type: `/problems/${code}`, title: code, status, detail: `Planted: ${code}.`, code }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

export const json = (content: unknown, status = 200): Response =>
  new Response(JSON.stringify(content), { status, headers: { 'Content-Type': 'application/json' } });
