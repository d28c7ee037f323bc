/** The case as steps → fields → value and fault, the same for every layout. */
import { isEmpty, type Answer, type Answers } from '../model/answer.ts';
import { counts, isBusy, isUploaded } from '../model/attachment.ts';
import type { Session } from '../model/case.ts';
import { checkAnswer, tooLong, type Surroundings } from '../model/check.ts';
import { holds } from '../model/condition.ts';
import type { Draft, StepId } from '../model/draft.ts';
import type { Fault, Issue } from '../model/issue.ts';
import type { Preset } from '../model/preset.ts';
import type { Question } from '../model/question.ts';
import { isLeaf, levelsToAsk, proofAt, questionsAt } from '../model/taxonomy.ts';

/** `question` fields carry their question; `type` fields their level in the taxonomy. */
export type Field = {
  /** Stable id on the screen: `subject`, `type-0`, `q-platform` … */
  readonly id: string;
  readonly required: boolean;
  readonly issue: Issue | undefined;
} & (
  | { readonly is: 'account' | 'subject' | 'waiver' | 'description' | 'comments' | 'files' }
  | { readonly is: 'type'; readonly level: number }
  | { readonly is: 'question'; readonly question: Question; readonly answer: Answer | undefined }
);

export interface Step {
  readonly id: StepId;
  readonly fields: readonly Field[];
}

export interface Scene {
  readonly preset: Preset;
  readonly session: Session;
  readonly draft: Draft;
  readonly around: Surroundings;
  /** The backend takes files. */
  readonly takesFiles: boolean;
  /** Fields whose date is typed in part. */
  readonly half?: readonly string[] | undefined;
}

/** The questions that show, and their answers: a hidden answer steers nothing, so conditions see only earlier visible ones. */
export function visibleQuestions(preset: Preset, draft: Draft): { questions: readonly Question[]; answers: Answers } {
  const answers: Record<string, Answer> = {};
  const questions = questionsAt(preset, draft.path).filter((question) => {
    if (question.when && !holds(question.when, answers)) return false;
    const answer = draft.answers[question.id];
    if (answer !== undefined) answers[question.id] = answer;
    return true;
  });
  return { questions, answers };
}

/** Whether "see attached document / see description" has something to stand in for. */
const offersWaiver = (preset: Preset, questions: readonly Question[]): boolean =>
  preset.waivers !== undefined && questions.some((question) => question.required && question.waivable);

export function outline(scene: Scene): readonly Step[] {
  const { questions } = visibleQuestions(scene.preset, scene.draft);
  return [
    { id: 'subject', fields: subjectFields(scene) },
    { id: 'type', fields: typeFields(scene) },
    // Until the type is chosen the step is expected, so that the count of steps does not jump.
    ...(questions.length > 0 || !isLeaf(scene.preset, scene.draft.path)
      ? [{ id: 'questions' as const, fields: questionFields(scene, questions) }]
      : []),
    { id: 'details', fields: detailFields(scene, questions) },
    ...(scene.takesFiles ? [{ id: 'files' as const, fields: [filesField(scene, questions)] }] : []),
    { id: 'review', fields: [] },
  ];
}

const tied = (field: string, fault: Fault | undefined): Issue | undefined => fault && { ...fault, field };
const required = (value: string): Fault | undefined => (value.trim() === '' ? { code: 'required' } : undefined);

function subjectFields({ preset, session, draft }: Scene): readonly Field[] {
  const { subject, account } = draft;
  const subjectIssue = tied('subject', required(subject) ?? tooLong(subject, preset.subject.maxLength));
  const known = session.accounts.some(({ id }) => id === account);
  return [
    { is: 'subject', id: 'subject', required: true, issue: subjectIssue },
    { is: 'account', id: 'account', required: true, issue: known ? undefined : { code: 'choose', field: 'account' } },
  ];
}

function typeFields({ preset, draft }: Scene): readonly Field[] {
  return levelsToAsk(preset, draft.path).map((options, level) => {
    const id = `type-${level}`;
    const chosen = options.some((option) => option.id === draft.path[level] && !option.coming);
    return { is: 'type', id, level, required: true, issue: chosen ? undefined : { code: 'choose', field: id } };
  });
}

/** The waiver in force: a choice made for another type counts only where it is offered. */
export function waiverInForce(preset: Preset, draft: Draft, questions: readonly Question[]): Draft['waiver'] {
  return offersWaiver(preset, questions) ? draft.waiver : null;
}

function questionFields(scene: Scene, questions: readonly Question[]): readonly Field[] {
  const { preset, draft, around, half } = scene;
  const waived = waiverInForce(preset, draft, questions) !== null;
  const fields = questions.map((question): Field => {
    const id = `q-${question.id}`;
    const answer = draft.answers[question.id];
    const needed = question.required === true && !(waived && question.waivable);
    const fault: Fault | undefined = half?.includes(id) ? { code: 'not-a-date' } : checkAnswer(question, answer, needed, around);
    return { is: 'question', id, question, answer, required: needed, issue: tied(id, fault) };
  });
  return offersWaiver(preset, questions)
    ? [{ is: 'waiver', id: 'waiver', required: false, issue: undefined }, ...fields]
    : fields;
}

function detailFields({ preset, draft }: Scene, questions: readonly Question[]): readonly Field[] {
  const needed = waiverInForce(preset, draft, questions) === 'description';
  const fault: Fault | undefined =
    needed && draft.description.trim() === ''
      ? { code: 'waiver-needs-description' }
      : tooLong(draft.description, preset.description.maxLength);
  return [
    { is: 'description', id: 'description', required: needed, issue: tied('description', fault) },
    { is: 'comments', id: 'comments', required: false,
      issue: tied('comments', tooLong(draft.comments, preset.description.maxLength)) },
  ];
}

function filesField({ preset, draft }: Scene, questions: readonly Question[]): Field {
  const counted = draft.files.filter(counts);
  const forWaiver = waiverInForce(preset, draft, questions) === 'document';
  const forProof = proofAt(preset, draft.path) !== undefined;
  let fault: Fault | undefined;
  if (counted.some((file) => !isUploaded(file) && !isBusy(file))) fault = { code: 'file-unfinished' };
  else if (counted.length === 0 && forWaiver) fault = { code: 'waiver-needs-file' };
  else if (counted.length === 0 && forProof) fault = { code: 'proof-needed' };
  return { is: 'files', id: 'files', required: forWaiver || forProof, issue: tied('files', fault) };
}

export const issuesOf = (step: Step): readonly Issue[] => step.fields.flatMap(({ issue }) => issue ?? []);

/** Whether the step holds anything, for the tick beside its name. */
export function isAnswered(step: Step, { preset, draft }: Scene): boolean {
  switch (step.id) {
    case 'subject':
      return draft.subject.trim() !== '';
    case 'type':
      return isLeaf(preset, draft.path);
    case 'questions':
      return step.fields.some((field) => field.is === 'question' && !isEmpty(field.answer));
    case 'details':
      return draft.description.trim() !== '' || draft.comments.trim() !== '';
    case 'files':
      return draft.files.some(isUploaded);
    case 'review':
      return false;
  }
}
