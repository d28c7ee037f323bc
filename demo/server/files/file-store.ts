/** Bytes on disk under random names: a given name never touches the file system. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileIdentity } from '../../../src/model/attestation.ts';
import { Problem } from '../problem.ts';
import { checkOf } from './file-check.ts';
import { openPartStore, type PartStore } from './part-store.ts';
import type { StoredFile } from './stored-file.ts';

/** What one request may bring; a file that arrives in parts may be larger. */
export const largestFile = 25 * 1024 * 1024;

export interface FileStore {
  /** Keeps `content` if it is exactly the attested file and of an accepted type; otherwise keeps nothing and refuses. */
  keep(content: AsyncIterable<Uint8Array>, attested: FileIdentity): Promise<StoredFile>;
  read(storedAs: string): Promise<ReadableStream<Uint8Array>>;
  forget(storedAs: string): Promise<void>;
  /** Files of which more may come later. */
  readonly parts: PartStore;
}

/** `kept` and `arriving` must be on one disk, so that a finished file moves from one to the other in one step. */
export async function openFileStore(kept: string, arriving: string): Promise<FileStore> {
  await mkdir(kept, { recursive: true, mode: 0o700 });
  await mkdir(arriving, { recursive: true, mode: 0o700 });

  return {
    async keep(content, attested) {
      const check = checkOf(attested);
      if (attested.size > largestFile) throw new Problem('too-large');
      const storedAs = randomUUID();
      const path = join(arriving, storedAs);
      const file = await open(path, 'wx', 0o600);
      try {
        for await (const chunk of content) {
          check.take(chunk);
          await file.writeFile(chunk);
        }
        check.done();
        await file.sync();
        await file.close();
        await rename(path, join(kept, storedAs));
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(path, { force: true });
        throw error;
      }
      return { storedAs, mediaType: check.mediaType };
    },
    async read(storedAs) {
      // Opened before the answer begins: a file that is gone must not look like one that came.
      const file = await open(join(kept, storedAs));
      return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
    },
    forget: (storedAs) => rm(join(kept, storedAs), { force: true }),
    parts: openPartStore(kept, arriving),
  };
}
