/** A case as the database gives it, and how it becomes the row of a list. */
import type { Rating } from '../../../src/model/act.ts';
import type { CaseOrigin, CaseStatus, CaseSummary } from '../../../src/model/case.ts';
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
  readonly revision: number;
  readonly rating: Rating | null;
  readonly follows: string | null;
}

export const summaryColumns = `c.id, c.reference, c.account, c.status, c.origin, c.heading,
  c.opened_by as opener_id, m.name as opener, c.waiting, c.opened_at, c.updated_at`;
export const detailColumns = `${summaryColumns}, c.lang, c.body, c.sealed, c.revision, c.rating, c.follows`;

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
