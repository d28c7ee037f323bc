/** The draft as it is sent: visible answers only, with their labels and values as they were shown. */
import { isEmpty, type Answer } from '../model/answer.ts';
import { isUploaded } from '../model/attachment.ts';
import type { Submission, SubmittedAnswer } from '../model/case.ts';
import { formatIdentifier, maskIdentifier } from '../model/identifier.ts';
import { readNumber } from '../model/number.ts';
import type { Question } from '../model/question.ts';
import { nodesAlong } from '../model/taxonomy.ts';
import { inLang, type Lang } from '../model/words.ts';
import { visibleQuestions, waiverInForce } from './outline.ts';
import type { FlowState } from './state.ts';

/** How an answer reads in a language; handed in, since formats belong to the locale. */
export type AnswerText = (question: Question, answer: Answer, lang: Lang) => string;

export function submissionOf(state: FlowState, textOf: AnswerText): Submission {
  const { preset, draft, lang } = state;
  const { questions } = visibleQuestions(preset, draft);
  const waiver = waiverInForce(preset, draft, questions);
  return {
    account: draft.account,
    lang,
    preset: draft.preset,
    subject: draft.subject.trim(),
    path: nodesAlong(preset, draft.path).map(({ id, label }) => ({ id, label: inLang(label, lang) })),
    answers: questions.flatMap((question): SubmittedAnswer | never[] => {
      const answer = draft.answers[question.id];
      if (answer === undefined || isEmpty(answer)) return [];
      const text = textOf(question, answer, lang);
      return {
        id: question.id,
        label: inLang(question.label, lang),
        kind: question.kind,
        value: canonical(question, answer, lang),
        text: question.sensitive ? maskIdentifier(text) : text,
        sensitive: question.sensitive ?? false,
      };
    }),
    ...(waiver && preset.waivers && { waiver: { kind: waiver, note: inLang(preset.waivers[waiver].note, lang) } }),
    description: draft.description.trim(),
    comments: draft.comments.trim(),
    files: draft.files.filter(isUploaded).map(({ state: { upload, attestation } }) => ({ upload, attestation })),
    ...(draft.follows && { follows: draft.follows.id }),
  };
}

/** One spelling a machine can read: numbers with a point, identifiers in their standard form, no blank rows. */
function canonical(question: Question, answer: Answer, lang: Lang): Answer {
  switch (question.kind) {
    case 'number':
    case 'amount':
      return String(readNumber(String(answer), lang));
    case 'identifier':
      return formatIdentifier(question.format, String(answer));
    case 'rows':
      return (answer as readonly Record<string, string>[])
        .filter((row) => !isEmpty([row]))
        .map((row) =>
          Object.fromEntries(
            question.columns.map(({ id, format }) => {
              const cell = row[id]?.trim() ?? '';
              return [id, format && cell ? formatIdentifier(format, cell) : cell];
            }),
          ),
        );
    default:
      return typeof answer === 'string' ? answer.trim() : answer;
  }
}
