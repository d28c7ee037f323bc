/** A draft that was begun under an earlier version of the preset, fitted to the one of today. */
import { isOfKind } from './answer-kind.ts';
import { filledRows, isEmpty, isPeriod, type Answer, type Answers, type Row } from './answer.ts';
import type { Draft, DraftChanges } from './draft.ts';
import type { CaseType, Preset } from './preset.ts';
import type { Question } from './question.ts';
import { allQuestions, isLeaf, questionsAt, type Path } from './taxonomy.ts';

interface Named {
  readonly id: string;
  readonly was?: readonly string[];
}

/** By its own id first: an earlier one that is in use again means what it means today. */
export const named = <T extends Named>(list: readonly T[], id: string): T | undefined =>
  list.find((each) => each.id === id) ?? list.find(({ was }) => was?.includes(id));

/**
 * The same draft as far as it still fits: renamed types, questions, options and columns are followed by their `was`,
 * the rest is asked again. `changes` tells what the member should know; undefined while nothing touches this draft.
 */
export function migrated(draft: Draft, preset: Preset): { readonly draft: Draft; readonly changes: DraftChanges | undefined } {
  const { path, whole } = pathNow(preset.types, draft.path);
  const asked = questionsAt(preset, path);
  const every = allQuestions(preset.types);
  const answers = renamed(draft.answers, [...asked, ...every]);
  const kept: Record<string, Answer> = {};
  const unasked: string[] = [];
  const askAgain: string[] = [];
  for (const [id, answer] of Object.entries(answers)) {
    const questions = [asked, every].map((list) => list.find((question) => question.id === id));
    const question = questions[0] ?? questions[1];
    const fits = question ? fitting(answer, question) : answer;
    if (fits !== undefined) kept[id] = fits;
    if (isEmpty(answer) || (question && !isLess(fits, answer))) continue;
    if (questions[0]) askAgain.push(id);
    if (fits === undefined || !question) unasked.push(...written(answer));
  }
  const next: Draft = { ...draft, path, answers: kept };
  if (draft.preset.version === preset.version) return { draft: next, changes: undefined };
  const changes = { type: !whole || leafLost(draft, path, preset), askAgain, unasked, files: confirmedOtherwise(draft, preset) };
  const isTold = changes.type || changes.files || askAgain.length + unasked.length > 0;
  return { draft: next, changes: isTold ? changes : undefined };
}

interface PathNow {
  /** The way to the same type today, as far as it leads. */
  readonly path: Path;
  /** Whether it leads to the type itself; its length does not tell, since a type may have moved up or down. */
  readonly whole: boolean;
}

export function pathNow(types: readonly CaseType[], path: Path): PathNow {
  const straight = walked(types, path);
  if (straight.length === path.length) return { path: straight, whole: true };
  const moved = movedTypes(types)
    .filter(({ from }) => from.every((id, level) => id === path[level]))
    .sort((a, b) => b.from.length - a.from.length)[0];
  if (!moved) return { path: straight, whole: false };
  const left = path.slice(moved.from.length);
  const below = walked(moved.below, left);
  return { path: [...moved.to, ...below], whole: below.length === left.length };
}

function walked(types: readonly CaseType[], path: Path): Path {
  const [id, ...rest] = path;
  const type = id === undefined ? undefined : named(types.filter(({ coming }) => !coming), id);
  return type ? [type.id, ...walked(type.children ?? [], rest)] : [];
}

interface Moved {
  readonly from: Path;
  readonly to: Path;
  readonly below: readonly CaseType[];
}

/** Types that name a whole way on which they were found before. */
function movedTypes(types: readonly CaseType[], above: Path = []): readonly Moved[] {
  return types.filter(({ coming }) => !coming).flatMap(({ id, was = [], children = [] }) => {
    const to = [...above, id];
    const own = was.filter((each) => each.includes('/')).map((each) => ({ from: each.split('/'), to, below: children }));
    return [...own, ...movedTypes(children, to)];
  });
}

/** Answers under the ids of today; a question of the chosen type goes before others with the same past. */
function renamed(answers: Answers, questions: readonly Question[]): Answers {
  const ids = new Set(questions.map(({ id }) => id));
  const now: Record<string, Answer> = { ...answers };
  const followed = new Set<string>();
  for (const { id, was = [] } of questions) {
    const earlier = was.find((each) => !ids.has(each) && Object.hasOwn(answers, each));
    if (earlier === undefined || Object.hasOwn(now, id)) continue;
    now[id] = answers[earlier]!;
    followed.add(earlier);
  }
  return Object.fromEntries(Object.entries(now).filter(([id]) => !followed.has(id)));
}

/** What of the answer the question can hold, in the shape of its kind. */
function fitting(answer: Answer, question: Question): Answer | undefined {
  if (question.kind === 'choice' || question.kind === 'choices') {
    if (isPeriod(answer)) return undefined;
    const options = [answer].flat().flatMap((each) => (typeof each === 'string' ? (named(question.options, each)?.id ?? []) : []));
    if (question.kind === 'choice') return options.length === 1 ? options[0] : undefined;
    return options.length > 0 ? [...new Set(options)] : undefined;
  }
  if (!isOfKind(answer, question.kind)) return undefined;
  if (question.kind !== 'rows') return answer;
  const rows = filledRows(answer).map((row): Row =>
    Object.fromEntries(Object.entries(row).map(([id, cell]) => [named(question.columns, id)?.id ?? id, cell])));
  return rows.some((row) => question.columns.some(({ id }) => row[id]?.trim())) ? rows : undefined;
}

/** Whether something of what was answered is not in it any more. */
const isLess = (now: Answer | undefined, before: Answer): boolean =>
  now === undefined || (Array.isArray(now) && Array.isArray(before) && now.length < before.filter((each) => !isEmpty([each] as Answer)).length);

/** The words in an answer that a person would miss: what reads like an id, a number or a date is soon given again. */
function written(answer: Answer): readonly string[] {
  const texts = typeof answer === 'string' ? [answer] : filledRows(answer).map((row) => Object.values(row).filter(Boolean).join('\t'));
  return texts.filter((text) => !/^[a-z0-9-]*$/.test(text));
}

/** A type that is complete no longer counts once the member had gone past it. */
const leafLost = ({ step }: Draft, path: Path, preset: Preset): boolean =>
  step !== 'subject' && step !== 'type' && !isLeaf(preset, path);

const confirmedOtherwise = ({ files }: Draft, { statement: { id, version } }: Preset): boolean =>
  files.some(({ state }) => {
    const under = state.is === 'uploaded' ? state.attestation.statement : undefined;
    return under !== undefined && (under.id !== id || under.version !== version);
  });
