/** Which keys there are at a place of a preset: for whoever wrote one that is none. */
import type { AttachmentRules, CaseType, Definition, HelpLink, Preset, Statement, Waivers } from '../model/preset.ts';
import type { Column, Option, QuestionKind, QuestionOf } from '../model/question.ts';

/** A list that forgets a key of its type does not compile. */
const keys = <T>(named: { readonly [K in keyof Required<T>]: 1 }): readonly string[] => Object.keys(named);

const link = keys<HelpLink>({ label: 1, url: 1 });
const typed = keys<Preset['subject']>({ hint: 1, maxLength: 1 });
const waiver = keys<Waivers['document']>({ label: 1, note: 1 });
const condition = ['question', 'is', 'answered', 'all', 'any', 'not'];

type CommonKey = keyof QuestionOf<'identifier'>;
const asked = keys<Omit<QuestionOf<'identifier'>, 'format'>>({ id: 1, kind: 1, label: 1, hint: 1, required: 1, sensitive: 1, when: 1, waivable: 1, was: 1 });

const own = <K extends QuestionKind>(named: { readonly [N in Exclude<keyof QuestionOf<K>, Exclude<CommonKey, 'format'>>]-?: 1 }): readonly string[] =>
  Object.keys(named);

/** What each kind of question has beside the keys of all. */
export const keysOfKinds: { readonly [K in QuestionKind]: readonly string[] } = {
  text: own<'text'>({ maxLength: 1 }),
  'long-text': own<'long-text'>({ maxLength: 1 }),
  choice: own<'choice'>({ options: 1 }),
  choices: own<'choices'>({ options: 1 }),
  date: own<'date'>({ min: 1, max: 1 }),
  period: own<'period'>({ min: 1, max: 1 }),
  number: own<'number'>({ min: 1, max: 1, integer: 1 }),
  amount: own<'amount'>({ currency: 1, min: 1, max: 1 }),
  identifier: own<'identifier'>({ format: 1 }),
  rows: own<'rows'>({ columns: 1, maxRows: 1, rowLabel: 1 }),
};

/** By the end of the path, the first that fits. */
const places: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^$/, [...keys<Preset>({
    id: 1, version: 1, society: 1, subject: 1, levels: 1, types: 1, waivers: 1, description: 1, statement: 1, attachments: 1,
    earlierCases: 1, help: 1, strings: 1,
  }), '$schema']],
  [/^(subject|description)$/, typed],
  [/^statement$/, keys<Statement>({ id: 1, version: 1, regulation: 1, regulationName: 1, text: 1, otherwise: 1 })],
  [/^attachments$/, keys<AttachmentRules>({ types: 1, maxSize: 1, maxCount: 1 })],
  [/^waivers$/, keys<Waivers>({ document: 1, description: 1 })],
  [/^waivers\.\w+$/, waiver],
  [/^help$|\.definition\.link$/, link],
  [/\.definition$/, keys<Definition>({ text: 1, verified: 1, link: 1 })],
  [/\.verified$/, keys<NonNullable<Definition['verified']>>({ by: 1, on: 1, until: 1 })],
  [/\.synonyms$/, keys<NonNullable<CaseType['synonyms']>>({ en: 1, fr: 1 })],
  [/\.when(\.(all|any)\.\d+|\.not)*$/, condition],
  [/\.options\.\d+$/, keys<Option>({ id: 1, label: 1, hint: 1, was: 1 })],
  [/\.columns\.\d+$/, keys<Column>({ id: 1, label: 1, required: 1, format: 1, was: 1 })],
  [/\.questions\.\d+$/, asked],
  [/^types\.\d+(\.children\.\d+)*$/, keys<CaseType>({
    id: 1, was: 1, label: 1, summary: 1, definition: 1, synonyms: 1, roles: 1, coming: 1, children: 1, questions: 1, proof: 1,
  })],
];

/** Keys of the object at `path`; `kind` where it is a question. */
export function keysAt(path: string, kind: unknown): readonly string[] {
  const found = places.find(([end]) => end.test(path))?.[1] ?? [];
  return found === asked && typeof kind === 'string' && Object.hasOwn(keysOfKinds, kind) ? [...found, ...keysOfKinds[kind as QuestionKind]] : found;
}
