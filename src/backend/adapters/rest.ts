/** A backend that speaks the open REST contract: JSON over fetch, with problems told as RFC 9457 does. */
import { BackendError, type BackendErrorCode } from '../error.ts';
import type { CaseBackend, UploadCall } from '../port.ts';

export interface RestOptions {
  /** Where the contract's paths begin, for example `/api`. */
  readonly endpoint: string;
  /** Stands in for every request; uploads then tell no progress. */
  readonly fetch?: typeof fetch;
  /** Asked before each request, for instance for a token that changes. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
}

interface Ask extends UploadCall {
  readonly method?: string;
  readonly body?: string | FormData;
  /** Of a submit or a reply: without an answer its outcome is unknown. */
  readonly key?: string;
  /** Of the case that is changed, so that no one's change is written over. */
  readonly version?: string;
  /** The reply goes on for as long as someone listens. */
  readonly streams?: boolean;
}

const parameters = (query: object): URLSearchParams =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined));

const patience = 30_000;

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

const typeOf = (reply: Response): string => reply.headers.get('Content-Type') ?? '';

/** Retry-After in seconds; a server may also name a moment. */
function waitOf(reply: Response): number | undefined {
  const after = reply.headers.get('Retry-After') ?? '';
  const seconds = /^\d+$/.test(after) ? +after : (Date.parse(after) - Date.now()) / 1000;
  return seconds >= 0 ? Math.ceil(seconds) : undefined;
}

async function refusal(reply: Response, submits: boolean): Promise<BackendError> {
  const { status } = reply;
  const problem = /problem\+json/.test(typeOf(reply)) ? await reply.json().catch(() => null) : null;
  // 409: the same key is being received right now; asked again later, it answers with the receipt.
  const unsettled = status >= 500 || status === 408 || status === 409;
  return new BackendError(codes[status] ?? (status >= 500 ? 'server' : 'refused'), {
    retryable: unsettled || status === 429,
    ambiguous: submits && unsettled,
    detail: typeof problem?.detail === 'string' ? problem.detail : undefined,
    retryAfter: waitOf(reply),
  });
}

/** A page where bytes or nothing were due is a sign-in page or a proxy's: read as JSON, it fails as one. */
const refusePage = async (reply: Response): Promise<void> => (/html/.test(typeOf(reply)) ? reply.json() : undefined);

export function restBackend({ endpoint, headers, fetch: given }: RestOptions): CaseBackend {
  const base = endpoint.replace(/\/+$/, '');

  async function ask<T>(
    path: string,
    { method, body, key, version, streams, signal, onProgress }: Ask = {},
    read: (reply: Response) => Promise<T> = (reply) => reply.json(),
  ): Promise<T> {
    const submits = key !== undefined || version !== undefined;
    const uploads = body instanceof FormData;
    let sent = false;
    try {
      const named = new Headers(await headers?.());
      named.set('Accept', streams ? 'text/event-stream' : 'application/json');
      const lang = globalThis.document?.documentElement.lang;
      if (lang && !named.has('Accept-Language')) named.set('Accept-Language', lang);
      if (key !== undefined) named.set('Idempotency-Key', key);
      if (version !== undefined) named.set('If-Match', `"${version}"`);
      if (body && !uploads) named.set('Content-Type', 'application/json');
      const progress = uploads && !given && globalThis.XMLHttpRequest;
      const transport = progress ? (await import('./rest-upload.ts')).uploading(onProgress) : (given ?? fetch);
      // A large file on a slow link may take its time; it stalls only when nothing moves, which its transport sees.
      const limit = uploads || streams ? [] : [AbortSignal.timeout(patience)];
      sent = true;
      const reply = await transport(base + path, {
        method,
        body,
        headers: named,
        credentials: 'same-origin',
        signal: AbortSignal.any(signal ? [signal, ...limit] : limit),
      });
      if (!reply.ok) throw await refusal(reply, submits);
      return await read(reply);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const { name } = error as Error;
      if (name === 'BackendError') throw error;
      const code = name === 'SyntaxError' ? 'contract' : name === 'TimeoutError' ? 'timeout' : 'network';
      throw new BackendError(code, { retryable: true, ambiguous: submits && sent, cause: error });
    }
  }

  const at = (...segments: readonly string[]): string => segments.map((each) => `/${encodeURIComponent(each)}`).join('');

  return {
    session: (call) => ask('/session', call),
    preset: (call) => ask('/preset', call),
    submitCase: (submission, key, call) =>
      ask('/cases', { ...call, method: 'POST', key, body: JSON.stringify(submission) }),
    findReceipt: (key, call) =>
      ask(at('submissions', key), call).catch((error: BackendError) => {
        // Only the contract's own 404 says that no case was opened: a wrong address answers 404 too, without a detail.
        if (error.code === 'not-found' && error.detail) return null;
        throw error;
      }) as ReturnType<NonNullable<CaseBackend['findReceipt']>>,
    uploadFile(file, attestation, call) {
      const form = new FormData();
      form.append('attestation', JSON.stringify(attestation));
      form.append('file', file, attestation.file.name);
      // What travels is the form around the file too: a member is told of the file's own bytes only.
      const onProgress = (sent: number): void => call?.onProgress?.(Math.min(sent, file.size));
      const asked = { ...call, onProgress, method: 'POST', body: form };
      return ask('/uploads', asked, async (reply) => (await reply.json())?.upload);
    },
    discardFile: (upload, call) => ask(at('uploads', upload), { ...call, method: 'DELETE' }, refusePage),
    listCases: (query, call) => ask(`/cases?${parameters({ ...query })}`, call),
    readOverview: (account, call) => ask(`/overview?${parameters({ account })}`, call),
    readCase: (id, call) => ask(at('cases', id), call),
    reply: (caseId, reply, key, call) =>
      ask(at('cases', caseId, 'messages'), { ...call, method: 'POST', key, body: JSON.stringify(reply) }),
    changeCase: (caseId, change, version, call) =>
      ask(at('cases', caseId, 'changes'), { ...call, method: 'POST', version, body: JSON.stringify(change) }),
    async watchCases(account, onNews, { signal }) {
      const { readStream } = await import('./rest-stream.ts');
      const listen = async (reply: Response): Promise<void> => readStream(reply, onNews);
      await ask(`/events?${parameters({ account })}`, { signal, streams: true }, listen);
    },
    readFile: (caseId, fileId, call) =>
      ask(at('cases', caseId, 'files', fileId), call, async (reply) => {
        await refusePage(reply);
        return reply.blob();
      }),
  };
}
