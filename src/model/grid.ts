/** Grids of rows: whether one of the questions is one, and what is wrong in it once its check is loaded. */
import type { Row } from './answer.ts';
import type { Fault } from './issue.ts';
import type { Question, QuestionOf } from './question.ts';

let part: typeof import('./grid-check.ts') | undefined;

/** Whether one of the questions wants the check loaded. */
export const asksGrids = (questions: readonly Question[]): boolean => questions.some(({ kind }) => kind === 'rows');

/** Resolves once grids can be checked; before, that is an error and never a row let through. */
export async function loadGrids(): Promise<void> {
  part = await import('./grid-check.ts');
}

export const gridFaults = (question: QuestionOf<'rows'>, rows: readonly Row[]): readonly Fault[] => part!.gridFaults(question, rows);
