/** The door for a stored draft: whatever lies in the storage is a draft, brought to today's shape, or nothing. */
import type { Answer } from '../model/answer.ts';
import type { Draft, StepId } from '../model/draft.ts';
import { chosen, flag, list, number, oneOf, optional, read, record, shape, text, where, type Reader } from '../model/reading.ts';
import { keptAttachment } from './attachment.schema.ts';
import { lang } from './lang.schema.ts';
import { broughtUp } from './older-drafts.ts';

const TODAY: Draft['schema'] = 3;

const period = shape<{ from: string; to: string }>({ from: text, to: text });

const answer = chosen<Answer>((value): Reader<Answer> => {
  if (typeof value === 'string') return text;
  if (!Array.isArray(value)) return period;
  return typeof value[0] === 'string' ? list(text) : list(record(text));
});

const draft = shape<Draft>({
  schema: where(number, (version) => version === TODAY, `must be ${TODAY}`) as Reader<Draft['schema']>,
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
  files: list(keptAttachment),
  submitting: flag,
  doubt: optional(oneOf('sent', 'changed')),
  follows: optional(shape<NonNullable<Draft['follows']>>({ id: text, reference: text })),
  unasked: optional(list(text)),
});

/** A draft as it lies in the storage; moments are in ms. */
export interface Kept {
  readonly savedAt: number;
  readonly revision: number;
  readonly until: number;
  readonly draft: Draft;
}

const kept = shape<Kept>({ savedAt: number, revision: number, until: number, draft });

/** Undefined for anything that is no draft; `newer` for one of a version of the widget that is still to come. */
export function readKept(stored: string): Kept | 'newer' | undefined {
  try {
    const value: unknown = JSON.parse(stored);
    if (Number((value as { draft?: { schema?: unknown } } | null)?.draft?.schema) > TODAY) return 'newer';
    const result = read(kept, broughtUp(value));
    return 'value' in result ? result.value : undefined;
  } catch {
    return undefined;
  }
}

/** Without a draft where it is one that is still to come; undefined where nothing is left that counts. */
export function draftIn(stored: string, now: number, life: number): { readonly draft: Draft | undefined } | undefined {
  const kept = readKept(stored);
  if (kept === 'newer') return { draft: undefined };
  return kept && now < Math.min(kept.until, kept.savedAt + life) ? { draft: kept.draft } : undefined;
}
