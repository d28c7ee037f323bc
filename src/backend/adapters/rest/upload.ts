/** Sends one attested file as a form: like fetch does, but with its progress, and given up when nothing moves any more. */
import type { Attestation } from '../../../model/attestation.ts';
import { toJson } from '../../../model/to-json.ts';
import type { UploadCall } from '../../port.ts';
import type { AskRest, Transport } from '../rest.ts';

/** Longest pause without a byte going out or an answer coming in. */
const patience = 30_000;

export const uploading =
  (onProgress: (sent: number) => void): Transport =>
  (url, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      let stall: ReturnType<typeof setTimeout> | undefined;
      const fail = (reason: unknown): void => {
        clearTimeout(stall);
        request.abort();
        reject(reason);
      };
      const moved = (): void => {
        clearTimeout(stall);
        stall = setTimeout(() => fail(new DOMException('The upload stalled.', 'TimeoutError')), patience);
      };
      const aborted = (): void => fail(signal?.reason);

      if (signal?.aborted) return aborted();
      signal?.addEventListener('abort', aborted);
      request.open(method ?? 'POST', url);
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded }) => {
        moved();
        onProgress(loaded);
      };
      request.onprogress = moved;
      request.onerror = () => fail(new TypeError('The upload did not get through.'));
      request.onload = () => {
        const told = new Headers();
        for (const name of ['Content-Type', 'Retry-After', 'Upload-Offset']) {
          const value = request.getResponseHeader(name);
          if (value) told.set(name, value);
        }
        // Statuses such as 204 allow no body at all, not even an empty one.
        resolve(new Response(request.response || null, { status: request.status, headers: told }));
      };
      request.onloadend = () => {
        clearTimeout(stall);
        signal?.removeEventListener('abort', aborted);
      };
      moved();
      request.send(body as XMLHttpRequestBodyInit);
    });

/** The id of the upload. `given`: the host's own `fetch`, which tells no progress. */
export function sendFile(
  ask: AskRest,
  file: Blob,
  attestation: Attestation,
  given: typeof fetch | undefined,
  call: UploadCall | undefined,
): Promise<string> {
  const form = new FormData();
  form.append('attestation', toJson(attestation));
  form.append('file', file, attestation.file.name);
  // What travels is the form around the file too: a member is told of the file's own bytes only.
  const onProgress = (sent: number): void => call?.onProgress?.(Math.min(sent, file.size));
  const transport = given ?? (globalThis.XMLHttpRequest ? uploading(onProgress) : fetch);
  // A large file on a slow link may take its time; it stalls only when nothing moves, which its transport sees.
  const { signal: limit } = new AbortController();
  const asked = { signal: call?.signal, method: 'POST', body: form, transport, limit };
  return ask('/uploads', asked, async (reply) => (await reply.json())?.upload);
}
