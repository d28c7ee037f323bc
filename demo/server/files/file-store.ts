/** Bytes on disk under random names: a given name never touches the file system. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileIdentity } from '../../../src/model/attestation.ts';
import { Problem } from '../problem.ts';
import { headLength, isUtf16, typeByName } from './file-type.ts';

export const largestFile = 25 * 1024 * 1024;

export interface StoredFile {
  readonly storedAs: string;
  readonly mediaType: string;
}

export interface FileStore {
  /** Keeps `content` if it is exactly the attested file and of an accepted type; otherwise keeps nothing and refuses. */
  keep(content: AsyncIterable<Uint8Array>, attested: FileIdentity): Promise<StoredFile>;
  read(storedAs: string): Promise<ReadableStream<Uint8Array>>;
  forget(storedAs: string): Promise<void>;
}

/** `kept` and `arriving` must be on one disk, so that a finished file moves from one to the other in one step. */
export async function openFileStore(kept: string, arriving: string): Promise<FileStore> {
  // What a stopped server left half written belongs to nobody.
  await rm(arriving, { recursive: true, force: true });
  await mkdir(kept, { recursive: true, mode: 0o700 });
  await mkdir(arriving, { recursive: true, mode: 0o700 });

  return {
    async keep(content, attested) {
      const type = typeByName(attested.name);
      if (!type) throw new Problem('file-type');
      if (attested.size > largestFile) throw new Problem('too-large');
      const storedAs = randomUUID();
      const path = join(arriving, storedAs);
      const file = await open(path, 'wx', 0o600);
      try {
        const hash = createHash('sha256');
        let size = 0;
        let head: Buffer = Buffer.alloc(0);
        for await (const chunk of content) {
          size += chunk.length;
          if (size > largestFile) throw new Problem('too-large');
          if (size > attested.size) throw new Problem('file-mismatch');
          if (head.length < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength);
          if (type.text && chunk.includes(0) && !isUtf16(head)) throw new Problem('file-content');
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        if (size === 0) throw new Problem('file-empty');
        if (size !== attested.size || hash.digest('hex') !== attested.sha256) throw new Problem('file-mismatch');
        if (!type.begins(head)) throw new Problem('file-content');
        await file.sync();
        await file.close();
        await rename(path, join(kept, storedAs));
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(path, { force: true });
        throw error;
      }
      return { storedAs, mediaType: type.mediaType };
    },
    async read(storedAs) {
      // Opened before the answer begins: a file that is gone must not look like one that came.
      const file = await open(join(kept, storedAs));
      return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
    },
    forget: (storedAs) => rm(join(kept, storedAs), { force: true }),
  };
}
