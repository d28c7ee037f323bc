/** The shape of a question and of the condition it waits for. */
import type { Condition } from '../model/condition.ts';
import type { Column, Option, Question, QuestionKind, QuestionOf } from '../model/question.ts';
import { chosen, flag, isObject, list, number, oneOf, optional, shape, where, type Fields, type Reader } from '../model/reading.ts';
import { dayOrToday, filled, limit, slug, text, words } from './words.schema.ts';

const anything: Reader<unknown> = (value) => value;

const is = where(
  anything,
  (value) => (Array.isArray(value) ? value : [value]).every((each) => typeof each === 'string' && each !== ''),
  'must be a text, or a list of texts',
) as Reader<string | string[]>;

/** Answers with nothing and tells why, for a value that fits no form. */
const unfit = (reason: string): Reader<never> => (value, tell) => {
  if (isObject(value, tell)) tell(reason);
  return undefined as never;
};

const condition: Reader<Condition> = chosen((value) => {
  const form = Object.keys(forms).find((key) => typeof value === 'object' && value && key in value);
  return form ? forms[form]! : unfit(`must hold one of: ${Object.keys(forms).join(', ')}`);
});

const forms: Readonly<Record<string, Reader<Condition>>> = {
  all: shape<{ all: Condition[] }>({ all: filled(condition) }, true),
  any: shape<{ any: Condition[] }>({ any: filled(condition) }, true),
  not: shape<{ not: Condition }>({ not: condition }, true),
  is: shape<{ question: string; is: string | string[] }>({ question: text, is }, true),
  answered: shape<{ question: string; answered: boolean }>({ question: text, answered: flag }, true),
};

const format = oneOf('sin', 'iswc', 'isrc', 'ipi');

const was = optional(list(text));

const options = filled(shape<Option>({ id: slug, label: words, hint: optional(words), was }, true));

const columns = filled(
  shape<Column>({ id: slug, label: words, required: optional(flag), format: optional(format), was }, true),
);

const common = {
  id: slug,
  label: words,
  hint: optional(words),
  required: optional(flag),
  sensitive: optional(flag),
  when: optional(condition),
  waivable: optional(flag),
  was,
};

/** What each kind adds to the common fields. */
const additions: { readonly [K in QuestionKind]: Omit<Fields<QuestionOf<K>>, keyof typeof common | 'kind'> } = {
  text: { maxLength: optional(limit) },
  'long-text': { maxLength: optional(limit) },
  choice: { options },
  choices: { options },
  date: { min: optional(dayOrToday), max: optional(dayOrToday) },
  period: { min: optional(dayOrToday), max: optional(dayOrToday) },
  number: { min: optional(number), max: optional(number), integer: optional(flag) },
  amount: {
    currency: where(text, (value) => /^[A-Z]{3}$/.test(value), 'must be a currency code such as CAD'),
    min: optional(number),
    max: optional(number),
  },
  identifier: { format },
  rows: { columns, maxRows: optional(limit), rowLabel: words },
};

const kind = oneOf(...(Object.keys(additions) as QuestionKind[]));

export const question = chosen<Question>((value) => {
  const asked = (value as Partial<Question> | null | undefined)?.kind;
  const added = asked !== undefined && Object.hasOwn(additions, asked) ? additions[asked] : undefined;
  return added
    ? shape<Question>({ ...common, kind, ...added } as unknown as Fields<Question>, true)
    : (shape({ kind }) as unknown as Reader<Question>);
});
