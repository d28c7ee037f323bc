/** The door for a stored draft: whatever lies in the storage is a draft of today's shape, or nothing. */
import type { Answer } from '../model/answer.ts';
import type { Draft, StepId } from '../model/draft.ts';
import { chosen, flag, list, number, oneOf, optional, read, record, shape, text, where, type Reader } from '../model/reading.ts';
import { attachment } from './attachment.schema.ts';
import { lang } from './lang.schema.ts';

const period = shape<{ from: string; to: string }>({ from: text, to: text });

const answer = chosen<Answer>((value): Reader<Answer> => {
  if (typeof value === 'string') return text;
  if (!Array.isArray(value)) return period;
  return typeof value[0] === 'string' ? list(text) : list(record(text));
});

const draft = shape<Draft>({
  schema: where(number, (version) => version === 1, 'must be 1') as Reader<1>,
  key: text,
  preset: shape<Draft['preset']>({ id: text, version: text }),
  account: text,
  lang,
  step: oneOf<StepId>('subject', 'type', 'questions', 'details', 'files', 'review'),
  subject: text,
  path: list(text),
  answers: record(answer),
  waiver: (value, tell) => (value === null ? null : oneOf('document', 'description')(value, tell)),
  description: text,
  comments: text,
  files: list(attachment),
  submitting: flag,
  doubt: optional(oneOf('sent', 'changed')),
  follows: optional(shape<NonNullable<Draft['follows']>>({ id: text, reference: text })),
  unasked: optional(list(text)),
});

const kept = shape<{ savedAt: number; draft: Draft }>({ savedAt: number, draft });

/** The draft and when it was saved (ms), or undefined for anything else. */
export function readKept(value: unknown): { savedAt: number; draft: Draft } | undefined {
  const result = read(kept, value);
  return 'value' in result ? result.value : undefined;
}
