/** Takes one attested file in, and only the very file that was attested. */
import type { Attestation } from '../../../model/attestation.ts';
import { newKey } from '../../../model/new-key.ts';
import { sha256 } from '../../../model/sha256.ts';
import { BackendError } from '../../error.ts';
import type { CaseDatabase } from './database.ts';
import { refusal } from './refusal.ts';

export async function mustBeAttested(file: Blob, attestation: Attestation, member: string): Promise<ArrayBuffer> {
  const { statement, answer, by } = attestation;
  const { lang } = statement;
  if (answer !== 'yes' || by !== member || statement.sha256 !== (await sha256(statement.text))) {
    throw refusal('not-confirmed', lang);
  }
  if (file.size === 0) throw refusal('file-empty', lang);
  if (file.size !== attestation.file.size) throw refusal('file-changed', lang);
  // A file that was changed or removed on disk since it was chosen cannot be read.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes || attestation.file.sha256 !== (await sha256(bytes))) throw refusal('file-changed', lang);
  return bytes;
}

/** The id of the upload, once all of its bytes are kept. */
export async function keepUpload(
  file: Blob,
  attestation: Attestation,
  member: string,
  database: CaseDatabase,
  signal: AbortSignal | undefined,
): Promise<string> {
  const bytes = await mustBeAttested(file, attestation, member);
  signal?.throwIfAborted();
  const id = newKey();
  await database.write(async (within) => {
    await within.objectStore('uploads').add({ id, member, attestation });
    await within.objectStore('bytes').add(bytes, id);
  });
  return id;
}

/** Forgets an upload that no case holds; one that is gone already, or another member's, is not there for this one. */
export const dropUpload = (id: string, member: string, database: CaseDatabase): Promise<void> =>
  database.write(async (within) => {
    const upload = await within.objectStore('uploads').get(id);
    if (upload?.member !== member || upload.claimedBy !== undefined) throw new BackendError('not-found');
    await within.objectStore('uploads').delete(id);
    await within.objectStore('bytes').delete(id);
  });
