/** One renderer for each question kind; the record will not compile while one is missing. */
import type { TemplateResult } from 'lit';
import type { Answer } from '../../model/answer.ts';
import type { Fault } from '../../model/issue.ts';
import type { Question, QuestionKind } from '../../model/question.ts';
import type { Lang } from '../../model/words.ts';
import type { FieldText } from '../../ui/field.ts';
import { choiceField, choicesField } from './choice-fields.ts';
import { rowsField } from './rows-field.ts';
import { amountField, dateField, identifierField, longTextField, numberField, periodField, textField } from './text-fields.ts';

export interface Drawn<Q extends Question = Question> {
  readonly question: Q;
  readonly answer: Answer | undefined;
  readonly text: FieldText;
  /** With its row and column, where the question has them. */
  readonly fault: Fault | undefined;
  readonly lang: Lang;
  /** For a control that adds or takes away others and must then move the focus. */
  readonly host: { readonly renderRoot: HTMLElement | DocumentFragment; readonly updateComplete: Promise<boolean> };
  readonly change: (answer: Answer) => void;
}

// Each renderer is handed questions of its own kind only, by the lookup below.
const RENDERERS: Readonly<Record<QuestionKind, (drawn: Drawn<never>) => TemplateResult>> = {
  text: textField,
  'long-text': longTextField,
  choice: choiceField,
  choices: choicesField,
  date: dateField,
  period: periodField,
  number: numberField,
  amount: amountField,
  identifier: identifierField,
  rows: rowsField,
};

export const questionField = (drawn: Drawn): TemplateResult => RENDERERS[drawn.question.kind](drawn as Drawn<never>);
