/** Sends one attested file in parts, and goes on where a former call ended: after a failure, a sign-in or a reload. */
import type { DetailedError, FileSource } from 'tus-js-client';
import ProtocolUpload from 'tus-js-client/lib/upload.js';
import type { Attestation } from '../../../model/attestation.ts';
import { toJson } from '../../../model/to-json.ts';
import { BackendError } from '../../error.ts';
import type { UploadCall } from '../../port.ts';
import { remembering, type UploadMemory } from './tus-memory.ts';
import { anyUploads, idAtEnd, tusRequests } from './tus-request.ts';
import type { AskRest } from '../rest.ts';

/**
 * Bytes of one part. Proxies refuse requests beyond a size of their own and often hold one back until it is whole:
 * a part that breaks off is lost for them, and what was in it is sent again.
 */
const partSize = 4 * 1024 * 1024;

/** In milliseconds: five tries over half a minute, after which the member decides. */
const waits = [1_000, 2_500, 5_000, 8_000, 10_000];

/** Seconds: whoever is told to wait longer is told so. */
const longestWait = 30;

/** Half to one and a half times as long, so that a server that comes back does not meet everybody at once. */
const spread = (wait: number): number => Math.round(wait * (0.5 + Math.random()));

export interface TusRoute {
  readonly ask: AskRest;
  readonly endpoint: string;
  /** The host's own `fetch`. */
  readonly given: typeof fetch | undefined;
}

/** Parts of the file as it lies on the disk: none is read before it is sent. */
const partsOf = (file: Blob): FileSource => ({
  size: file.size,
  slice: async (from, to) => ({ value: file.slice(from, to), done: to >= file.size }),
  close: () => {},
});

/** What a failure of the library's means for the backend's caller. */
function toldBy(error: Error | DetailedError): BackendError {
  const { causingError, originalResponse } = error as Partial<DetailedError>;
  const told = causingError ?? (originalResponse?.getUnderlyingObject() as Error | undefined);
  return told instanceof BackendError ? told : new BackendError('contract', { retryable: true, cause: error });
}

const send = (
  { ask, given }: TusRoute,
  file: Blob,
  attestation: Attestation,
  call: UploadCall | undefined,
  memory: UploadMemory,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const signal = call?.signal;
    let silences = 0;
    const upload = new ProtocolUpload(file as File, {
      ...ProtocolUpload.defaultOptions,
      endpoint: anyUploads,
      metadata: { attestation: toJson(attestation) },
      httpStack: tusRequests({ ask, given, size: file.size, signal, gone: memory.forget }),
      fileReader: { openFile: async () => partsOf(file) },
      fingerprint: async () => attestation.file.sha256,
      // The library would remember the metadata too.
      storeFingerprintForResuming: false,
      chunkSize: partSize,
      retryDelays: waits.map(spread),
      onUploadUrlAvailable: () => memory.keep(idAtEnd(upload.url!)),
      onProgress: (sent) => !signal?.aborted && call?.onProgress?.(sent),
      onShouldRetry: (error, tries, { retryDelays }) => {
        // Gone in the middle: the library asks once more, and begins anew.
        if (error.originalResponse && error.originalRequest.getMethod() === 'PATCH') return true;
        const { code, retryable, retryAfter = 0 } = toldBy(error);
        if (!retryable || signal?.aborted || code === 'contract' || retryAfter > longestWait) return false;
        // Each silence lasted half a minute already.
        if (code === 'timeout' && ++silences > 1) return false;
        retryDelays![tries] = Math.max(retryDelays![tries]!, retryAfter * 1_000);
        return true;
      },
      onSuccess: () => {
        memory.forget();
        signal?.removeEventListener('abort', aborted);
        resolve(idAtEnd(upload.url!));
      },
      onError: (error) => {
        const told = toldBy(error);
        // Refused for what it is: the same again would be refused again.
        if (!told.retryable && told.code !== 'unauthenticated') memory.forget();
        signal?.removeEventListener('abort', aborted);
        reject(told);
      },
    });
    // What was sent stays, to go on from should the same file be sent again.
    const aborted = (): void => {
      void upload.abort();
      reject(signal!.reason);
    };
    signal?.addEventListener('abort', aborted);
    if (memory.id !== undefined) upload.url = anyUploads + encodeURIComponent(memory.id);
    upload.start();
  });

/** The id of the upload. */
export const resumeFile = (route: TusRoute, file: Blob, attestation: Attestation, call: UploadCall | undefined): Promise<string> =>
  remembering(route.endpoint, attestation, async (memory) => {
    call?.signal?.throwIfAborted();
    return send(route, file, attestation, call, memory);
  });
