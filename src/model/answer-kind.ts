/** Whether an answer and a kind of question go together. */
import { isPeriod, type Answer } from './answer.ts';
import type { QuestionKind } from './question.ts';

/** Whether the answer has the shape of its kind: a draft may hold one that an older preset asked in another way. */
export function isOfKind(answer: Answer, kind: QuestionKind): boolean {
  switch (kind) {
    case 'choices':
      return Array.isArray(answer) && answer.every((each) => typeof each === 'string');
    case 'rows':
      return Array.isArray(answer) && answer.every((each) => typeof each === 'object');
    case 'period':
      return isPeriod(answer);
    default:
      return typeof answer === 'string';
  }
}
