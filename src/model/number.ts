/** Reading a number as it was typed, in the habits of the language it was typed in. */
import type { Answer, Answers } from './answer.ts';
import type { Question } from './question.ts';
import type { Lang } from './words.ts';

type HabitOf = typeof import('./number-habit.ts').habitOf;

let habitOf: HabitOf | undefined;

/** Whether one of the questions wants the habits loaded. */
export const asksNumbers = (questions: readonly Question[]): boolean => questions.some(isNumber);

/** Resolves once numbers can be read; before, that is an error and never another value. */
export async function loadNumbers(): Promise<void> {
  ({ habitOf } = await import('./number-habit.ts'));
}

const isNumber = ({ kind }: Question): boolean => kind === 'number' || kind === 'amount';

/** Digits with a point, or undefined when it is no number. A currency sign is let through. */
function plain(typed: string, lang: Lang): string | undefined {
  const { group, decimal, latin, grouped } = habitOf!(lang);
  const bare = latin(typed.replace(/[\s$€£]/g, ''));
  const [before = ''] = bare.replace('-', '').split(decimal);
  const digits = group && before.replaceAll(group, '');
  // "33,333" is a third in French and thirty-three thousand in English, where "0,333" is a third.
  const isGrouped = digits !== before && /^\d+$/.test(digits) && grouped(digits) === before;
  const pointed = (isGrouped ? bare.replace(before, digits) : bare).replace(decimal, '.').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(pointed) ? pointed : undefined;
}

/**
 * "1 234,50" and "1234.5" in French, "1,234.50" in English, "1.234,50" in Spanish.
 * NaN when it is no number, or one too large to be held.
 */
export function readNumber(typed: string, lang: Lang): number {
  const value = Number(plain(typed, lang) ?? Number.NaN);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The same digits as one types them in the other language, so that a switch never changes a value. */
export function retypeNumber(typed: string, from: Lang, to: Lang): string {
  const digits = from === to ? undefined : plain(typed, from);
  return digits === undefined ? typed : digits.replace('.', habitOf!(to).decimal);
}

/** The answers with every number among them retyped, that of a question not shown too. */
export function retypeNumbers(answers: Answers, questions: readonly Question[], from: Lang, to: Lang): Answers {
  const numbers = new Set(questions.filter(isNumber).map(({ id }) => id));
  const retyped = ([id, answer]: [string, Answer]): [string, Answer] =>
    numbers.has(id) && typeof answer === 'string' ? [id, retypeNumber(answer, from, to)] : [id, answer];
  return Object.fromEntries(Object.entries(answers).map(retyped));
}
