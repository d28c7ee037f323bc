/** What this server can do for a member beyond the core: enrolment only where one of their companies has a CRM. */
import type { Capability } from '../../../src/backend/port.ts';
import type { Queries } from '../database/database.ts';

const forAll: { readonly [C in Exclude<Capability, 'preset' | 'readEnrolment' | 'saveEnrolment'>]: 1 } = {
  findReceipt: 1, uploadFile: 1, discardFile: 1, readOverview: 1, readFile: 1, reply: 1, changeCase: 1, watchCases: 1,
};

export async function capabilitiesOf(member: string, hasPreset: boolean, db: Queries): Promise<readonly string[]> {
  const enrolling = await db.query(
    `select 1 from representatives r join accounts a on a.id = r.account where r.member = $1 and a.crm is not null limit 1`,
    [member],
  );
  return [
    ...Object.keys(forAll),
    ...(hasPreset ? ['preset'] : []),
    ...(enrolling.length > 0 ? ['readEnrolment', 'saveEnrolment'] : []),
  ] satisfies readonly string[];
}
