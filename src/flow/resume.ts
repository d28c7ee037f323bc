/** The first state where a draft may have come back; loaded with the first that did. */
import type { Draft } from '../model/draft.ts';
import { migrated } from '../model/migrate-draft.ts';
import { retypeNumbers } from '../model/number.ts';
import type { Preset } from '../model/preset.ts';
import { allQuestions, questionsAt } from '../model/taxonomy.ts';
import { afterReload, goingOn } from './after-reload.ts';
import { begin, type Beginning } from './begin.ts';
import { issuesOf, type Step } from './outline.ts';
import { stepsOf, type Effect, type FlowState, type Outcome } from './state.ts';

export function beginOrResume(from: Beginning): Outcome {
  const state = begin(from);
  return from.stored ? resume(state, meanwhile(from.stored, from.typed), from.bytes) : [state, []];
}

/** Whoever is typing the subject stays there, whatever step the draft was left at; a sent one may not change. */
const meanwhile = (stored: Draft, subject: string | undefined): Draft =>
  subject && !stored.submitting ? { ...stored, subject, step: 'subject' } : stored;

/** Goes on where the draft stood, or at the first step that wants something again. */
function resume(state: FlowState, stored: Draft, bytes?: ReadonlySet<string>): Outcome {
  const { preset, session } = state;
  const { draft: fitted, changes } = migrated(stored, preset);
  const unasked = [...(stored.unasked ?? []), ...(changes?.unasked ?? [])];
  const draft: Draft = {
    ...fitted,
    ...(unasked.length > 0 && { unasked }),
    preset: { id: preset.id, version: preset.version },
    account: session.accounts.some(({ id }) => id === stored.account) ? stored.account : state.draft.account,
    lang: state.lang,
    answers: retypeNumbers(fitted.answers, allQuestions(preset.types), stored.lang, state.lang),
    waiver: stored.waiver === 'document' && !state.takesFiles ? null : stored.waiver,
    files: afterReload(stored.files, preset.statement, bytes),
  };
  const restored = { askAgain: sensitiveLost(preset, draft), ...(changes && { changes }) };
  const back: FlowState = { ...state, draft, restored };
  // A submit whose answer never came: nothing may change before it is known what became of it.
  if (draft.submitting) return [{ ...back, phase: 'unsure', furthest: draft.step }, [{ do: 'look-up' }]];
  const steps = stepsOf(back);
  const at = steps.findIndex(({ id }) => id === draft.step);
  const wanting = steps.findIndex((step) => issuesOf(step).length > 0 || asksAgain(step, restored.askAgain));
  const step = steps[wanting >= 0 ? Math.min(at, wanting) : at]?.id ?? 'subject';
  const effects: readonly Effect[] = [
    ...goingOn(draft.files, bytes),
    ...(changes ? [{ do: 'announce', what: { say: 'draft-changed' } }] as const : []),
  ];
  return [{ ...back, draft: { ...draft, step }, furthest: step }, effects];
}

/** Sensitive questions of the chosen type that are empty after the reload, for they were never stored. */
const sensitiveLost = (preset: Preset, draft: Draft): readonly string[] =>
  questionsAt(preset, draft.path)
    .filter(({ id, sensitive }) => sensitive && draft.answers[id] === undefined)
    .map(({ id }) => id);

/** An optional one wants its step too: whether it had been answered is not known any more. */
const asksAgain = ({ fields }: Step, lost: readonly string[]): boolean =>
  fields.some((field) => field.is === 'question' && lost.includes(field.question.id));
