/** What the tests of resumable uploads share: a server of the protocol that is a fetch, and can fail as it is told. */
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface TusServer {
  readonly fetch: typeof fetch;
  /** What was asked, oldest first. */
  readonly asked: Asked[];
  /** The bytes of each upload so far. */
  readonly uploads: Map<string, Uint8Array>;
  /** What the plain way brought. */
  plain: number;
  speaks: boolean;
  /** Decides about the next requests in place of the server; undefined: it answers as it should. */
  trouble: (asked: Asked) => Response | Promise<Response> | undefined;
  methods(): string;
}

const reply = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { 'Tus-Resumable': '1.0.0', ...headers } });

export const problem = (status: number, detail: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ detail }), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

export const page = (status = 200): Response =>
  new Response('<title>Sign in</title>', { status, headers: { 'Content-Type': 'text/html' } });

const join = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

export function tusServer(): TusServer {
  const lengths = new Map<string, number>();

  const carryOut = ({ method, path, headers, body }: Asked): Response => {
    const [, at = '', id = ''] = /^\/api(\/uploads)(?:\/([^/]+))?$/.exec(path) ?? [];
    if (!at) return problem(404, 'No such place.');
    if (method === 'OPTIONS') return server.speaks ? reply(204, { 'Tus-Version': '1.0.0' }) : page(404);
    if (method === 'POST') {
      if (!headers.has('Tus-Resumable')) {
        server.plain++;
        return Response.json({ upload: 'plain' }, { status: 201 });
      }
      const fresh = `u-${server.uploads.size + 1}`;
      server.uploads.set(fresh, new Uint8Array());
      lengths.set(fresh, Number(headers.get('Upload-Length')));
      // As behind a proxy that rewrites addresses: only its end is right.
      return reply(201, { Location: `http://inside.example/files/${fresh}` });
    }
    const bytes = server.uploads.get(id);
    if (!bytes) return problem(404, 'It is not here.');
    if (method === 'HEAD') return reply(200, { 'Upload-Offset': `${bytes.length}`, 'Upload-Length': `${lengths.get(id)}` });
    if (method === 'DELETE') {
      server.uploads.delete(id);
      return reply(204);
    }
    if (Number(headers.get('Upload-Offset')) !== bytes.length) return problem(409, 'It does not begin there.');
    server.uploads.set(id, join(bytes, body));
    return reply(204, { 'Upload-Offset': `${bytes.length + body.length}` });
  };

  const server: TusServer = {
    asked: [],
    uploads: new Map(),
    plain: 0,
    speaks: true,
    trouble: () => undefined,
    async fetch(input, init = {}) {
      init.signal?.throwIfAborted();
      const body = init.body instanceof Blob ? new Uint8Array(await init.body.arrayBuffer()) : new Uint8Array();
      const asked = { method: init.method ?? 'GET', path: String(input), headers: new Headers(init.headers), body };
      server.asked.push(asked);
      const answered = Promise.resolve(server.trouble(asked) ?? carryOut(asked));
      return new Promise((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal!.reason));
        answered.then(resolve, reject);
      });
    },
    methods: () => server.asked.map(({ method }) => method).join(' '),
  };
  return server;
}

/** Takes the first `count` bytes of a part in; what then becomes of the request is the test's. */
export function takeIn(server: TusServer, { path, body }: Asked, count: number): void {
  const id = path.split('/').at(-1)!;
  server.uploads.set(id, join(server.uploads.get(id)!, body.subarray(0, count)));
}

export const backendOf = (server: TusServer, headers?: () => HeadersInit): CaseBackend =>
  restBackend({ endpoint: '/api', fetch: server.fetch, headers });

export const mebibyte = 1024 * 1024;

export function fileOf(size: number): File {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, size)));
  return new File([bytes], 'entente.pdf', { type: 'application/pdf' });
}

const hex = async (content: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export async function attest(file: File, changes: Partial<Attestation> = {}): Promise<Attestation> {
  const text = 'Je confirme que ce fichier ne contient aucun renseignement de santé.';
  return {
    statement: { id: 's', version: '1', lang: 'fr', text, sha256: await hex(new TextEncoder().encode(text).buffer as ArrayBuffer) },
    regulation: 'quebec-25',
    answer: 'yes',
    gesture: 'one-file',
    by: 'camille',
    at: '2026-03-01T13:05:00-05:00',
    file: { name: file.name, size: file.size, type: file.type, sha256: await hex(await file.arrayBuffer()) },
    ...changes,
  };
}

export const same = async (file: File, bytes: Uint8Array | undefined): Promise<boolean> => {
  const sent = new Uint8Array(await file.arrayBuffer());
  return bytes?.length === sent.length && sent.every((byte, at) => byte === bytes[at]);
};

export interface Hurry {
  /** The waits that were asked for, in milliseconds. */
  readonly waits: readonly number[];
  end(): void;
}

/** Lets no wait last until it is ended. */
export function hurry(): Hurry {
  const real = globalThis.setTimeout;
  const waits: number[] = [];
  globalThis.setTimeout = ((run: () => void, wait: number) => {
    waits.push(wait);
    return real(run, 0);
  }) as typeof setTimeout;
  return {
    waits,
    end: () => {
      globalThis.setTimeout = real;
    },
  };
}
