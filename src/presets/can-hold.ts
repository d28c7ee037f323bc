/** Whether a condition can ever hold, found by trying every answer that makes a difference. */
import type { Answer, Answers } from '../model/answer.ts';
import { holds, questionsOf, type Condition } from '../model/condition.ts';
import type { Question } from '../model/question.ts';

/** More combinations than this are not tried: the condition is taken at its word. */
const MOST = 20_000;

type Try = Answer | undefined;

/** What the conditions compare the answer to `id` with. */
const compared = (condition: Condition, id: string): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap((each) => compared(each, id));
  if ('any' in condition) return condition.any.flatMap((each) => compared(each, id));
  if ('not' in condition) return compared(condition.not, id);
  return condition.question === id && 'is' in condition ? [condition.is].flat() : [];
};

const subsets = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);

/** The answers to try; none at all first. Undefined: too many to try. */
function triesOf(question: Question, conditions: readonly Condition[]): readonly Try[] | undefined {
  switch (question.kind) {
    case 'choice':
      return [undefined, ...question.options.map(({ id }) => id)];
    case 'choices':
      return question.options.length > 8 ? undefined : subsets(question.options.map(({ id }) => id));
    case 'period':
      return [undefined, { from: '2026-01-01', to: '2026-01-02' }];
    case 'rows':
      return [undefined, [{ [question.columns[0]?.id ?? '']: 'x' }]];
    default:
      return [undefined, 'anything else', ...conditions.flatMap((each) => compared(each, question.id))];
  }
}

/** The questions that decide whether `condition` holds, themselves and those that they wait for, as they are asked. */
function deciding(condition: Condition, earlier: readonly Question[]): readonly Question[] {
  const wanted = new Set(questionsOf(condition));
  for (const { id, when } of earlier.toReversed()) {
    if (wanted.has(id) && when) questionsOf(when).forEach((each) => wanted.add(each));
  }
  return earlier.filter(({ id }) => wanted.has(id));
}

export function canHold(condition: Condition, earlier: readonly Question[]): boolean {
  const questions = deciding(condition, earlier);
  const conditions = [condition, ...questions.flatMap(({ when }) => when ?? [])];
  const tries = questions.map((question) => triesOf(question, conditions));
  if (tries.some((each) => !each) || tries.reduce((product, each) => product * each!.length, 1) > MOST) return true;
  const attempt = (at: number, answers: Answers): boolean => {
    const question = questions[at];
    if (!question) return holds(condition, answers);
    // A hidden answer steers nothing.
    if (question.when && !holds(question.when, answers)) return attempt(at + 1, answers);
    return tries[at]!.some((answer) => attempt(at + 1, answer === undefined ? answers : { ...answers, [question.id]: answer }));
  };
  return attempt(0, {});
}
