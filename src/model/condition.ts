/** When a question shows: data that looks backwards at earlier answers, never code. */
import { isEmpty, type Answers } from './answer.ts';

export type Condition =
  /** The answer to `question` equals `value`, or (several choices) contains it. */
  | { readonly question: string; readonly is: string | readonly string[] }
  /** The question has any answer at all. */
  | { readonly question: string; readonly answered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Whether the condition holds. `answers` must hold visible answers only, so hidden ones steer nothing. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, answers));
  if ('any' in condition) return condition.any.some((each) => holds(each, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answers[condition.question];
  if ('answered' in condition) return condition.answered !== isEmpty(answer);
  const wanted = typeof condition.is === 'string' ? [condition.is] : condition.is;
  if (typeof answer === 'string') return wanted.includes(answer);
  if (Array.isArray(answer)) return answer.some((each) => typeof each === 'string' && wanted.includes(each));
  return false;
}

/** Ids of the questions a condition looks at. */
export function questionsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(questionsOf);
  if ('any' in condition) return condition.any.flatMap(questionsOf);
  if ('not' in condition) return questionsOf(condition.not);
  return [condition.question];
}
