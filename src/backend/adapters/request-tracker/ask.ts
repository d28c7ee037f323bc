/** One request to Request Tracker's REST 2.0, with its failures told as BackendErrors. */
import { toJson } from '../../../model/to-json.ts';
import { BackendError, type BackendErrorCode } from '../../error.ts';
import type { Call } from '../../port.ts';

export interface RequestTrackerLine {
  /** Where REST 2.0 is reached, for example `/request-tracker/REST/2.0`. */
  readonly endpoint: string;
  /** Stands in for every request. */
  readonly fetch?: typeof fetch;
  /** Asked before each request, for instance for a token that changes. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
}

export interface AskedTracker extends Call {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly json?: unknown;
  /** In place of `json`. */
  readonly form?: FormData;
  readonly ifMatch?: string;
  /** Without an answer its outcome is unknown. */
  readonly acts?: boolean;
  /** Bytes that travel, which may take their time. */
  readonly size?: number;
}

export interface TrackerReply {
  readonly body: unknown;
  /** Without its quotes; empty where there is none. */
  readonly etag: string;
}

export type AskTracker = (path: string, asked?: AskedTracker) => Promise<TrackerReply>;

const codes: Readonly<Record<number, BackendErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  413: 'too-large',
  429: 'rate-limited',
};

const patience = 30_000;
/** Bytes in a ms that even a slow link carries. */
const slowest = 20;

/** What Request Tracker says of itself; its sentences for programmers are none for a member. */
function sentence(body: unknown): string | undefined {
  const { message } = (body ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' && !/ at \S+ line \d+/.test(message) ? message.trim() || undefined : undefined;
}

async function refusal(reply: Response, { acts = false }: AskedTracker): Promise<BackendError> {
  const { status, headers } = reply;
  const body: unknown = /json/.test(headers.get('Content-Type') ?? '') ? await reply.json().catch(() => undefined) : undefined;
  const code = codes[status] ?? (status >= 500 ? 'server' : 'refused');
  const unsettled = status >= 500 || status === 408;
  const wait = Number(headers.get('Retry-After') ?? undefined);
  return new BackendError(code, {
    retryable: unsettled || status === 429,
    ambiguous: acts && unsettled,
    detail: code === 'refused' ? sentence(body) : undefined,
    retryAfter: wait >= 0 ? wait : undefined,
    status,
    cause: body,
  });
}

/**
 * What fails after a write leaves open what became of it, until it is looked up. Only a conflict or a refusal says for
 * certain that the step was not taken.
 */
export const afterWrite = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    if (!(error instanceof BackendError) || error.code === 'conflict' || error.code === 'refused') throw error;
    const { code, detail, retryAfter, status, cause } = error;
    throw new BackendError(code, { retryable: true, ambiguous: true, detail, retryAfter, status, cause });
  });

/** `W/` and quotes are the transport's: a proxy that packs a reply makes its tag a weak one. */
const bareTag = (tag: string | null): string => tag?.replace(/^W\//, '').replaceAll('"', '') ?? '';

export function trackerLine({ endpoint, fetch: given, headers }: RequestTrackerLine): AskTracker {
  const base = endpoint.replace(/\/+$/, '');
  return async (path, asked = {}) => {
    const { method = 'GET', json, form, ifMatch, acts = false, size = 0, signal } = asked;
    let sent = false;
    try {
      const told = new Headers(await headers?.());
      told.set('Accept', 'application/json');
      if (json !== undefined) told.set('Content-Type', 'application/json');
      if (ifMatch !== undefined) told.set('If-Match', `"${ifMatch}"`);
      const limit = AbortSignal.timeout(patience + Math.ceil(size / slowest));
      sent = true;
      const reply = await (given ?? fetch)(base + path, {
        method,
        body: json === undefined ? form : toJson(json),
        headers: told,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.any(signal ? [signal, limit] : [limit]),
      });
      if (!reply.ok) throw await refusal(reply, asked);
      return { body: (await reply.json()) as unknown, etag: bareTag(reply.headers.get('ETag')) };
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const { name } = error as Error;
      if (name === 'BackendError') throw error;
      // A page in place of JSON is a sign-in page or a proxy's.
      const code = name === 'SyntaxError' ? 'contract' : name === 'TimeoutError' ? 'timeout' : 'network';
      throw new BackendError(code, { retryable: true, ambiguous: acts && sent, cause: error });
    }
  };
}
