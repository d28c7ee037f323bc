/** What does not compile in a preset: each marked line is one that the compiler has to refuse. */
import type { Question } from '../../src/model/question.ts';
import { definePreset, type CaseType } from '../../src/presets/define-preset.ts';

const word = { en: 'Word', fr: 'Mot' };
const typed = { hint: word, maxLength: 100 };
const choice: Question = { id: 'medium', kind: 'choice', label: word, options: [{ id: 'tv', label: word }] };
const parts = {
  id: 'union', version: '1', society: word, subject: typed, description: typed, levels: [word],
  statement: { id: 's', version: '1', regulation: 'none', text: word, otherwise: word },
  attachments: { types: ['pdf'], maxSize: 1000, maxCount: 1 },
};

/** In a file of its own, as a society with many types has them. */
const pay: CaseType = { id: 'pay', label: word, questions: [choice] };

export const right = definePreset({ ...parts, types: [pay, { id: 'other', label: word, questions: [
  choice,
  { id: 'when', kind: 'date', label: word, max: 'today', when: { question: 'medium', is: ['tv'] } },
  { id: 'why', kind: 'text', label: word, when: { all: [{ question: 'when', answered: true }, { not: { any: [{ question: 'medium', is: 'tv' }] } }] } },
  { id: 'table', kind: 'rows', label: word, rowLabel: word, columns: [{ id: 'title', label: word }] },
] }] });

// @ts-expect-error: no statement
definePreset({ id: 'union', version: '1', society: word, subject: typed, description: typed, levels: [word], types: [pay], attachments: parts.attachments });

definePreset({ ...parts, types: [pay],
  // @ts-expect-error: a slip of the pen
  earlyerCases: word });

definePreset({ ...parts, types: [
  // @ts-expect-error: a missing language
  { id: 'a', label: { en: 'Only English' } }] });

definePreset({ ...parts, types: [{ id: 'a', label: word,
  // @ts-expect-error: an unknown key of a type
  lable: word }] });

definePreset({ ...parts, types: [{ id: 'a', label: word, questions: [
  // @ts-expect-error: a field of another kind
  { id: 'q', kind: 'text', label: word, options: [{ id: 'tv', label: word }] }] }] });

definePreset({ ...parts, types: [{ id: 'a', label: word, questions: [
  // @ts-expect-error: what the kind needs
  { id: 'q', kind: 'choice', label: word }] }] });

definePreset({ ...parts, types: [{ id: 'a', label: word, questions: [
  // @ts-expect-error: an unknown kind
  { id: 'q', kind: 'checkbox', label: word }] }] });

definePreset({ ...parts, types: [{ id: 'a', label: word, questions: [
  // @ts-expect-error: an unknown format
  { id: 'q', kind: 'identifier', label: word, format: 'ssn' }] }] });

definePreset({ ...parts, types: [{ id: 'a', label: word, questions: [choice,
  // @ts-expect-error: a condition of two forms
  { id: 'q', kind: 'text', label: word, when: { question: 'medium', is: 'tv', answered: true } }] }] });

definePreset({ ...parts, types: [{ id: 'a', label: word, questions: [choice,
  // @ts-expect-error: a condition without a form
  { id: 'q', kind: 'text', label: word, when: { question: 'medium' } }] }] });

definePreset({ ...parts, types: [{ id: 'a', label: word, questions: [choice,
  // @ts-expect-error: code where data belongs
  { id: 'q', kind: 'text', label: word, when: () => true }] }] });

definePreset({ ...parts, types: [{ id: 'a', label: word,
  // @ts-expect-error: a page without its address in French
  definition: { text: word, link: { label: word, url: { en: 'https://society.example' } } } }] });
