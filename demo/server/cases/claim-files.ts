/** Binds what a member put up to a case, or to a message of it. */
import type { SubmittedFile } from '../../../src/model/case.ts';
import type { Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import { mostFiles } from './submission.schema.ts';

export interface Holder {
  readonly caseId: string;
  /** Absent for what is sent with the case itself. */
  readonly message?: string;
}

/** All of them or none: the member's own, that nothing holds yet, and with the very attestation they were received with. */
export async function claimFiles(
  files: readonly SubmittedFile[],
  { caseId, message }: Holder,
  member: string,
  within: Queries,
): Promise<void> {
  if (files.length > mostFiles) throw new Problem('too-many-files');
  const placed = files.map((file, place) => ({ ...file, place }));
  // In one order for everybody, so that two cases reaching for the same files cannot lock each other out.
  for (const { upload, attestation, place } of placed.sort((a, b) => (a.upload < b.upload ? -1 : 1))) {
    const claimed = await within.query(
      `update uploads set case_id = $1, message = $2, place = $3
       where id = $4 and member = $5 and case_id is null and sha256 = $6 and size = $7 returning id`,
      [caseId, message ?? null, place, upload, member, attestation.file.sha256, attestation.file.size],
    );
    if (claimed.length === 0) throw new Problem('files-unavailable');
  }
}
