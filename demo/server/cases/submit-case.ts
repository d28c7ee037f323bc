/** Opens a member's case exactly once for its key, together with its files, or not at all. */
import { randomUUID } from 'node:crypto';
import type { Receipt, Submission, SubmittedFile } from '../../../src/model/case.ts';
import { sqlState, type Database, type Queries } from '../database/database.ts';
import { Problem } from '../problem.ts';
import type { Seal } from '../seal.ts';
import { mustRepresent } from './accounts.ts';
import { openCase } from './open-case.ts';
import { mostFiles } from './submission.schema.ts';

/** SQLSTATE lock_not_available: the same key is still being written by another request. */
const lockNotAvailable = '55P03';

export interface Outcome {
  readonly receipt: Receipt;
  readonly replayed: boolean;
}

/** Text that is the same for the same payload, in whatever order its members came. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

async function claimFiles(
  files: readonly SubmittedFile[],
  caseId: string,
  member: string,
  within: Queries,
): Promise<void> {
  const placed = files.map((file, place) => ({ ...file, place }));
  // In one order for everybody, so that two cases reaching for the same files cannot lock each other out.
  for (const { upload, attestation, place } of placed.sort((a, b) => (a.upload < b.upload ? -1 : 1))) {
    const claimed = await within.query(
      `update uploads set case_id = $1, place = $2
       where id = $3 and member = $4 and case_id is null and sha256 = $5 and size = $6 returning id`,
      [caseId, place, upload, member, attestation.file.sha256, attestation.file.size],
    );
    if (claimed.length === 0) throw new Problem('files-unavailable');
  }
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

export async function submitCase(
  submission: Submission,
  key: string,
  member: string,
  at: Date,
  seal: Seal,
  db: Database,
): Promise<Outcome> {
  const payload = seal.fingerprint(canonical(submission));
  const write = async (within: Queries): Promise<Outcome> => {
    await within.query(`set local lock_timeout = '5s'`);
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
    await mustRepresent(member, submission.account, within);
    if (submission.files.length > mostFiles) throw new Problem('too-many-files');
    const { reference } = await openCase({ ...submission, origin: 'portal', openedBy: member }, at, seal, within, caseId);
    await claimFiles(submission.files, caseId, member, within);
    return { receipt: { id: caseId, reference, receivedAt: at.toISOString() }, replayed: false };
  };
  try {
    return await db.transaction(write);
  } catch (error) {
    throw sqlState(error) === lockNotAvailable ? new Problem('in-progress', error) : error;
  }
}
