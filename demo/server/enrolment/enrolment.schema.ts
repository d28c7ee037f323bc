/** The door of what an agent decides about a client's place in the CRM. */
import { z } from 'zod';
import { longestLine, longestRemarks, mailingChoices, outcomeOf, type EnrolmentChange } from '../../../src/model/enrolment.ts';

const line = z.string().max(longestLine).refine((given) => given.trim() !== '');

const address = z.object({ street: line, city: line, province: line, postalCode: line, country: line });

export const enrolmentSchema: z.ZodType<EnrolmentChange> = z
  .object({
    current: z.boolean(),
    include: z.boolean(),
    mailing: z.enum(mailingChoices),
    address: address.optional(),
    agent: z.string().min(1),
    remarks: z.string().max(longestRemarks),
  })
  .refine((change) => outcomeOf(change) !== undefined && (change.mailing === 'other') === (change.address !== undefined));
