/** Sends a form like fetch does, but tells how much has gone and gives up when nothing moves any more. */

/** Longest pause without a byte going out or an answer coming in. */
const patience = 30_000;

export const uploading =
  (onProgress: ((sent: number) => void) | undefined) =>
  (url: string, { method, headers, body, signal }: RequestInit): Promise<Response> =>
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
        onProgress?.(loaded);
      };
      request.onprogress = moved;
      request.onerror = () => fail(new TypeError('The upload did not get through.'));
      request.onload = () => {
        const told = new Headers();
        for (const name of ['Content-Type', 'Retry-After']) {
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
      request.send(body as FormData);
    });
