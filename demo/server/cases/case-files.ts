/** The files of a case: those sent with it, and those that came with its messages. */
import type { CaseFile, ShownAttestation } from '../../../src/model/case.ts';
import type { Attestation } from '../../../src/model/attestation.ts';
import type { Queries } from '../database/database.ts';

/** The member who looks. */
export interface Viewer {
  readonly id: string;
  readonly roles: readonly string[];
}

interface FileRow {
  readonly id: string;
  readonly attestation: Attestation;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  readonly message: string | null;
  readonly attested_by: string | null;
}

const shown = ({ statement, regulation }: Attestation, by: string): ShownAttestation => ({
  by,
  text: statement.text,
  lang: statement.lang,
  version: statement.version,
  regulation,
});

const mayCheck = (viewer: Viewer | undefined, { by }: Attestation): boolean =>
  viewer !== undefined && (viewer.roles.includes('admin') || viewer.id === by);

/** By the message that brought them; under `undefined` those of the case itself. A confirmation is for whoever gave it, and for an account's administrators. */
export async function filesOf(
  caseId: string,
  db: Queries,
  viewer: Viewer | undefined,
): Promise<ReadonlyMap<string | undefined, readonly CaseFile[]>> {
  const rows = await db.query<FileRow>(
    `select u.id, u.attestation, u.size, u.type, u.sha256, u.message, m.name as attested_by
     from uploads u left join members m on m.id = u.member where u.case_id = $1 order by u.place, u.id`,
    [caseId],
  );
  const files = new Map<string | undefined, CaseFile[]>();
  for (const { id, attestation, size, type, sha256, message, attested_by } of rows) {
    const file: CaseFile = {
      id,
      name: attestation.file.name,
      size,
      type,
      sha256,
      attestedAt: attestation.at,
      ...(mayCheck(viewer, attestation) ? { attestation: shown(attestation, attested_by ?? '') } : {}),
    };
    files.set(message ?? undefined, [...(files.get(message ?? undefined) ?? []), file]);
  }
  return files;
}
