/** The door of the staff API. */
import { z } from 'zod';
import type { CaseStatus } from '../../../src/model/case.ts';
import type { PhoneCase } from '../../portal/staff/desk.ts';
import { lang } from './submission.schema.ts';

const filled = (longest: number): z.ZodString => z.string().max(longest).regex(/\S/);

export const answerSchema = z.object({ text: filled(50_000), lang, asks: z.boolean() });

export const statusSchema: z.ZodType<{ readonly status: CaseStatus }> = z.object({
  status: z.enum(['active', 'resolved', 'cancelled']),
});

export const phoneCaseSchema: z.ZodType<PhoneCase> = z.object({
  account: filled(200),
  lang,
  subject: filled(1_000),
  path: z.array(z.object({ id: filled(200), label: filled(1_000) })).min(1).max(6),
  description: z.string().max(50_000),
  caller: filled(200),
});
