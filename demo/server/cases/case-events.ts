/** The timeline of a case: what happened to it, who did it and when. */
import type { CaseEvent, CaseEventKind } from '../../../src/model/case.ts';
import type { Queries } from '../database/database.ts';
import { summaryOf, type SummaryRow } from './case-row.ts';

/** The opening is told by the case itself. */
export interface Happened extends CaseEvent {
  readonly kind: Exclude<CaseEventKind, 'opened'>;
}

interface EventRow {
  readonly kind: Happened['kind'];
  readonly side: CaseEvent['side'];
  readonly words: Pick<CaseEvent, 'by' | 'reason'>;
  readonly at: Date;
}

/** Whether it was kept: of viewings only the first one is. */
export async function recordEvent(caseId: string, { kind, side, by, reason, at }: Happened, within: Queries): Promise<boolean> {
  const kept = await within.query(
    `insert into case_events (case_id, kind, side, words, at) values ($1, $2, $3, $4, $5::timestamptz)
     on conflict (case_id) where kind = 'viewed' do nothing returning id`,
    [caseId, kind, side, JSON.stringify({ by, reason }), at],
  );
  return kept.length > 0;
}

/** Oldest first. By phone, a case is opened by whoever called. */
export async function eventsOf(row: SummaryRow, db: Queries): Promise<readonly CaseEvent[]> {
  const { openedAt, openedBy } = summaryOf(row);
  const rows = await db.query<EventRow>(
    `select kind, side, words, at from case_events where case_id = $1 order by at, id`,
    [row.id],
  );
  return [
    { kind: 'opened', side: 'member', by: openedBy, at: openedAt },
    ...rows.map(({ kind, side, words, at }) => ({ kind, side, at: at.toISOString(), ...words })),
  ];
}
