/** A preset written in TypeScript: the compiler says what it can before the widget's own check does. */
import type { Condition } from '../model/condition.ts';
import type { Preset } from '../model/preset.ts';

export type { Condition } from '../model/condition.ts';
export type { CaseType, Definition, Preset, Statement } from '../model/preset.ts';
export type { Column, Option, Question } from '../model/question.ts';
export type { Words } from '../model/words.ts';

type Keys = 'question' | 'is' | 'answered' | 'all' | 'any' | 'not';
type Only<T> = T & { readonly [K in Exclude<Keys, keyof T>]?: never };

/** A condition in one of its forms, with nothing of another. */
export type WrittenCondition =
  | Only<{ readonly question: string; readonly is: string | readonly string[] }>
  | Only<{ readonly question: string; readonly answered: boolean }>
  | Only<{ readonly all: readonly WrittenCondition[] }>
  | Only<{ readonly any: readonly WrittenCondition[] }>
  | Only<{ readonly not: WrittenCondition }>;

/** The same type with its conditions strict wherever they stand. */
export type Written<T> = T extends Condition
  ? WrittenCondition
  : T extends readonly (infer Each)[]
    ? readonly Written<Each>[]
    : T extends object
      ? { readonly [K in keyof T]: Written<T[K]> }
      : T;

/** The preset as it is. Unknown keys, a missing language, a field of another kind and mixed conditions do not compile. */
export const definePreset = (preset: Written<Preset>): Preset => preset;
