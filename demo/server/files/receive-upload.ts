/** Takes one attested file in: the attestation first, and not a byte of the file before it holds. */
import { randomUUID } from 'node:crypto';
import type { Attestation } from '../../../src/model/attestation.ts';
import type { Database, Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import type { FileStore } from './file-store.ts';
import { partsOf, type FormBody } from './multipart.ts';
import type { StoredFile } from './stored-file.ts';
import { validAttestation } from './valid-attestation.ts';

const longestAttestation = 64 * 1024;

async function attestationIn(content: AsyncIterable<Buffer>): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > longestAttestation) throw new Problem('attestation-invalid');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new Problem('attestation-invalid', error);
  }
}

interface Upload {
  readonly id: string;
  readonly member: string | null;
  /** Absent while no case holds it. */
  readonly caseId?: string;
  readonly attestation: Attestation;
  readonly file: StoredFile;
  readonly at: Date;
}

export async function recordUpload({ id, member, caseId, attestation, file, at }: Upload, db: Queries): Promise<void> {
  const { size, sha256 } = attestation.file;
  await db.query(
    `insert into uploads (id, member, case_id, attestation, size, type, sha256, stored_as, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz)`,
    [
      id,
      member,
      caseId ?? null,
      JSON.stringify(attestation),
      size,
      file.mediaType,
      sha256,
      file.storedAs,
      at.toISOString(),
    ],
  );
}

/** The id of the upload. Whatever is refused leaves nothing behind, on disk or in the database. */
export async function receiveUpload(
  body: FormBody,
  member: string,
  at: Date,
  store: FileStore,
  db: Database,
): Promise<string> {
  let attestation: Attestation | undefined;
  let file: StoredFile | undefined;
  const id = randomUUID();
  try {
    for await (const part of partsOf(body)) {
      if (part.name === 'attestation' && !attestation) {
        attestation = validAttestation(await attestationIn(part.content), member);
      } else if (part.name === 'file' && !file) {
        if (!attestation) throw new Problem('attestation-missing');
        file = await store.keep(part.content, attestation.file);
      } else {
        throw new Problem('invalid');
      }
    }
    if (!attestation) throw new Problem('attestation-missing');
    if (!file) throw new Problem('file-empty');
    await recordUpload({ id, member, attestation, file, at }, db);
  } catch (error) {
    if (file) await store.forget(file.storedAs);
    throw error;
  }
  return id;
}

/** Removes an upload that no case holds; a member's own only. */
export async function discardUpload(id: string, member: string, store: FileStore, db: Database): Promise<void> {
  const [row] = await db.query<{ stored_as: string }>(
    `delete from uploads where id = $1 and member = $2 and case_id is null returning stored_as`,
    [id, member],
  );
  if (!row) throw new Problem('not-found');
  await store.forget(row.stored_as);
}

/** Removes what members uploaded and never sent with a case. */
export async function sweepUploads(before: Date, store: FileStore, db: Database): Promise<void> {
  const rows = await db.query<{ stored_as: string }>(
    `delete from uploads where case_id is null and created_at < $1::timestamptz returning stored_as`,
    [before.toISOString()],
  );
  for (const { stored_as } of rows) await store.forget(stored_as);
}
