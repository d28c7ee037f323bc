/** The line between test page and demo server, for uploads: it breaks in the middle of a part when told to, and stays down. */
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';

export interface LineState {
  /** Where the parts began that were let through, even if only in part. */
  readonly offsets: readonly number[];
  /** Whether it has broken. */
  readonly broken: boolean;
}

export class UploadLine {
  #cutAt: number | undefined;
  #downFor = 0;
  #offsets: number[] = [];
  #broken = false;

  /** Breaks once byte `cutAt` of a file is on its way, and lets the next `downFor` requests fail; without it, all is well again. */
  tell(cutAt: number | undefined, downFor: number): void {
    this.#cutAt = cutAt;
    this.#downFor = downFor;
    this.#offsets = [];
    this.#broken = false;
  }

  get state(): LineState {
    return { offsets: [...this.#offsets], broken: this.#broken };
  }

  /** What `request`'s bytes go through on their way; `cut` ends it all. Undefined: the line is down. */
  way(request: IncomingMessage, cut: () => void): Transform | undefined {
    const isUpload = /^\/api\/uploads/.test(request.url ?? '');
    if (isUpload && this.#broken && this.#downFor > 0) {
      this.#downFor--;
      return undefined;
    }
    const from = Number(request.headers['upload-offset'] ?? NaN);
    if (request.method === 'PATCH') this.#offsets.push(from);
    const until = this.#cutAt ?? NaN;
    const isCut = from <= until && until < from + Number(request.headers['content-length']);
    let at = from;
    return new Transform({
      transform: (chunk: Buffer, _, done) => {
        if (isCut && at + chunk.length > until) {
          this.#cutAt = undefined;
          this.#broken = true;
          cut();
          return;
        }
        at += chunk.length;
        done(null, chunk);
      },
    });
  }
}
