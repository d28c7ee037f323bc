/** A backend that speaks the open REST contract: JSON over fetch, with problems told as RFC 9457 does. */
import { toJson } from '../../model/to-json.ts';
import { BackendError } from '../error.ts';
import type { Call, CaseBackend } from '../port.ts';

export interface RestOptions {
  /** Where the contract's paths begin, for example `/api`. */
  readonly endpoint: string;
  /** Stands in for every request; uploads then tell no progress. */
  readonly fetch?: typeof fetch;
  /** Asked before each request, for instance for a token that changes. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
}

/** Like `fetch`, as far as it is used here. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

export interface Asked extends Call {
  readonly method?: string;
  readonly body?: string | FormData | Blob;
  /** Headers of this request alone. */
  readonly named?: Readonly<Record<string, string>>;
  /** Without an answer its outcome is unknown. */
  readonly acts?: boolean;
  readonly transport?: Transport;
  /** Ends the wait for an answer, where half a minute is not the limit. */
  readonly limit?: AbortSignal;
}

/** One request of the contract, its failures told as BackendErrors. */
export type AskRest = <T>(path: string, asked?: Asked, read?: (reply: Response) => Promise<T>) => Promise<T>;

const parameters = (query: object): URLSearchParams =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined));

const patience = 30_000;

/** Bytes from which on a file may go on where it broke off: what is smaller is as soon sent again. */
const mayBreakOff = 1 << 20;

/** A page where bytes or nothing were due is a sign-in page or a proxy's: read as JSON, it fails as one. */
const refusePage = async (reply: Response): Promise<void> =>
  /html/.test(reply.headers.get('Content-Type') ?? '') ? reply.json() : undefined;

/** As an entity tag; whatever such a tag cannot hold is percent-encoded. */
const tagOf = (version: string): string => `"${version.replace(/[^!#-~]/gu, encodeURIComponent)}"`;

export function restBackend({ endpoint, headers, fetch: given }: RestOptions): CaseBackend {
  const base = endpoint.replace(/\/+$/, '');

  const ask: AskRest = async (path, asked = {}, read = (reply) => reply.json()) => {
    const { method, body, named = {}, acts, signal, transport = given ?? fetch } = asked;
    let sent = false;
    try {
      const told = new Headers(await headers?.());
      told.set('Accept', 'application/json');
      const lang = globalThis.document?.documentElement.lang;
      if (lang && !told.has('Accept-Language')) told.set('Accept-Language', lang);
      if (typeof body === 'string') told.set('Content-Type', 'application/json');
      for (const name of Object.keys(named)) told.set(name, named[name]!);
      const limit = asked.limit ?? AbortSignal.timeout(patience);
      sent = true;
      const reply = await transport(base + path, {
        method,
        body,
        headers: told,
        credentials: 'same-origin',
        // A case is read to be up to date; and Firefox holds a request back behind an open stream that it might share.
        cache: 'no-store',
        signal: AbortSignal.any(signal ? [signal, limit] : [limit]),
      });
      if (!reply.ok) throw await (await import('./rest/refusal.ts')).refusal(reply, asked);
      return await read(reply);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const { name } = error as Error;
      if (name === 'BackendError') throw error;
      const code = name === 'SyntaxError' ? 'contract' : name === 'TimeoutError' ? 'timeout' : 'network';
      throw new BackendError(code, { retryable: true, ambiguous: acts && sent, cause: error });
    }
  };

  const at = (...segments: readonly string[]): string => segments.map((each) => `/${encodeURIComponent(each)}`).join('');

  const act = <T>(path: string, named: Asked['named'], content: object, call?: Call, method = 'POST'): Promise<T> =>
    ask(path, { ...call, method, acts: true, named, body: toJson(content) });

  return {
    session: (call) => ask('/session', call),
    preset: (call) => ask('/preset', call),
    submitCase: (submission, key, call) => act('/cases', { 'Idempotency-Key': key }, submission, call),
    findReceipt: (key, call) =>
      ask(at('submissions', key), call).catch((error: BackendError) => {
        // Only the contract's own 404 says that no case was opened: a wrong address answers 404 too, without a detail.
        if (error.code === 'not-found' && error.detail) return null;
        throw error;
      }) as ReturnType<NonNullable<CaseBackend['findReceipt']>>,
    uploadFile: async (file, attestation, call) =>
      (await (file.size < mayBreakOff ? import('./rest/upload.ts') : import('./rest/tus.ts')))
        .sendFile(ask, file, attestation, given, call, base),
    discardFile: (upload, call) => ask(at('uploads', upload), { ...call, method: 'DELETE' }, refusePage),
    listCases: (query, call) => ask(`/cases?${parameters(query)}`, call),
    readOverview: (account, call) => ask(`/overview?account=${encodeURIComponent(account)}`, call),
    readCase: (id, call) => ask(at('cases', id), call),
    reply: (caseId, reply, key, call) => act(at('cases', caseId, 'messages'), { 'Idempotency-Key': key }, reply, call),
    changeCase: (caseId, change, version, call) =>
      act(at('cases', caseId, 'changes'), { 'If-Match': tagOf(version) }, change, call),
    watchCases: async (account, onNews, { signal }) =>
      (await import('./rest/stream.ts')).listen(ask, account, onNews, signal),
    readFile: (caseId, fileId, call) =>
      ask(at('cases', caseId, 'files', fileId), call, async (reply) => {
        await refusePage(reply);
        const bytes = await reply.blob();
        const { headers, type } = reply;
        // WebKit takes a file whose line was cut for whole. Of another origin it is not known whether it was packed on its way.
        if (type !== 'cors' && !headers.get('Content-Encoding') && bytes.size < Number(headers.get('Content-Length'))) throw new TypeError('cut off');
        return bytes;
      }),
    readEnrolment: (id, call) => ask(at('cases', id, 'enrolment'), call),
    saveEnrolment: (id, change, version, call) =>
      act(at('cases', id, 'enrolment'), { 'If-Match': tagOf(version) }, change, call, 'PUT'),
  };
}
