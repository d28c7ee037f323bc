/** Opens a member's case exactly once for its key, together with its files, or not at all. */
import { randomUUID } from 'node:crypto';
import type { Receipt, Submission } from '../../../src/model/case.ts';
import type { Preset } from '../../../src/model/preset.ts';
import type { Database, Queries } from '../database/database.ts';
import type { Member } from '../identity/portal-session.ts';
import { Problem } from '../problem.ts';
import type { Seal } from '../seal.ts';
import { mustRepresent } from './accounts.ts';
import { claimFiles } from './claim-files.ts';
import { tellNews } from './news.ts';
import { canonical, inTurn } from './once.ts';
import { mustBeOffered } from './offered-types.ts';
import { openCase } from './open-case.ts';

export interface Outcome {
  readonly receipt: Receipt;
  readonly replayed: boolean;
}

interface SubmissionRow {
  readonly id: string;
  readonly reference: string;
  readonly received_at: Date;
  readonly payload_hash: string;
}

async function recall(member: string, key: string, db: Queries): Promise<SubmissionRow | undefined> {
  const [row] = await db.query<SubmissionRow>(
    `select c.id, c.reference, s.received_at, s.payload_hash
     from submissions s join cases c on c.id = s.case_id where s.member = $1 and s.key = $2`,
    [member, key],
  );
  return row;
}

const receiptOf = ({ id, reference, received_at }: SubmissionRow): Receipt => ({
  id,
  reference,
  receivedAt: received_at.toISOString(),
});

export async function findReceipt(member: string, key: string, db: Queries): Promise<Receipt | undefined> {
  const row = await recall(member, key, db);
  return row && receiptOf(row);
}

/** Only a closed case that the member may see is taken further by another. */
async function mustBeClosed(id: string, member: string, within: Queries): Promise<void> {
  const found = await within.query(
    `select 1 from cases c join representatives r on r.account = c.account and r.member = $2
     where c.id = $1 and c.status <> 'active'`,
    [id, member],
  );
  if (found.length === 0) throw new Problem('invalid');
}

export interface Receiving {
  readonly at: Date;
  readonly seal: Seal;
  /** What the society offers; absent where it does not say. */
  readonly preset?: Preset;
}

export async function submitCase(
  submission: Submission,
  key: string,
  { id: member, roles }: Member,
  { at, seal, preset }: Receiving,
  db: Database,
): Promise<Outcome> {
  const payload = seal.fingerprint(canonical(submission));
  return inTurn(db, async (within) => {
    const caseId = randomUUID();
    // Insert first: a second request with this key waits here until the first one has committed or failed.
    const claimed = await within.query(
      `insert into submissions (member, key, payload_hash, case_id, received_at)
       values ($1, $2, $3, $4, $5::timestamptz) on conflict do nothing returning key`,
      [member, key, payload, caseId, at.toISOString()],
    );
    if (claimed.length === 0) {
      const earlier = await recall(member, key, within);
      if (earlier?.payload_hash !== payload) throw new Problem('key-reused');
      return { receipt: receiptOf(earlier), replayed: true };
    }
    const { account, path, follows, files } = submission;
    await mustRepresent(member, account, within);
    if (preset) mustBeOffered(path, roles, preset);
    if (follows !== undefined) await mustBeClosed(follows, member, within);
    const { reference } = await openCase({ ...submission, origin: 'portal', openedBy: member }, at, seal, within, caseId);
    if (follows !== undefined) await within.query('update cases set follows = $2 where id = $1', [caseId, follows]);
    await claimFiles(files, { caseId }, member, within);
    await tellNews({ account, case: caseId, kind: 'opened' }, within);
    return { receipt: { id: caseId, reference, receivedAt: at.toISOString() }, replayed: false };
  });
}
