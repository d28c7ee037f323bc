/** One case and its files, for those who represent its account; reading it marks it as read. */
import type { CaseDetail } from '../../../src/model/case.ts';
import type { Attestation } from '../../../src/model/attestation.ts';
import type { Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import { detailColumns, detailOf, type DetailRow } from './case-row.ts';

export async function readCase(id: string, member: string, at: Date, db: Queries): Promise<CaseDetail> {
  const [row] = await db.query<DetailRow>(
    `select ${detailColumns}, false as unread from cases c
     join representatives r on r.account = c.account and r.member = $2
     left join members m on m.id = c.opened_by where c.id = $1`,
    [id, member],
  );
  if (!row) throw new Problem('not-found');
  const detail = await detailOf(row, db, member);
  await db.query(
    `insert into read_marks (member, case_id, read_at) values ($1, $2, $3::timestamptz)
     on conflict (member, case_id) do update set read_at = greatest(read_marks.read_at, excluded.read_at)`,
    [member, id, at.toISOString()],
  );
  return detail;
}

export interface FileOfCase {
  readonly attestation: Attestation;
  readonly size: number;
  readonly type: string;
  readonly stored_as: string;
}

export async function fileOfCase(caseId: string, fileId: string, member: string, db: Queries): Promise<FileOfCase> {
  const [row] = await db.query<FileOfCase>(
    `select u.attestation, u.size, u.type, u.stored_as from uploads u
     join cases c on c.id = u.case_id
     join representatives r on r.account = c.account and r.member = $3
     where u.id = $2 and c.id = $1`,
    [caseId, fileId, member],
  );
  if (!row) throw new Problem('not-found');
  return row;
}
