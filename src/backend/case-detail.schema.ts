/** The door for a whole case. It builds on the list's schema, which a page that opens a case has loaded. */
import type { Answer, Period } from '../model/answer.ts';
import type { CaseDetail, CaseFile, Message, SubmittedAnswer } from '../model/case.ts';
import type { QuestionKind } from '../model/question.ts';
import { flag, list, oneOf, optional, record, shape, text, type Reader, type Tell } from '../model/reading.ts';
import { summaryFields } from './case-list.schema.ts';
import { count, date, id, parse } from './contract.schema.ts';

/** The shape of an answer by the kind of its question. */
const values: { readonly [K in QuestionKind]: Reader<Answer> } = {
  text,
  'long-text': text,
  choice: text,
  choices: list(text),
  date: text,
  period: shape<Period>({ from: text, to: text }),
  number: text,
  amount: text,
  identifier: text,
  rows: list(record(text)),
};

const plainAnswer = shape<SubmittedAnswer>({
  id,
  label: text,
  kind: oneOf(...(Object.keys(values) as QuestionKind[])),
  value: (value) => value as Answer,
  text,
  sensitive: flag,
});

/** A sensitive value that a backend forgot to withhold goes: the page has no use for it and must not keep it. */
function answer(given: unknown, tell: Tell): SubmittedAnswer {
  const { value, ...rest } = plainAnswer(given, tell);
  if (rest.sensitive || value === undefined || !Object.hasOwn(values, rest.kind)) return rest;
  return { ...rest, value: values[rest.kind](value, (reason, at) => tell(reason, at ? `value.${at}` : 'value')) };
}

const file = shape<CaseFile>({ id, name: text, size: count, type: text, sha256: text, attestedAt: optional(date) });

const message = shape<Message>({
  id,
  from: oneOf('staff', 'member'),
  author: text,
  at: date,
  text,
  lang: optional(text),
});

const detail = shape<CaseDetail>({
  ...summaryFields,
  account: id,
  lang: text,
  answers: list(answer),
  waiver: optional(text),
  description: text,
  comments: text,
  files: list(file),
  messages: list(message),
});

export const parseCaseDetail = (reply: unknown): CaseDetail => parse(detail, reply);
