/** The door for a stored draft: whatever lies in the storage is a draft of today's shape, or nothing. */
import {
  array, boolean, config, enum as oneOf, literal, nullable, number, object, record, safeParse, string,
  union, discriminatedUnion,
} from 'zod/mini';
import type { Draft } from '../model/draft.ts';

// zod otherwise probes `new Function`, which a strict CSP reports.
config({ jitless: true });

const fileIdentity = object({ name: string(), size: number(), type: string(), sha256: string() });

const attestation = object({
  statement: object({ id: string(), version: string(), lang: oneOf(['en', 'fr']), text: string(), sha256: string() }),
  regulation: string(),
  answer: literal('yes'),
  gesture: oneOf(['one-file', 'all-files']),
  by: string(),
  at: string(),
  file: fileIdentity,
});

/** Only an upload that was received comes back as it was; of any other state, only that it was one. */
const fileState = discriminatedUnion('is', [
  object({ is: literal('uploaded'), upload: string(), attestation }),
  object({ is: oneOf(['checking', 'waiting', 'preparing', 'uploading', 'stopped', 'failed', 'missing']) }),
]);

const answer = union([
  string(),
  array(string()),
  object({ from: string(), to: string() }),
  array(record(string(), string())),
]);

const draft = object({
  schema: literal(1),
  key: string(),
  preset: object({ id: string(), version: string() }),
  account: string(),
  step: oneOf(['subject', 'type', 'questions', 'details', 'files', 'review']),
  subject: string(),
  path: array(string()),
  answers: record(string(), answer),
  waiver: nullable(oneOf(['document', 'description'])),
  description: string(),
  comments: string(),
  files: array(object({ id: string(), name: string(), size: number(), type: string(), state: fileState })),
  submitting: boolean(),
});

const kept = object({ savedAt: number(), draft });

/** The draft and when it was saved (ms), or undefined for anything else. */
export function readKept(value: unknown): { savedAt: number; draft: Draft } | undefined {
  const parsed = safeParse(kept, value);
  // The flow takes every file that was not received as missing, whatever else its state was.
  return parsed.success ? (parsed.data as { savedAt: number; draft: Draft }) : undefined;
}
