/** The parts of a ZIP archive that somebody wants, inflated as the file is read, and never further than its bounds. */
import { Inflate, Unzip, type AsyncFlateStreamHandler, type UnzipDecoder } from 'fflate';
import { BeyondBounds, meter, type Bounds } from './bounds.ts';

/** So little of the file at once that what it inflates to stays small too: a thousand times as much at worst. */
const PIECE = 4_096;

/** Takes a part as it comes. */
export type Taker = (bytes: Uint8Array, last: boolean) => void;

export async function readEntries(file: Blob, wants: (name: string) => Taker | undefined, bounds: Bounds): Promise<void> {
  const inflated = meter(bounds.inflated);
  const entries = meter(bounds.entries);

  /** Given every part of the archive, wanted or not: one that is not asked for would be kept back. */
  const decoder = (compression: number): { new (name: string): UnzipDecoder; compression: number } =>
    class implements UnzipDecoder {
      static compression = compression;
      ondata!: AsyncFlateStreamHandler;
      readonly #push: (bytes: Uint8Array, last: boolean) => void = () => undefined;

      constructor(name: string) {
        const take = wants(name);
        if (!take) return;
        const metered: Taker = (bytes, last) => {
          inflated(bytes.length);
          take(bytes, last);
        };
        const inflate = compression ? new Inflate(metered) : undefined;
        this.#push = inflate ? (bytes, last) => inflate.push(bytes, last) : metered;
      }

      push(bytes: Uint8Array, last: boolean): void {
        this.#push(bytes, last);
        this.ondata(null, new Uint8Array(), last);
      }
    };

  const unzip = new Unzip();
  unzip.register(decoder(0));
  unzip.register(decoder(8));
  unzip.onfile = (entry) => {
    entries(1);
    entry.ondata = (fault) => {
      if (fault) throw fault;
    };
    // One that is compressed in another way is none that an office program wrote.
    if (entry.compression === 0 || entry.compression === 8) entry.start();
    else throw new BeyondBounds();
  };
  const end = Math.min(file.size, bounds.bytes);
  for (let at = 0; at < end; ) {
    const bytes = new Uint8Array(await file.slice(at, Math.min(end, at + 64 * PIECE)).arrayBuffer());
    for (let from = 0; from < bytes.length; from += PIECE, at += PIECE) {
      unzip.push(bytes.subarray(from, from + PIECE), at + PIECE >= end);
    }
  }
}
