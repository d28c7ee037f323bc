/** The door for a prefill: it may come from any script on the page. */
import type { Prefill } from '../model/prefill.ts';
import { list, optional, read, shape, text, type Read } from '../model/reading.ts';

const prefill = shape<Prefill>({
  subject: optional(text),
  path: optional(list(text)),
  description: optional(text),
  follows: optional(shape<NonNullable<Prefill['follows']>>({ id: text, reference: text })),
});

export const readPrefill = (given: unknown): Read<Prefill> => read(prefill, given);
