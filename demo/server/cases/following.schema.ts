/** The door of what a member does about an open case: replies and changes. */
import { z } from 'zod';
import type { CaseChange } from '../../../src/model/act.ts';
import type { Reply } from '../../../src/model/case.ts';
import { filesSchema, lang, longText } from './submission.schema.ts';

const longest = 5_000;

export const replySchema: z.ZodType<Reply> = z
  .object({ text: longText, lang, files: filesSchema })
  .refine(({ text, files }) => text.trim() !== '' || files.length > 0);

const reason = z.string().max(longest);

export const changeSchema: z.ZodType<CaseChange> = z.discriminatedUnion('act', [
  z.object({ act: z.literal('cancel'), reason: reason.refine((given) => given.trim() !== '') }),
  z.object({ act: z.literal('resolve') }),
  z.object({ act: z.literal('reopen'), reason }),
  z.object({
    act: z.literal('rate'),
    rating: z.object({ stars: z.int().min(1).max(5), comment: z.string().max(longest) }),
  }),
]);
