/** The door of the member API: what a submission must look like before anything acts on it. */
import { z } from 'zod';
import type { Attestation } from '../../../src/model/attestation.ts';
import { isOfKind } from '../../../src/model/answer-kind.ts';
import type { Submission } from '../../../src/model/case.ts';
import { personalKinds } from '../../../src/model/personal-numbers/finding.ts';
import type { QuestionKind } from '../../../src/model/question.ts';

export const mostFiles = 10;

/** Named one by one, so that a new kind of question fails to compile here until it is let in. */
const kinds: Readonly<Record<QuestionKind, QuestionKind>> = {
  text: 'text',
  'long-text': 'long-text',
  choice: 'choice',
  choices: 'choices',
  date: 'date',
  period: 'period',
  number: 'number',
  amount: 'amount',
  identifier: 'identifier',
  rows: 'rows',
};

const slug = z.string().min(1).max(200);
const label = z.string().min(1).max(1_000);
export const longText = z.string().max(50_000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** BCP 47: a host may have taught the widget a language that this server does not speak. */
export const lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35);

const value = z.union([
  longText,
  z.array(longText).max(1_000),
  z.object({ from: z.string().max(40), to: z.string().max(40) }),
  z.array(z.record(slug, longText)).max(10_000),
]);

/** A value of another kind than its question would make the whole case unreadable to the page. */
const answer = z
  .object({ id: slug, label, kind: z.enum(kinds), value: value.optional(), text: z.string(), sensitive: z.boolean() })
  .refine(({ kind, value: given }) => given === undefined || isOfKind(given, kind));

export const attestationSchema: z.ZodType<Attestation> = z.object({
  statement: z.object({ id: slug, version: slug, lang, text: longText.min(1), sha256 }),
  regulation: slug,
  answer: z.literal('yes'),
  gesture: z.enum(['one-file', 'all-files']),
  by: slug,
  at: z.iso.datetime({ offset: true }),
  file: z.object({
    name: z.string().min(1).max(1_000),
    size: z.int().nonnegative(),
    type: z.string().max(200),
    sha256,
  }),
  noticed: z.partialRecord(z.enum(personalKinds), z.int().positive()).optional(),
});

export const filesSchema: z.ZodType<Submission['files']> = z
  .array(z.object({ upload: slug, attestation: attestationSchema }))
  .max(1_000);

export const submissionSchema: z.ZodType<Submission> = z.object({
  account: slug,
  lang,
  preset: z.object({ id: slug, version: slug }),
  subject: z.string().max(1_000).refine((subject) => subject.trim() !== ''),
  path: z.array(z.object({ id: slug, label })).min(1).max(6),
  answers: z
    .array(answer)
    .max(300)
    .refine((answers) => new Set(answers.map(({ id }) => id)).size === answers.length),
  waiver: z.object({ kind: z.enum(['document', 'description']), note: z.string().max(1_000) }).optional(),
  description: longText,
  comments: longText,
  files: filesSchema,
  follows: slug.optional(),
});
