/** Whether an answer is good enough to send, question kind by question kind. */
import { isEmpty, isPeriod, type Answer, type Row } from './answer.ts';
import { gridFaults } from './grid.ts';
import { identifierFault } from './identifier-fault.ts';
import type { Fault } from './issue.ts';
import { readNumber } from './number.ts';
import type { Question, QuestionOf } from './question.ts';
import type { Lang } from './words.ts';

export interface Surroundings {
  /** ISO date of the member's day: "today" in a bound. */
  readonly today: string;
  /** The language in which numbers are typed. */
  readonly lang: Lang;
}

/** The first fault of the answer, or undefined. `required` is decided by the caller, who knows of waivers. */
export function checkAnswer(
  question: Question, answer: Answer | undefined, required: boolean, around: Surroundings,
): Fault | undefined {
  if (isEmpty(answer)) return required ? missing(question) : undefined;
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return tooLong(String(answer), question.maxLength);
    case 'choice':
    case 'choices': {
      // A draft may hold an option that a newer preset dropped.
      const chosen = typeof answer === 'string' ? [answer] : (answer as readonly string[]);
      return chosen.every((id) => question.options.some((option) => option.id === id)) ? undefined : { code: 'choose' };
    }
    case 'date':
      return checkDate(String(answer), question, around);
    case 'period':
      return isPeriod(answer) ? checkPeriod(answer, question, around) : { code: 'required' };
    case 'number':
    case 'amount':
      return checkNumber(String(answer), question, around);
    case 'identifier':
      return identifierFault(question.format, String(answer));
    case 'rows':
      return Array.isArray(answer) ? gridFaults(question, answer as readonly Row[])[0] : undefined;
  }
}

const missing = (question: Question): Fault => ({
  code: question.kind === 'choice' || question.kind === 'choices' ? 'choose' : 'required',
});

export const tooLong = (text: string, limit: number | undefined): Fault | undefined =>
  limit !== undefined && text.length > limit ? { code: 'too-long', limit } : undefined;

interface DateBounds {
  readonly min?: string;
  readonly max?: string;
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

function checkDate(text: string, bounds: DateBounds, { today }: Surroundings): Fault | undefined {
  if (!isDate(text)) return { code: 'not-a-date' };
  const min = bounds.min === 'today' ? today : bounds.min;
  const max = bounds.max === 'today' ? today : bounds.max;
  if (min && text < min) return { code: 'too-early', limit: min };
  if (max && text > max) return { code: 'too-late', limit: max };
  return undefined;
}

function checkPeriod(
  { from, to }: { readonly from: string; readonly to: string }, bounds: DateBounds, around: Surroundings,
): Fault | undefined {
  if (!from || !to) return { code: 'period-half' };
  return (
    checkDate(from, bounds, around) ??
    checkDate(to, bounds, around) ??
    (from > to ? { code: 'period-order' } : undefined)
  );
}

function checkNumber(
  typed: string, question: QuestionOf<'number'> | QuestionOf<'amount'>, { lang }: Surroundings,
): Fault | undefined {
  const value = readNumber(typed, lang);
  if (Number.isNaN(value)) return { code: 'not-a-number' };
  if (question.kind === 'number' && question.integer && !Number.isInteger(value)) return { code: 'not-whole' };
  if (question.min !== undefined && value < question.min) return { code: 'too-small', limit: question.min };
  if (question.max !== undefined && value > question.max) return { code: 'too-large', limit: question.max };
  return undefined;
}
