/** The bytes of files that arrive in parts: each part is on the disk before it counts, and none is held in memory. */
import { link, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileIdentity } from '../../../src/model/attestation.ts';
import { Problem } from '../problem.ts';
import { checkOf } from './file-check.ts';
import type { StoredFile } from './stored-file.ts';

export interface PartStore {
  begin(id: string): Promise<void>;
  /** Bytes that are safely here, or undefined where nothing of the file is. */
  length(id: string): Promise<number | undefined>;
  /** Writes on from `at` and answers with the length then; what came before a break stays. */
  write(id: string, at: number, content: AsyncIterable<Uint8Array>): Promise<number>;
  /** Puts the file among the kept ones, under `id`, if it is exactly the attested one; else refuses. May be repeated. */
  complete(id: string, attested: FileIdentity): Promise<StoredFile>;
  drop(id: string): Promise<void>;
  /** Names of what was last written to before then, by whichever way it was arriving. */
  untouchedSince(before: Date): Promise<readonly string[]>;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

async function writeAll(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    done += (await file.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
  }
}

/** A file may be discarded at any moment, also while somebody writes to it. */
function gone(error: unknown): never {
  throw codeOf(error) === 'ENOENT' ? new Problem('not-found', error) : error;
}

/** Until then a loss of power may take a new name in `folder` with it. */
async function syncNames(folder: string): Promise<void> {
  const names = await open(folder);
  try {
    await names.sync();
  } finally {
    await names.close();
  }
}

export function openPartStore(kept: string, arriving: string): PartStore {
  const path = (id: string): string => join(arriving, id);
  return {
    async begin(id) {
      await (await open(path(id), 'wx', 0o600)).close();
    },
    async length(id) {
      try {
        const file = await open(path(id), 'r+');
        try {
          // A server that was killed may have left bytes to the system that no disk holds yet.
          await file.sync();
          return (await file.stat()).size;
        } finally {
          await file.close();
        }
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async write(id, at, content) {
      const file = await open(path(id), 'r+').catch(gone);
      let length = at;
      try {
        for await (const chunk of content) {
          await writeAll(file, chunk, length);
          length += chunk.length;
        }
        await file.sync();
      } finally {
        await file.close();
      }
      return length;
    },
    async complete(id, attested) {
      const check = checkOf(attested);
      const file = await open(path(id)).catch(gone);
      for await (const chunk of file.createReadStream()) check.take(chunk as Buffer);
      check.done();
      // A link, not a move: a server that dies before the database knows finds the file where it was, and does this again.
      await link(path(id), join(kept, id)).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') gone(error);
      });
      await syncNames(kept);
      return { storedAs: id, mediaType: check.mediaType };
    },
    drop: (id) => rm(path(id), { force: true }),
    async untouchedSince(before) {
      const names = await readdir(arriving);
      const old = await Promise.all(
        // Another process may remove one meanwhile.
        names.map(async (name) => ((await stat(path(name)).catch(() => undefined))?.mtime ?? before) < before),
      );
      return names.filter((_, at) => old[at]);
    },
  };
}
