/** The door for a file's attestation, by whichever way the file comes. */
import { createHash } from 'node:crypto';
import type { Attestation } from '../../../src/model/attestation.ts';
import { attestationSchema } from '../cases/submission.schema.ts';
import { Problem } from '../problem.ts';

/** Whether the words that were confirmed are the words whose hash is kept, and the person is who sends. */
export function validAttestation(value: unknown, member: string): Attestation {
  const parsed = attestationSchema.safeParse(value);
  if (!parsed.success) throw new Problem('attestation-invalid', parsed.error);
  const { statement, by } = parsed.data;
  const hash = createHash('sha256').update(statement.text).digest('hex');
  if (hash !== statement.sha256 || by !== member) throw new Problem('attestation-invalid');
  return parsed.data;
}
