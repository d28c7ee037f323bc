/** What a question's renderer is handed. */
import type { TemplateResult } from 'lit';
import type { FlowState } from '../../flow/state.ts';
import type { Answer } from '../../model/answer.ts';
import type { Fault } from '../../model/issue.ts';
import type { Question, QuestionOf } from '../../model/question.ts';
import type { Lang } from '../../model/words.ts';
import type { FieldText } from '../../ui/field.ts';

/** For a control that adds or takes away others and must then move the focus, or that has more to it than its answer. */
interface Wizard {
  readonly host: {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly updateComplete: Promise<boolean>;
    requestUpdate(): void;
  };
  readonly runtime: { readonly state: Pick<FlowState, 'phase'> & { readonly draft: Pick<FlowState['draft'], 'key'> } };
  readonly life: Pick<AbortSignal, 'aborted'>;
  readonly rows?: RowsPart | undefined;
}

/** What draws questions of rows; there where the preset has one. */
export interface RowsPart {
  rowsField(drawn: Drawn<QuestionOf<'rows'>>): TemplateResult;
  /** As the preview shows them. */
  rowsShown(host: Wizard['host'], text: string, lang: Lang): TemplateResult | string;
}

export interface Drawn<Q extends Question = Question> {
  readonly question: Q;
  readonly answer: Answer | undefined;
  readonly text: FieldText;
  /** With its row and column, where the question has them. */
  readonly fault: Fault | undefined;
  readonly lang: Lang;
  readonly wizard: Wizard;
  readonly change: (answer: Answer) => void;
}
