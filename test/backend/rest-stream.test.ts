/** The REST adapter's stream: news as it comes, and an end that is told whichever way it comes. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import { listen } from '../../src/backend/adapters/rest/stream.ts';
import { restBackend, type AskRest } from '../../src/backend/adapters/rest.ts';
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseNews } from '../../src/model/case-list.ts';
import { fails, openPuppet, type Puppet } from './rest-rig.ts';

const sse = { 'Content-Type': 'text/event-stream; charset=utf-8' };
const message: CaseNews = { case: 'c-1', kind: 'message' };

let server: Puppet;
before(async () => {
  server = await openPuppet();
});
after(() => server.close());

/** What was heard so far; `next` waits for one more. */
class Ear {
  readonly heard: (CaseNews | undefined)[] = [];
  #waiting: (() => void)[] = [];
  readonly hear = (news?: CaseNews): void => {
    this.heard.push(news);
    this.#waiting.splice(0).forEach((woken) => woken());
  };
  async until(count: number): Promise<void> {
    while (this.heard.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

let ear: Ear;
beforeEach(() => {
  ear = new Ear();
});

const watch = (signal?: AbortSignal, headers?: () => HeadersInit): Promise<void> =>
  guarded(restBackend({ endpoint: server.url, headers })).watchCases!('a&b', ear.hear, { signal });

/** The whole stream at once, in pieces if given so. */
const streams = (...pieces: readonly (string | Uint8Array)[]): void => {
  server.answer = async (_, response) => {
    response.writeHead(200, sse);
    for (const piece of pieces) await new Promise<void>((done) => response.write(piece, () => done()));
    response.end();
  };
};

/** The response of the next request, in the test's own hands. */
const inHand = (): Promise<ServerResponse> =>
  new Promise((resolve) => {
    server.answer = (_, response) => {
      response.writeHead(200, sse).flushHeaders();
      resolve(response);
    };
  });

describe('a stream', () => {
  test('is asked for as one, for its account, with the host’s headers', async () => {
    streams('event: ready\ndata:\n\n');
    await watch(undefined, () => ({ Authorization: 'Bearer t' }));
    const { url, headers } = server.asked.at(-1)!;
    assert.equal(url, '/events?account=a%26b');
    assert.equal(headers.accept, 'text/event-stream');
    assert.equal(headers.authorization, 'Bearer t');
  });

  test('tells when it listens, then the news, and ends when the server ends it', async () => {
    streams(`event: ready\ndata: {}\n\n: beat\n\ndata: ${JSON.stringify(message)}\n\ndata: {"case":"c-2","kind":"read"}\n\n`);
    await watch();
    assert.deepEqual(ear.heard, [undefined, message, { case: 'c-2', kind: 'read' }]);
  });

  test('is read the same in pieces cut anywhere, within a letter too, and with any line ends', async () => {
    for (const ends of ['\n', '\r\n', '\r']) {
      const text = `event: ready${ends}data:${ends}${ends}data: {"case":"œuvre-😀","kind":"status"}${ends}${ends}:${ends}`;
      streams(...Array.from(new TextEncoder().encode(text), (byte) => Uint8Array.of(byte)));
      ear = new Ear();
      await watch();
      assert.deepEqual(ear.heard, [undefined, { case: 'œuvre-😀', kind: 'status' }], JSON.stringify(ends));
    }
  });

  test('tells what it cannot read as news without content, and keeps events of other names to itself', async () => {
    const odd = ['', 'x', '[]', 'null', '{"case":"","kind":"read"}', '{"case":"c","kind":"gone"}', '{"case":{"_$litType$":1},"kind":"read"}'];
    streams(...odd.map((data) => `data: ${data}\n\n`), 'event: weather\ndata: {"case":"c","kind":"read"}\n\n');
    await watch();
    assert.deepEqual(ear.heard, odd.map(() => undefined));
  });

  test('leaves out what the news holds beside the contract', async () => {
    streams('data: {"case":"c-1","kind":"message","html":"<b>","__proto__":{"x":1}}\n\n');
    await watch();
    assert.deepEqual(ear.heard, [message]);
  });

  test('ends with the caller’s reason, and tells the server that no one listens', async () => {
    const taken = inHand();
    const controller = new AbortController();
    const watching = watch(controller.signal);
    const response = await taken;
    const closed = new Promise((resolve) => response.on('close', resolve));
    response.write('event: ready\ndata:\n\n');
    await ear.until(1);
    const reason = new Error('the page closed');
    controller.abort(reason);
    await assert.rejects(watching, reason);
    await closed;
    const early = new Error('too late');
    await assert.rejects(watch(AbortSignal.abort(early)), early);
  });

  test('that breaks off is told as the network’s', async () => {
    const taken = inHand();
    const watching = watch();
    watching.catch(() => {});
    const response = await taken;
    response.write('event: ready\ndata:\n\n');
    await ear.until(1);
    response.destroy();
    await fails(() => watching, { code: 'network', retryable: true, ambiguous: false });
  });

  test('that is refused says why', async () => {
    server.replies(403, { detail: 'Accès refusé.' });
    await fails(watch, { code: 'forbidden', retryable: false, ambiguous: false, detail: 'Accès refusé.' });
    server.replies(503, {}, { 'Retry-After': '7' });
    await fails(watch, { code: 'server', retryable: true, ambiguous: false, retryAfter: 7 });
  });

  test('that is a page or JSON instead is no stream', async () => {
    server.replies(200, '<!doctype html><title>Sign in</title>');
    await fails(watch, { code: 'contract', retryable: true });
    server.json(200, []);
    await fails(watch, { code: 'contract', retryable: true });
    assert.deepEqual(ear.heard, []);
  });
});

describe('a silence', () => {
  /** The adapter's own way to ask, without its limit of half a minute. */
  const ask: AskRest = async (path, { signal, limit } = {}, read = (reply) => reply.json()) => {
    const ends = AbortSignal.any([signal, limit].filter((each) => each !== undefined));
    return read(await fetch(server.url + path, { signal: ends }));
  };
  const watchFor = (silence: number): Promise<void> => listen(ask, 'a', ear.hear, undefined, silence);
  const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';

  test('before the first byte is a dead line', async () => {
    server.answer = () => undefined;
    await assert.rejects(watchFor(20), isTimeout);
  });

  test('after it is one too, and the connection is given back', async () => {
    const taken = inHand();
    const watching = watchFor(20);
    watching.catch(() => {});
    const response = await taken;
    const closed = new Promise((resolve) => response.on('close', resolve));
    await assert.rejects(watching, isTimeout);
    await closed;
  });

  test('is over with every comment', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const beats = body.writable.getWriter();
    const reply = new Response(body.readable, { headers: sse });
    const watching = listen((_path, _asked, read) => read!(reply), 'a', ear.hear, undefined, 45_000);
    watching.catch(() => {});
    const say = (text: string): Promise<void> => beats.write(new TextEncoder().encode(text));
    for (let beat = 1; beat <= 5; beat += 1) {
      await say(`: beat\n\ndata: ${JSON.stringify(message)}\n\n`);
      await ear.until(beat);
      // What was read has to have started the next wait.
      await new Promise((resolve) => setImmediate(resolve));
      t.mock.timers.tick(44_000);
    }
    t.mock.timers.tick(1_000);
    await assert.rejects(watching, isTimeout);
  });

  test('is told as a timeout by the adapter', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const backend = restBackend({
      endpoint: '/api',
      fetch: (_url, init) =>
        new Promise((_, reject) => {
          init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error));
          setImmediate(() => t.mock.timers.tick(45_000));
        }),
    });
    await fails(() => backend.watchCases!('a', ear.hear, {}), { code: 'timeout', retryable: true, ambiguous: false });
  });
});

test('an error of the listener’s own ends the stream and comes out as it is', async () => {
  streams('event: ready\ndata:\n\n');
  const failing = (): never => {
    throw new BackendError('server', { detail: 'own' });
  };
  await fails(() => restBackend({ endpoint: server.url }).watchCases!('a', failing, {}), { detail: 'own' });
});
