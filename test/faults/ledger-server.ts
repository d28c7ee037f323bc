/**
 * A member's server in the fault matrix: speaks the REST contract on a ledger that is the truth, and does to a request what it was
 * told to. Not the demo server behind a proxy: this one can commit before, after or without its answer, keeps what a real server
 * throws away (each byte with its time), stands anew for each cell, and is here in no time; the demo server is held to the same
 * contract by the conformance kit.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { carryOut, json, nameOfFile, positionOf, problem, type ContractRequest, type Reply } from './contract-request.ts';
import { retryAfter, type Account, type Fault, type Lie, type Order, type Position } from './fault.ts';
import { Ledger } from './ledger.ts';

/** A browser by itself repeats at once what broke on a connection that it had used before: that is no second try of the widget's. */
const byItself = 200;

const loginPage: Reply = {
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  body: '<!doctype html><title>Sign in</title><script>window.parent.ran = true</script><h1>Sign in</h1>',
};

/** Of the right media type, of every wrong shape; nothing in it may run, or stay. */
const hostile = (status: number): Reply => ({
  ...json(status, null),
  body:
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"member":{"toString":1},"name":["<script>"],' +
    '"accounts":"<img src=x onerror=alert(1)>","roles":{"length":1e9},"id":["<b>"],"reference":{"__proto__":{"polluted":true}},' +
    '"receivedAt":1e400,"upload":{"valueOf":"x"},"types":{"0":null},"detail":{"toString":null}}',
});

/** Answers that have no body lie in their headers. */
const bodiless: ReadonlySet<Position> = new Set<Position>(['upload-ask', 'upload-create', 'upload-first', 'upload-middle', 'upload-last', 'upload-offset', 'remove']);

const lying = (reply: Reply, offset: string): Reply => ({
  ...reply,
  headers: {
    ...reply.headers,
    ...(reply.headers['Upload-Offset'] && { 'Upload-Offset': offset }),
    ...(reply.headers['Upload-Length'] && { 'Upload-Length': offset }),
    ...(reply.headers['Tus-Version'] && { 'Tus-Version': `${offset}, <script>` }),
    ...(reply.headers['Location'] && { Location: offset === 'NaN' ? 'javascript:alert(1)' : '//evil.invalid/<script>' }),
  },
});

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Half of what was announced, as it comes in. */
async function halfOf(request: IncomingMessage): Promise<Buffer> {
  const half = Math.floor(Number(request.headers['content-length'] ?? 0) / 2);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= half) break;
  }
  return Buffer.concat(chunks).subarray(0, half);
}

const gone = (answer: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    if (answer.destroyed || answer.socket?.destroyed) resolve();
    else answer.once('close', resolve);
  });

export class LedgerServer {
  readonly #base: string;
  readonly #ledger = new Ledger();
  readonly #heard: { position: Position; kind: Fault['kind'] | undefined }[] = [];
  #plan: Fault[] = [];
  #signedOut = false;
  /** Cut a moment ago: the browser's own repeat of it is cut too. */
  #justCut: { readonly what: string; readonly kind: Fault['kind']; readonly until: number } | undefined;
  /** What is done only after the next question about it. */
  #overdue: { readonly position: Position; readonly act: () => Promise<unknown> }[] = [];
  /** Answers as they were, to be told again when they are true no more. */
  readonly #told = new Map<Position, Reply>();

  /** `base`: where the contract's paths begin. */
  constructor(base: string) {
    this.#base = base;
  }

  obey(order: Order): void {
    if ('plan' in order) this.#plan = [...order.plan];
    else this.#signedOut = false;
  }

