/** Sends one large file: in parts that go on where they broke off, if the server says that it takes them; else in one. */
import type { Attestation } from '../../../model/attestation.ts';
import { toJson } from '../../../model/to-json.ts';
import type { BackendError } from '../../error.ts';
import type { UploadCall } from '../../port.ts';
import type { AskRest } from '../rest.ts';

/** Each server is asked once. */
const known = new WeakMap<AskRest, Promise<boolean>>();

/** In milliseconds: whoever is so late is not waited for with a file in hand. */
const patience = 10_000;

/** Bytes of JSON: many a proxy takes no header beyond 8 KB, and a third comes on top of it in base64. */
const longestHeader = 5_500;

async function saysTus(ask: AskRest): Promise<boolean> {
  try {
    return await ask('/uploads', { method: 'OPTIONS', limit: AbortSignal.timeout(patience) }, async ({ headers }) =>
      (headers.get('Tus-Version') ?? '').split(',').some((version) => version.trim() === '1.0.0'),
    );
  } catch (error) {
    const { retryable, code } = error as BackendError;
    // No answer for good: the next file asks again.
    if (retryable || code === 'unauthenticated') known.delete(ask);
    return false;
  }
}

function speaksTus(ask: AskRest): Promise<boolean> {
  const said = known.get(ask) ?? saysTus(ask);
  known.set(ask, said);
  return said;
}

const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const aborted = (): void => reject(signal!.reason);
    if (signal?.aborted) return aborted();
    signal?.addEventListener('abort', aborted);
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', aborted));
  });

/** The id of the upload. */
export async function sendFile(
  ask: AskRest,
  file: Blob,
  attestation: Attestation,
  given: typeof fetch | undefined,
  call: UploadCall | undefined,
  endpoint: string,
): Promise<string> {
  const fits = new TextEncoder().encode(toJson(attestation)).length <= longestHeader;
  if (fits && (await unlessAborted(speaksTus(ask), call?.signal))) {
    return (await import('./tus-upload.ts')).resumeFile({ ask, endpoint, given }, file, attestation, call);
  }
  return (await import('./upload.ts')).sendFile(ask, file, attestation, given, call);
}
