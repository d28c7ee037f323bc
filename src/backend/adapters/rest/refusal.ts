/** What a server's refusal means, by its status and its problem details; loaded with the first one. */
import { BackendError, type BackendErrorCode } from '../../error.ts';
import type { Asked } from '../rest.ts';

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

export async function refusal(reply: Response, { acts, named }: Asked): Promise<BackendError> {
  const { status } = reply;
  const problem = /problem\+json/.test(typeOf(reply)) ? await reply.json().catch(() => null) : null;
  // 409: what has the same key is being received right now; asked again later, it answers with what became of it.
  const unsettled = status >= 500 || status === 408 || (status === 409 && !named?.['If-Match']);
  return new BackendError(codes[status] ?? (status >= 500 ? 'server' : 'refused'), {
    retryable: unsettled || status === 429,
    ambiguous: acts && unsettled,
    detail: typeof problem?.detail === 'string' ? problem.detail : undefined,
    retryAfter: waitOf(reply),
    status,
  });
}
