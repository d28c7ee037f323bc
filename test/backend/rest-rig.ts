/** What the tests of the REST adapter share: a server that answers as it is told, and what a failure must tell. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BackendError } from '../../src/backend/error.ts';

export type Told = Partial<Pick<BackendError, 'code' | 'retryable' | 'ambiguous' | 'detail' | 'retryAfter'>>;

/** The error that `call` rejects with, where it must be a BackendError with `told`. */
export async function fails(call: () => Promise<unknown>, told: Told): Promise<void> {
  await assert.rejects(call, (error: unknown) => {
    assert.ok(error instanceof BackendError, String(error));
    const { code, retryable, ambiguous, detail, retryAfter } = error;
    const found = { code, retryable, ambiguous, detail, retryAfter };
    assert.deepEqual({ ...found, ...told }, found);
    return true;
  });
}

export interface Puppet {
  readonly url: string;
  /** How every request is answered from now on. */
  answer: RequestListener;
  /** What was asked, body and all, oldest first. */
  readonly asked: readonly (IncomingMessage & { readonly text: string })[];
  /** A problem where the body is an object, else a page. */
  replies(status: number, body?: string | object, headers?: Record<string, string>): void;
  json(status: number, body: unknown): void;
  close(): void;
}

export async function openPuppet(): Promise<Puppet> {
  const asked: (IncomingMessage & { text: string })[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    asked.push(Object.assign(request, { text }));
    puppet.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const puppet: Puppet = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (_, response) => response.writeHead(404).end(),
    asked,
    replies(status, body = '', headers = {}) {
      const problem = typeof body === 'object';
      puppet.answer = (_, response) =>
        response
          .writeHead(status, { 'Content-Type': problem ? 'application/problem+json' : 'text/html', ...headers })
          .end(problem ? JSON.stringify(body) : body);
    },
    json(status, body) {
      puppet.answer = (_, response) =>
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return puppet;
}