  get account(): Account {
    const { cases, messages, arrivals } = this.#ledger;
    return { cases, messages, arrivals, heard: this.#heard, signedOut: this.#signedOut };
  }

  async handle(message: IncomingMessage, answer: ServerResponse, path: string): Promise<void> {
    const request: ContractRequest = { method: message.method ?? 'GET', path, headers: message.headers };
    const position = positionOf(request, this.#ledger);
    const kind = position && this.#faultFor(position, request);
    if (position) this.#heard.push({ position, kind });
    try {
      await this.#play(request, message, answer, position, kind);
    } catch {
      // Whoever asked is gone, which is the matter of many a cell.
      answer.destroy();
    }
  }

  #faultFor(position: Position, request: ContractRequest): Fault['kind'] | undefined {
    const what = `${request.method} ${request.path} ${String(request.headers['upload-offset'] ?? '')}`;
    if (this.#justCut?.what === what && Date.now() < this.#justCut.until) return this.#justCut.kind;
    const at = this.#plan.findIndex((fault) => fault.position === position);
    if (at === -1) return undefined;
    const [{ kind }] = this.#plan.splice(at, 1) as [Fault];
    if (/cut/.test(kind)) this.#justCut = { what, kind, until: Date.now() + byItself };
    return kind;
  }

  async #play(
    request: ContractRequest, message: IncomingMessage, answer: ServerResponse, position: Position | undefined, kind: Fault['kind'] | undefined,
  ): Promise<void> {
    if (kind === 'cut') return void message.destroy();
    const whole = kind !== 'cut in the middle' || !Number(message.headers['content-length']);
    const body = whole ? await bodyOf(message) : await halfOf(message);
    const name = await nameOfFile(request, body, this.#ledger);
    if (name) this.#ledger.note(name, body.length);
    const act = (): Promise<Reply> => carryOut(request, body, this.#ledger, this.#base);
    const say = (reply: Reply): void => send(answer, reply, request.method === 'HEAD');

    if (kind === 'session over') this.#signedOut = true;
    // What a server can do is no secret: asked before anybody has signed in.
    if (this.#signedOut && position !== 'upload-ask') return say(problem(401, 'Nobody is signed in.'));
    if (kind?.startsWith('refused ')) return say(refusal(Number(kind.slice(8))));
    switch (kind) {
      case undefined: {
        const reply = await act();
        if (position) this.#told.set(position, reply);
        say(reply);
        return this.#catchUp(position, answer);
      }
      case 'cut in the middle':
        // A server keeps what came of a part, and goes on from there.
        if (request.method === 'PATCH') await act();
        return whole ? sendHalf(answer, await act()) : void message.destroy();
      case 'done, then cut':
        await act();
        return void message.socket.destroy();
      case 'cut, done late':
        this.#overdue.push({ position: position!, act });
        return void message.socket.destroy();
      case 'stalled':
        return;
      case 'done, then stalled':
        await act();
        return;
      case 'done too late':
        await gone(answer);
        await act();
        return;
      case 'done twice':
        await act();
        return say(await act());
      case 'stale answer':
        return say(this.#stale(position!, await act()));
      case 'login page':
        await wait(0);
        return say(loginPage);
      case 'malformed answer': {
        const reply = await act();
        return say(bodiless.has(position!) ? lying(reply, 'NaN') : { ...reply, body: reply.body.slice(0, -7) });
      }
      case 'hostile answer': {
        const reply = await act();
        return say(bodiless.has(position!) ? lying(reply, '-9007199254740993') : hostile(reply.status));
      }
      case 'redirected':
        return say({ status: 302, headers: { Location: `${this.#base.replace(/api$/, 'login')}` }, body: '' });
      default:
        return say(await (position === 'message' ? this.#lieAboutMessage(kind as Lie, act) : this.#lie(kind as Lie, act)));
    }
  }

  async #lie(lie: Lie, act: () => Promise<Reply>): Promise<Reply> {
    if (lie === 'receipt for nothing') return json(201, { id: 'none', reference: 'F-2026-9999', receivedAt: new Date().toISOString() });
    const reply = await act();
    if (lie === 'refused, though kept') return refusal(422);
    const { cases } = this.#ledger;
    const stored = cases.pop()!;
    const [file] = stored.files;
    switch (lie) {
      case 'kept twice':
        cases.push(stored, { ...stored, key: 'another' });
        break;
      case 'words altered':
        cases.push({ ...stored, description: 'Something else.' });
        break;
      case 'bytes altered':
        cases.push({ ...stored, files: [{ ...file!, sha256: '0'.repeat(64) }] });
        break;
    }
    return reply;
  }

  async #lieAboutMessage(lie: Lie, act: () => Promise<Reply>): Promise<Reply> {
    const reply = await act();
    if (lie === 'refused, though kept') return refusal(422);
    const { messages } = this.#ledger;
    const stored = messages.pop()!;
    if (lie === 'kept twice') messages.push(stored, { ...stored, key: 'another', id: 'another' });
    if (lie === 'words altered') messages.push({ ...stored, text: 'Something else.' });
    if (lie === 'bytes altered') messages.push({ ...stored, files: stored.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })) });
    return reply;
  }

  /** What was told before this; where nothing was, what a cache of the first moment would say. */
  #stale(position: Position, now: Reply): Reply {
    if (position === 'look-up') return problem(404, 'No case was opened under this key.');
    // Of a time before what stands now.
    if (position === 'detail-again' && this.#told.has('detail')) return this.#told.get('detail')!;
    if (position === 'upload-create') return { ...now, headers: { ...now.headers, Location: `${this.#base}/uploads/of-last-week` } };
    if (now.headers['Upload-Offset']) {
      const earlier = this.#told.get(position)?.headers['Upload-Offset'] ?? '0';
      return { ...now, headers: { ...now.headers, 'Upload-Offset': earlier } };
    }
    return this.#told.get(position) ?? now;
  }

  /** Once an answer is out, what was still on its way arrives. */
  async #catchUp(position: Position | undefined, answer: ServerResponse): Promise<void> {
    const due = this.#overdue.filter((each) => position && isAbout(position, each.position));
    if (due.length === 0) return;
    await gone(answer);
    this.#overdue = this.#overdue.filter((each) => !due.includes(each));
    for (const { act } of due) await act();
  }
}

/** Whether a question, or a second try, is about what was asked before. */
const isAbout = (now: Position, before: Position): boolean =>
  now === before || (now === 'look-up' && before === 'submit') || (now === 'upload-offset' && before.startsWith('upload-'));

const refusal = (status: number): Reply =>
  problem(status, 'The server says no.', status === 429 || status === 503 ? { 'Retry-After': String(retryAfter) } : {});

function send(answer: ServerResponse, { status, headers, body }: Reply, isHead: boolean): void {
  // Each on a connection of its own: what was used before, a browser would repeat by itself after a cut.
  answer.writeHead(status, { ...headers, Connection: 'close', ...(status === 204 || isHead ? {} : { 'Content-Length': Buffer.byteLength(body) }) });
  answer.end(isHead ? undefined : body);
}

/** The beginning of an answer, and then the line is cut. */
function sendHalf(answer: ServerResponse, { status, headers, body }: Reply): void {
  answer.writeHead(status === 204 ? 200 : status, { ...headers, Connection: 'close', 'Content-Length': Buffer.byteLength(body) + 10 });
  answer.flushHeaders();
  answer.write(body.slice(0, Math.ceil(body.length / 2)), () => answer.destroy());
}
