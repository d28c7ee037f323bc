/** The check at a preset's load: a preset that is wrong is refused with the path and the reason of each fault. */
import { array, boolean, config, number, optional, strictObject, string, type ZodMiniType } from 'zod/mini';
import type { AttachmentRules, CaseType, Definition, Preset, Statement, Waivers } from '../model/preset.ts';
import { brokenRules, type Fault } from './preset-rules.ts';
import { question } from './question.schema.ts';
import { day, filled, limit, rule, slug, text, words, type Fields } from './words.schema.ts';

export type { Fault };

// Without this, zod probes `new Function`, which a strict Content-Security-Policy reports.
config({ jitless: true });

const definition = strictObject({
  text: words,
  verified: optional(
    strictObject({ by: words, on: day, until: day }).check(
      rule(({ on, until }) => on <= until, 'must not end before it begins'),
    ),
  ),
} satisfies Fields<Definition>);

const caseType: ZodMiniType<CaseType> = strictObject({
  id: slug,
  label: words,
  summary: optional(words),
  definition: optional(definition),
  synonyms: optional(strictObject({ en: array(text), fr: array(text) })),
  coming: optional(boolean()),
  get children() {
    return optional(array(caseType));
  },
  questions: optional(array(question)),
  proof: optional(words),
} satisfies Fields<CaseType>);

const statement = strictObject({
  id: text,
  version: text,
  regulation: text,
  text: words,
  otherwise: words,
} satisfies Fields<Statement>);

const attachments = strictObject({
  types: array(text.check(rule((type) => /^[a-z0-9]+$/.test(type), 'must be a lower-case extension without its dot'))),
  maxSize: limit,
  maxCount: number().check(rule((count) => Number.isInteger(count) && count >= 0, 'must be a whole number, 0 or more')),
} satisfies Fields<AttachmentRules>);

const waiver = strictObject({ label: words, note: words });
const typed = { hint: words, maxLength: limit };

const presetSchema: ZodMiniType<Preset> = strictObject({
  /** Lets a code editor help with the file; it is no part of the preset. */
  $schema: optional(string()),
  id: text,
  version: text,
  society: words,
  subject: strictObject(typed satisfies Fields<Preset['subject']>),
  levels: array(words),
  types: array(caseType).check(filled),
  waivers: optional(strictObject({ document: waiver, description: waiver } satisfies Fields<Waivers>)),
  description: strictObject(typed satisfies Fields<Preset['description']>),
  statement,
  attachments,
  earlierCases: optional(words),
} satisfies Fields<Preset & { readonly $schema: string }>).check(({ value }) => {
  delete value.$schema;
});

type Issue = NonNullable<ReturnType<typeof presetSchema.safeParse>['error']>['issues'][number];

const expectations: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((within, key) => (within as Record<PropertyKey, unknown> | undefined)?.[key], value);

function faultsOf(issue: Issue, value: unknown): Fault[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), reason: 'is not known here' }));
  }
  if (issue.code === 'custom') return [{ path, reason: issue.message }];
  if (issue.path.length > 0 && valueAt(value, issue.path) === undefined) return [{ path, reason: 'is missing' }];
  if (issue.code === 'invalid_value') return [{ path, reason: `must be one of: ${issue.values.join(', ')}` }];
  const expected = issue.code === 'invalid_type' ? expectations[issue.expected] : undefined;
  return [{ path, reason: `must be ${expected ?? 'another value'}` }];
}

/**
 * The preset, as a copy that holds what a preset has and nothing else, or everything that is wrong with it. A path
 * reads like `types.2.children.0.questions.1.when.question`; it is empty for the value as a whole.
 */
export function checkPreset(value: unknown): { readonly preset: Preset } | { readonly faults: readonly Fault[] } {
  try {
    const read = presetSchema.safeParse(value);
    const faults = read.success ? brokenRules(read.data) : read.error.issues.flatMap((issue) => faultsOf(issue, value));
    return read.success && faults.length === 0 ? { preset: read.data } : { faults };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [{ path: 'types', reason: 'is nested without end' }] };
  }
}
