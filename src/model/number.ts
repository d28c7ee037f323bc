/** Reading a number as it was typed, in the habits of either language. */
import type { Answer, Answers } from './answer.ts';
import type { Question } from './question.ts';
import type { Lang } from './words.ts';

/** Thousands as English groups them: "1,234,567.8", and never "0,333", which is a third. */
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/** Digits with a point, or undefined when it is no number. A currency sign is let through. */
function plain(typed: string, lang: Lang): string | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f$€£]/g, '');
  // "33,333" is a third in French and thirty-three thousand in English.
  const pointed = lang === 'en' && GROUPED.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(pointed) ? pointed : undefined;
}

/**
 * "1 234,50" and "1234.5" in French, "1,234.50" in English.
 * NaN when it is no number, or one too large to be held.
 */
export function readNumber(typed: string, lang: Lang): number {
  const value = Number(plain(typed, lang) ?? Number.NaN);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The same digits as one types them in the other language, so that a switch never changes a value. */
export function retypeNumber(typed: string, from: Lang, to: Lang): string {
  const digits = from === to ? undefined : plain(typed, from);
  if (digits === undefined) return typed;
  return to === 'fr' ? digits.replace('.', ',') : digits;
}

/** The answers with every number among them retyped, that of a question not shown too. */
export function retypeNumbers(answers: Answers, questions: readonly Question[], from: Lang, to: Lang): Answers {
  const numbers = new Set(questions.filter(({ kind }) => kind === 'number' || kind === 'amount').map(({ id }) => id));
  const retyped = ([id, answer]: [string, Answer]): [string, Answer] =>
    numbers.has(id) && typeof answer === 'string' ? [id, retypeNumber(answer, from, to)] : [id, answer];
  return Object.fromEntries(Object.entries(answers).map(retyped));
}
