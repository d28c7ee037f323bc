/** A case whose company has a CRM, and the place of its client there. */
import type { Enrolment, EnrolmentAgent, EnrolmentChange, EnrolmentExport, EnrolmentOutcome } from '../../../src/model/enrolment.ts';
import type { Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';

export interface EnrolledCase {
  readonly id: string;
  readonly account: string;
  readonly reference: string;
  readonly crm: string;
}

/** Refuses as "not found" what is not the member's, and what has no CRM. `held`: until the transaction ends. */
export async function enrolledCase(id: string, member: string, within: Queries, held = false): Promise<EnrolledCase> {
  const [row] = await within.query<EnrolledCase>(
    `select c.id, c.account, c.reference, a.crm from cases c
     join accounts a on a.id = c.account and a.crm is not null
     join representatives r on r.account = c.account and r.member = $2
     where c.id = $1${held ? ' for update of c' : ''}`,
    [id, member],
  );
  if (!row) throw new Problem('not-found');
  return row;
}

export interface Standing {
  readonly revision: number;
  readonly saved: EnrolmentChange;
  readonly since: Date | null;
}

export async function standingOf(caseId: string, within: Queries): Promise<Standing | undefined> {
  const [row] = await within.query<Standing>(`select revision, saved, since from enrolments where case_id = $1`, [caseId]);
  return row;
}

/** Before the first save there is a version too, so that of two first saves one is made. */
export const versionOf = (standing: Standing | undefined): string => String(standing?.revision ?? 0);

/** Whoever represents the account, `member` first. */
export async function agentsOf(account: string, member: string, within: Queries): Promise<readonly EnrolmentAgent[]> {
  return within.query<EnrolmentAgent>(
    `select m.id, m.name, m.id = $2 as mine from representatives r join members m on m.id = r.member
     where r.account = $1 order by m.id <> $2, m.name`,
    [account, member],
  );
}

interface ExportRow {
  readonly kind: EnrolmentOutcome;
  readonly at: Date;
  readonly by: string;
  readonly payload: { readonly agent: { readonly name: string }; readonly remarks: string };
}

async function exportsOf(caseId: string, within: Queries): Promise<readonly EnrolmentExport[]> {
  const rows = await within.query<ExportRow>(
    `select e.kind, e.at, m.name as by, e.payload from enrolment_exports e join members m on m.id = e.member
     where e.case_id = $1 order by e.id desc`,
    [caseId],
  );
  return rows.map(({ kind, at, by, payload }) => ({
    outcome: kind, at: at.toISOString(), by, agent: payload.agent.name, remarks: payload.remarks,
  }));
}

export async function enrolmentOf({ id, account, crm }: EnrolledCase, member: string, within: Queries): Promise<Enrolment> {
  const standing = await standingOf(id, within);
  return {
    crm,
    version: versionOf(standing),
    ...(standing?.since && { since: standing.since.toISOString() }),
    agents: await agentsOf(account, member, within),
    ...(standing && { saved: standing.saved }),
    exports: await exportsOf(id, within),
  };
}
