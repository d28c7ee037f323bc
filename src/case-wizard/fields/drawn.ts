/** What a question's renderer is handed. */
import type { Answer } from '../../model/answer.ts';
import type { Fault } from '../../model/issue.ts';
import type { Question } from '../../model/question.ts';
import type { Lang } from '../../model/words.ts';
import type { FieldText } from '../../ui/field.ts';

export interface Drawn<Q extends Question = Question> {
  readonly question: Q;
  readonly answer: Answer | undefined;
  readonly text: FieldText;
  /** With its row and column, where the question has them. */
  readonly fault: Fault | undefined;
  readonly lang: Lang;
  /** For a control that adds or takes away others and must then move the focus, or that has more to it than its answer. */
  readonly host: {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly updateComplete: Promise<boolean>;
    requestUpdate(): void;
  };
  readonly change: (answer: Answer) => void;
}
