/** The requests of a resumable upload, sent as every other of the contract: same headers, same refusals. */
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { BackendError } from '../../error.ts';
import { uploading } from './upload.ts';
import type { AskRest, Transport } from '../rest.ts';

/** Stands for the resource of all uploads, wherever that is: only the id at the end of an address is ever used. */
export const anyUploads = 'https://uploads.invalid/';

/** A proxy may have rewritten what stands before it. */
export const idAtEnd = (address: string): string => decodeURIComponent(new URL(address, anyUploads).pathname.split('/').filter(Boolean).at(-1) ?? '');

export interface TusLine {
  readonly ask: AskRest;
  /** The host's own `fetch`, which tells no progress. */
  readonly given: typeof fetch | undefined;
  /** Bytes of the file. */
  readonly size: number;
  readonly signal: AbortSignal | undefined;
  /** Hears that the server no longer has the upload. */
  readonly gone: () => void;
}

/** What is over must be told apart from what may go on: to the protocol, every other 4xx of a HEAD would mean to begin anew. */
const isOver = (status: number): boolean => status === 404 || status === 410;

const answer = (status: number, headers: Headers, told?: BackendError): HttpResponse => ({
  getStatus: () => status,
  getHeader: (name) => headers.get(name) ?? undefined,
  getBody: () => '',
  getUnderlyingObject: () => told,
});

const offsetIn = (headers: Headers): number => Number(headers.get('Upload-Offset') ?? NaN);

/** Bytes may take their time; they stall only when nothing moves, which their transport sees. */
const unlimited = new AbortController().signal;

export function tusRequests({ ask, given, size, signal, gone }: TusLine): HttpStack {
  return {
    getName: () => 'rest',
    createRequest(method, url): HttpRequest {
      const named: Record<string, string> = {};
      const stop = new AbortController();
      let onProgress = (_sent: number): void => {};

      const over = (status: number, told?: BackendError): HttpResponse => {
        gone();
        return answer(status, new Headers(), told);
      };

      const read = ({ status, headers }: Response, sent: number): HttpResponse => {
        const [offset, length] = [offsetIn(headers), Number(headers.get('Upload-Length') ?? NaN)];
        // Not this file, whatever was remembered: to the library, an offset alike would mean that all has come. No number at all it refuses itself.
        if (method === 'HEAD' && !Number.isNaN(length) && length !== size) return over(404);
        if (method === 'PATCH') {
          const from = Number(named['Upload-Offset']);
          // An answer that does not move on would be asked for again for ever.
          if (!(offset > from && offset <= from + sent)) throw new BackendError('contract', { retryable: true });
        }
        return answer(status, headers);
      };

      return {
        getMethod: () => method,
        getURL: () => url,
        setHeader: (name, value) => {
          named[name] = value;
        },
        getHeader: (name) => named[name],
        setProgressHandler: (told) => {
          onProgress = told;
        },
        getUnderlyingObject: () => undefined,
        abort: async () => stop.abort(),
        async send(body: Blob | null) {
          signal?.throwIfAborted();
          const through = given ?? (body && globalThis.XMLHttpRequest ? uploading((sent) => onProgress(sent)) : fetch);
          let status = 0;
          const transport: Transport = async (to, init) => {
            const reply = await through(to, init);
            status = reply.status;
            return reply;
          };
          const path = method === 'POST' ? '/uploads' : `/uploads/${encodeURIComponent(idAtEnd(url))}`;
          const asked = { method, named, signal: stop.signal, transport, ...(body && { body, limit: unlimited }) };
          try {
            return await ask(path, asked, async (reply) => read(reply, body?.size ?? 0));
          } catch (error) {
            if (method !== 'POST' && isOver(status)) return over(status, error as BackendError);
            // Somebody else is writing to it, most likely a former connection of this very upload.
            if (status === 423) throw new BackendError('conflict', { retryable: true, cause: error });
            throw error;
          }
        },
      };
    },
  };
}
