/** What a browser would have, in place of Node's own: of the schedule that is being played, and in its time. */
import { createHash } from 'node:crypto';
import { FoundFile, PaperReply } from './cupboard.ts';
import { PaperAbort } from './paper-abort.ts';

/** What a schedule brings along. */
export interface Device {
  readonly storage: object;
  readonly caches: object;
}

let device: Device;
let crashed: (error: unknown) => void = () => {};

const hashes = new Map<string, ArrayBuffer>();

export const hex = (buffer: ArrayBuffer): string => Buffer.from(buffer).toString('hex');

/** The same few texts are hashed in every schedule. */
export function digest(text: string): ArrayBuffer {
  const known = hashes.get(text);
  if (known) return known;
  const made = new Uint8Array(createHash('sha256').update(text, 'latin1').digest()).buffer as ArrayBuffer;
  hashes.set(text, made);
  return made;
}

const inPlaceOf = (owner: object, name: string, descriptor: PropertyDescriptor): void =>
  // Every planted bug comes with a bundle of its own.
  void Object.defineProperty(owner, name, { ...descriptor, configurable: true });

/** The platform's own hash is made on another thread, in a time that is not this world's. */
inPlaceOf(crypto.subtle, 'digest', {
  value: async (_: string, bytes: BufferSource) =>
    digest(Buffer.from(ArrayBuffer.isView(bytes) ? (bytes.buffer as ArrayBuffer) : bytes).toString('latin1')),
});
inPlaceOf(globalThis, 'localStorage', { get: () => device.storage });
inPlaceOf(globalThis, 'caches', { get: () => device.caches });
inPlaceOf(globalThis, 'Response', { value: PaperReply });
inPlaceOf(globalThis, 'File', { value: FoundFile });
inPlaceOf(globalThis, 'AbortController', { value: PaperAbort });
// Most errors here are part of a play: where they were made does not matter, and finding out takes most of the time.
Error.stackTraceLimit = 0;

process.on('unhandledRejection', (error) => crashed(error));

/** From now on, and what is told of an error that nobody catches. */
export function playsOn(of: Device, told: (why: string) => void): void {
  device = of;
  crashed = (error) => told(wordOf(error));
}

export const wordOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** What nobody caught is told only now. */
export const aired = (): Promise<void> => new Promise((done) => setImmediate(done));
