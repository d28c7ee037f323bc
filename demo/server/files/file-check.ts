/** Whether bytes that come one chunk after the other are exactly an attested file, and of the type that its name says. */
import { createHash } from 'node:crypto';
import type { FileIdentity } from '../../../src/model/attestation.ts';
import { Problem } from '../problem.ts';
import { headLength, isUtf16, typeByName } from './file-type.ts';

export interface FileCheck {
  readonly mediaType: string;
  /** Refuses as soon as a chunk shows that this cannot be the file. */
  take(chunk: Uint8Array): void;
  /** Refuses unless all that was taken is the file. */
  done(): void;
}

/** Refuses a name whose type is not accepted. */
export function checkOf(attested: FileIdentity): FileCheck {
  const type = typeByName(attested.name);
  if (!type) throw new Problem('file-type');
  const hash = createHash('sha256');
  let size = 0;
  let head: Buffer = Buffer.alloc(0);
  return {
    mediaType: type.mediaType,
    take(chunk) {
      size += chunk.length;
      if (size > attested.size) throw new Problem('file-mismatch');
      if (head.length < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength);
      if (type.text && chunk.includes(0) && !isUtf16(head)) throw new Problem('file-content');
      hash.update(chunk);
    },
    done() {
      if (size === 0) throw new Problem('file-empty');
      if (size !== attested.size || hash.digest('hex') !== attested.sha256) throw new Problem('file-mismatch');
      if (!type.begins(head)) throw new Problem('file-content');
    },
  };
}
