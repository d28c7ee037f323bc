/** One renderer for each question kind; the record will not compile while one is missing. */
import type { TemplateResult } from 'lit';
import type { QuestionKind, QuestionOf } from '../../model/question.ts';
import { choiceField, choicesField } from './choice-fields.ts';
import type { Drawn } from './drawn.ts';
import { amountField, dateField, identifierField, longTextField, numberField, periodField, textField } from './text-fields.ts';

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
  rows: (drawn: Drawn<QuestionOf<'rows'>>) => drawn.wizard.rows!.rowsField(drawn),
};

export const questionField = (drawn: Drawn): TemplateResult => RENDERERS[drawn.question.kind](drawn as Drawn<never>);
