/** The door for a whole case. It builds on the list's schema, which a page that opens a case has loaded. */
import type { CaseAct, OfferedAct, Rating } from '../model/act.ts';
import type { Answer, Period } from '../model/answer.ts';
import type {
  CaseDetail,
  CaseEvent,
  CaseEventKind,
  CaseFile,
  Message,
  ShownAttestation,
  SubmittedAnswer,
} from '../model/case.ts';
import type { QuestionKind } from '../model/question.ts';
import { flag, isObject, list, oneOf, optional, record, shape, text, where, type Reader, type Tell } from '../model/reading.ts';
import type { Words } from '../model/words.ts';
import { summaryFields } from './case-list.schema.ts';
import { count, date, id, parse } from './contract.schema.ts';

/** Texts by names of the reply's own: a fault tells none of them, since it may be what a member wrote. */
const texts: Reader<Record<string, string>> = (value, tell) => record(text)(value, (reason, at) => tell(reason, at && '*'));

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
  rows: list(texts),
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

const attestation = shape<ShownAttestation>({ by: text, text, lang: text, version: text, regulation: text });

const file = shape<CaseFile>({
  id,
  name: text,
  size: count,
  type: text,
  sha256: text,
  attestedAt: optional(date),
  attestation: optional(attestation),
});

const message = shape<Message>({
  id,
  from: oneOf('staff', 'member'),
  author: text,
  at: date,
  text,
  lang: optional(text),
  files: optional(list(file)),
});

const words = where(texts, ({ en, fr }) => !!en && !!fr, 'must hold `en` and `fr`') as Reader<Words>;

/**
 * A list without the entries whose `key` is a text that is not among `known`. A backend may learn acts and events that
 * this version cannot show, and they must not take the whole case down; an entry broken in any other way does.
 */
const knownOf =
  <T>(item: Reader<T>, key: string, known: readonly string[]): Reader<T[]> =>
  (value, tell) => {
    const isNew = (entry: unknown): boolean => {
      const kind: unknown = isObject(entry, () => {}) && Object.hasOwn(entry, key) ? entry[key] : undefined;
      return typeof kind === 'string' && !known.includes(kind);
    };
    const read: Reader<T | undefined> = (entry, told) => (isNew(entry) ? undefined : item(entry, told));
    return list(read)(value, tell).filter((entry) => entry !== undefined);
  };

const acts: { readonly [A in CaseAct]: 1 } = { reply: 1, cancel: 1, resolve: 1, reopen: 1, rate: 1 };

const kinds: { readonly [K in CaseEventKind]: 1 } = {
  opened: 1,
  viewed: 1,
  answered: 1,
  asked: 1,
  replied: 1,
  resolved: 1,
  cancelled: 1,
  reopened: 1,
  rated: 1,
};

const namesIn = <K extends string>(names: { readonly [N in K]: 1 }): K[] => Object.keys(names) as K[];

const offered = shape<OfferedAct>({ act: oneOf(...namesIn(acts)), refused: optional(words) });

const event = shape<CaseEvent>({
  kind: oneOf(...namesIn(kinds)),
  at: date,
  by: text,
  side: oneOf('staff', 'member'),
  reason: optional(text),
});

const stars = where(count, (value) => [1, 2, 3, 4, 5].includes(value), 'must be 1 to 5');

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
  version: optional(id),
  acts: optional(knownOf(offered, 'act', namesIn(acts))),
  events: optional(knownOf(event, 'kind', namesIn(kinds))),
  rating: optional(shape<Rating>({ stars, comment: text })),
  follows: optional(shape<NonNullable<CaseDetail['follows']>>({ id, reference: text })),
});

export const parseMessage = (reply: unknown): Message => parse(message, reply);

export const parseCaseDetail = (reply: unknown): CaseDetail => parse(detail, reply);
