/** A case as the database gives it, and how it becomes what members and staff are told. */
import type { CaseDetail, CaseFile, CaseOrigin, CaseStatus, CaseSummary, Message } from '../../../src/model/case.ts';
import type { Attestation } from '../../../src/model/attestation.ts';
import type { Queries } from '../database/database.ts';
import type { Body, Heading } from './open-case.ts';

export interface SummaryRow {
  readonly id: string;
  readonly reference: string;
  readonly account: string;
  readonly status: CaseStatus;
  readonly origin: CaseOrigin;
  readonly heading: Heading;
  readonly opener_id: string | null;
  readonly opener: string | null;
  readonly waiting: boolean;
  readonly unread: boolean;
  readonly opened_at: Date;
  readonly updated_at: Date;
}

export interface DetailRow extends SummaryRow {
  readonly lang: string;
  readonly body: Body;
  readonly sealed: string | null;
}

export const summaryColumns = `c.id, c.reference, c.account, c.status, c.origin, c.heading,
  c.opened_by as opener_id, m.name as opener, c.waiting, c.opened_at, c.updated_at`;
export const detailColumns = `${summaryColumns}, c.lang, c.body, c.sealed`;

/** `viewer`: the member who looks, absent for staff. */
export const summaryOf = (row: SummaryRow, viewer?: string): CaseSummary => ({
  id: row.id,
  reference: row.reference,
  subject: row.heading.subject,
  path: row.heading.path,
  status: row.status,
  origin: row.origin,
  openedBy: row.opener ?? row.heading.caller ?? '',
  mine: row.opener_id !== null && row.opener_id === viewer,
  openedAt: row.opened_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  waiting: row.waiting,
  unread: row.unread,
});

interface FileRow {
  readonly id: string;
  readonly attestation: Attestation;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
}

interface MessageRow {
  readonly id: string;
  readonly sender: 'staff' | 'member';
  readonly author: string;
  readonly words: { readonly text: string };
  readonly lang: string;
  readonly at: Date;
}

async function filesOf(caseId: string, db: Queries): Promise<readonly CaseFile[]> {
  const rows = await db.query<FileRow>(
    `select id, attestation, size, type, sha256 from uploads where case_id = $1 order by place`,
    [caseId],
  );
  return rows.map(({ id, attestation, size, type, sha256 }) => ({
    id,
    name: attestation.file.name,
    size,
    type,
    sha256,
    attestedAt: attestation.at,
  }));
}

async function messagesOf(caseId: string, db: Queries): Promise<readonly Message[]> {
  const rows = await db.query<MessageRow>(
    `select id, sender, author, words, lang, at from messages where case_id = $1 order by at, id`,
    [caseId],
  );
  return rows.map(({ id, sender, author, words, lang, at }) => ({
    id,
    from: sender,
    author,
    at: at.toISOString(),
    text: words.text,
    lang,
  }));
}

/** The whole case as members may see it: its sensitive answers stay masked. */
export async function detailOf(row: DetailRow, db: Queries, viewer?: string): Promise<CaseDetail> {
  const { answers, waiver, description, comments } = row.body;
  return {
    ...summaryOf(row, viewer),
    account: row.account,
    lang: row.lang,
    answers,
    ...(waiver ? { waiver: waiver.note } : {}),
    description,
    comments,
    files: await filesOf(row.id, db),
    messages: await messagesOf(row.id, db),
  };
}
