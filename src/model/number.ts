/** Reading a number as it was typed, in the habits of the language it was typed in. */
import type { Answer, Answers } from './answer.ts';
import type { Question } from './question.ts';
import type { Lang } from './words.ts';

let part: typeof import('./number-habit.ts') | undefined;

/** Whether one of the questions wants the habits loaded. */
export const asksNumbers = (questions: readonly Question[]): boolean => questions.some(isNumber);

/** Resolves once numbers can be read; before, that is an error and never another value. */
export async function loadNumbers(): Promise<void> {
  part = await import('./number-habit.ts');
}

const isNumber = ({ kind }: Question): boolean => kind === 'number' || kind === 'amount';

/** As `number-habit.ts` reads it: NaN when it is no number, or one too large to be held. */
export const readNumber = (typed: string, lang: Lang): number => part!.readNumber(typed, lang);

/** The answers with every number among them retyped, that of a question not shown too. */
export function retypeNumbers(answers: Answers, questions: readonly Question[], from: Lang, to: Lang): Answers {
  const numbers = new Set(questions.filter(isNumber).map(({ id }) => id));
  const retyped = ([id, answer]: [string, Answer]): [string, Answer] =>
    numbers.has(id) && typeof answer === 'string' ? [id, part!.retypeNumber(answer, from, to)] : [id, answer];
  return Object.fromEntries(Object.entries(answers).map(retyped));
}
