/** Clients in the company's CRM, as the browser's database keeps them: the last choice and every export. */
import type { Session } from '../../../model/case.ts';
import { issuesOf, outcomeOf, type Enrolment, type EnrolmentAgent, type EnrolmentChange } from '../../../model/enrolment.ts';
import { BackendError } from '../../error.ts';
import type { Reading } from './database.ts';
import { refusal } from './refusal.ts';
import type { StoredCase } from './stored-case.ts';
import type { StoredEnrolment } from './stored-enrolment.ts';

const versionOf = (stored: StoredEnrolment | undefined): string => String(stored?.revision ?? 0);

/** Whoever this browser knows to represent the account, `member` first. */
async function agentsOf(account: string, member: string, within: Reading): Promise<readonly EnrolmentAgent[]> {
  const members = await within.objectStore('members').getAll();
  return members
    .filter(({ accounts }) => accounts.includes(account))
    .map((each) => ({ id: each.member, name: each.name, mine: each.member === member }))
    .sort((a, b) => Number(b.mine) - Number(a.mine));
}

export async function enrolmentOf({ id, account }: StoredCase, crm: string, member: string, within: Reading): Promise<Enrolment> {
  const stored = await within.objectStore('enrolments').get(id);
  return {
    crm,
    version: versionOf(stored),
    ...(stored?.since !== undefined && { since: stored.since }),
    agents: await agentsOf(account, member, within),
    ...(stored && { saved: stored.saved }),
    exports: stored?.exports ?? [],
  };
}

/** What is kept once the choice is saved; refused where another one was saved since `version`, or nothing would follow. */
export async function withSaved(
  { id, account }: StoredCase, change: EnrolmentChange, version: string, session: Session, now: number, lang: string, within: Reading,
): Promise<StoredEnrolment> {
  const before = await within.objectStore('enrolments').get(id);
  if (versionOf(before) !== version) throw new BackendError('conflict');
  const agents = await agentsOf(account, session.member, within);
  const outcome = outcomeOf(change);
  if (!outcome) throw refusal('enrolment-idle', lang);
  if (outcome === 'new' && before?.since !== undefined) throw refusal('enrolment-known', lang);
  const strays = change.address !== undefined && change.mailing !== 'other';
  if (strays || issuesOf(change, { agents }).length > 0) throw refusal('change-incomplete', lang);
  const at = new Date(now).toISOString();
  const agent = agents.find((each) => each.id === change.agent)!.name;
  const since = outcome === 'removal' ? undefined : (before?.since ?? at);
  return {
    caseId: id,
    revision: (before?.revision ?? 0) + 1,
    saved: change,
    ...(since !== undefined && { since }),
    exports: [{ outcome, at, by: session.name, agent, remarks: change.remarks }, ...(before?.exports ?? [])],
  };
}
