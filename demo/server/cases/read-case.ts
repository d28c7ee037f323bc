/** One case and its files, for those who represent its account; reading it marks it as read. */
import type { CaseDetail } from '../../../src/model/case.ts';
import type { Attestation } from '../../../src/model/attestation.ts';
import { usualActs } from '../../../src/backend/adapters/usual-acts.ts';
import type { Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import { detailOf } from './case-detail.ts';
import { detailColumns, type DetailRow } from './case-row.ts';
import { tellNews } from './news.ts';
import { markRead } from './unread.ts';

/** The case as this member may see it, with what they may do about it. */
export async function caseFor(id: string, member: string, at: Date, db: Queries): Promise<CaseDetail> {
  const [row] = await db.query<DetailRow & { readonly roles: readonly string[] }>(
    `select ${detailColumns}, false as unread, v.roles from cases c
     join representatives r on r.account = c.account and r.member = $2
     join members v on v.id = r.member
     left join members m on m.id = c.opened_by where c.id = $1`,
    [id, member],
  );
  if (!row) throw new Problem('not-found');
  const detail = await detailOf(row, db, { id: member, roles: row.roles });
  return { ...detail, acts: usualActs(detail, at.getTime()) };
}

export async function readCase(id: string, member: string, at: Date, db: Queries): Promise<CaseDetail> {
  // Marked before it is read: what comes in between is then seen and unread, never read and unseen.
  const wasUnread = await markRead(id, member, db);
  const detail = await caseFor(id, member, at, db);
  if (wasUnread) await tellNews({ account: detail.account, member, case: id, kind: 'read' }, db);
  return detail;
}

export interface FileOfCase {
  readonly attestation: Attestation;
  readonly size: number;
  readonly type: string;
  readonly stored_as: string;
}

/** A file that was sent with the case, or with a message of it. */
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
