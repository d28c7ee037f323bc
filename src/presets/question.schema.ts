/** The shape of a question and of the condition it waits for. */
import {
  array,
  boolean,
  enum as oneOf,
  number,
  object,
  optional,
  strictObject,
  unknown,
  type ZodMiniType,
} from 'zod/mini';
import type { Condition } from '../model/condition.ts';
import type { IdentifierFormat } from '../model/identifier.ts';
import type { Column, Option, Question, QuestionKind, QuestionOf } from '../model/question.ts';
import { dayOrToday, filled, limit, rule, slug, text, words, type Fields } from './words.schema.ts';

/** A schema chosen by looking at the value, so that a fault names a field and not "no variant fits". */
const chosen = <T>(choose: (value: object) => ZodMiniType): ZodMiniType<T> =>
  (unknown() as ZodMiniType).check((payload) => {
    const { value } = payload;
    const read = (typeof value === 'object' && value ? choose(value) : object()).safeParse(value);
    if (read.success) payload.value = read.data;
    else payload.issues.push(...read.error.issues.map((issue) => ({ ...issue, input: undefined })));
  }) as ZodMiniType<T>;

const either = (forms: readonly string[]) => object().check(rule(() => false, `must hold one of: ${forms.join(', ')}`));

const is = unknown().check(
  rule(
    (value) => (Array.isArray(value) ? value : [value]).every((each) => typeof each === 'string' && each !== ''),
    'must be a text, or a list of texts',
  ),
) as ZodMiniType<string | string[]>;

const condition = chosen<Condition>((value) => {
  const form = Object.keys(forms).find((key) => key in value);
  return form ? forms[form]! : either(Object.keys(forms));
});

const forms: Readonly<Record<string, ZodMiniType>> = {
  all: strictObject({ all: array(condition).check(filled) }),
  any: strictObject({ any: array(condition).check(filled) }),
  not: strictObject({ not: condition }),
  is: strictObject({ question: text, is }),
  answered: strictObject({ question: text, answered: boolean() }),
};

const format = oneOf({ sin: 'sin', iswc: 'iswc', isrc: 'isrc', ipi: 'ipi' } as const satisfies {
  [F in IdentifierFormat]: F;
});

const options = array(strictObject({ id: slug, label: words, hint: optional(words) } satisfies Fields<Option>)).check(
  filled,
);

const columns = array(
  strictObject({
    id: slug,
    label: words,
    required: optional(boolean()),
    format: optional(format),
  } satisfies Fields<Column>),
).check(filled);

const common = {
  id: slug,
  label: words,
  hint: optional(words),
  required: optional(boolean()),
  sensitive: optional(boolean()),
  when: optional(condition),
  waivable: optional(boolean()),
};

/** What each kind adds to the common fields. */
const additions: { readonly [K in QuestionKind]: Omit<Fields<QuestionOf<K>>, keyof typeof common | 'kind'> } = {
  text: { maxLength: optional(limit) },
  'long-text': { maxLength: optional(limit) },
  choice: { options },
  choices: { options },
  date: { min: optional(dayOrToday), max: optional(dayOrToday) },
  period: { min: optional(dayOrToday), max: optional(dayOrToday) },
  number: { min: optional(number()), max: optional(number()), integer: optional(boolean()) },
  amount: {
    currency: text.check(rule((value) => /^[A-Z]{3}$/.test(value), 'must be a currency code such as CAD')),
    min: optional(number()),
    max: optional(number()),
  },
  identifier: { format },
  rows: { columns, maxRows: optional(limit), rowLabel: words },
};

const kinds = Object.keys(additions) as QuestionKind[];
const kind = oneOf(kinds);
const byKind = new Map<unknown, ZodMiniType>(
  kinds.map((each) => [each, strictObject({ ...common, kind, ...(additions[each] as Record<string, ZodMiniType>) })]),
);

export const question = chosen<Question>((value) => byKind.get((value as Partial<Question>).kind) ?? object({ kind }));
