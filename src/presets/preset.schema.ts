/** The door for a preset: what has not a preset's shape is refused with the path and the reason of each fault. */
import type { AttachmentRules, CaseType, Definition, HelpLink, Preset, Statement, Waivers } from '../model/preset.ts';
import { flag, list, number, optional, read, record, shape, where, type Fault, type Fields, type Reader } from '../model/reading.ts';
import { question } from './question.schema.ts';
import { day, filled, limit, slug, text, webAddresses, words } from './words.schema.ts';

type Verified = NonNullable<Definition['verified']>;

const helpLink = shape<HelpLink>({ label: words, url: webAddresses }, true);

const definition = shape<Definition>(
  {
    text: words,
    verified: optional(
      where(
        shape<Verified>({ by: words, on: day, until: day }, true),
        ({ on, until }) => on <= until,
        'must not end before it begins',
      ),
    ),
    link: optional(helpLink),
  },
  true,
);

const caseType: Reader<CaseType> = shape<CaseType>(
  {
    id: slug,
    was: optional(list(text)),
    label: words,
    summary: optional(words),
    definition: optional(definition),
    synonyms: optional(shape<NonNullable<CaseType['synonyms']>>({ en: list(text), fr: list(text) }, true)),
    roles: optional(filled(text)),
    coming: optional(flag),
    children: optional(list((value, tell) => caseType(value, tell))),
    questions: optional(list(question)),
    proof: optional(words),
  },
  true,
);

const statement = shape<Statement>(
  { id: text, version: text, regulation: text, regulationName: optional(words), text: words, otherwise: words },
  true,
);

const attachments = shape<AttachmentRules>(
  {
    types: list(where(text, (type) => /^[a-z0-9]+$/.test(type), 'must be a lower-case extension without its dot')),
    maxSize: limit,
    maxCount: where(number, (count) => Number.isInteger(count) && count >= 0, 'must be a whole number, 0 or more'),
  },
  true,
);

const waiver = shape<Waivers['document']>({ label: words, note: words }, true);
const typed = shape<Preset['subject']>({ hint: words, maxLength: limit }, true);

const fields: Fields<Preset> = {
  id: text,
  version: text,
  society: words,
  subject: typed,
  levels: list(words),
  types: filled(caseType),
  waivers: optional(shape<Waivers>({ document: waiver, description: waiver }, true)),
  description: typed,
  statement,
  attachments,
  earlierCases: optional(words),
  help: optional(helpLink),
  strings: optional(record(record(text))),
};

/** `$schema` lets a code editor help with the file; it is no part of the preset. */
const preset = shape<Preset & { $schema?: string }>({ ...fields, $schema: optional(text) }, true);

/**
 * The preset, as a copy that holds what a preset has and nothing else, or everything that has not its shape. A path
 * reads like `types.2.children.0.questions.1.options`; it is empty for the value as a whole.
 */
export function readPreset(value: unknown): { readonly preset: Preset } | { readonly faults: readonly Fault[] } {
  try {
    const result = read(preset, value);
    if ('faults' in result) return result;
    const { $schema: _, ...known } = result.value;
    return { preset: known };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [{ path: 'types', reason: 'is nested without end' }] };
  }
}

/** What `judge` says, each fault with what mends it: that is loaded where there are faults. */
export async function presetOrFaults(value: unknown, judge = readPreset): Promise<ReturnType<typeof readPreset>> {
  const verdict = judge(value);
  if ('preset' in verdict) return verdict;
  return { faults: await import('./fixes.ts').then(({ withFixes }) => withFixes(verdict.faults, value), () => verdict.faults) };
}
