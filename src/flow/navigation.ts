/** Moving between steps: what Continue, Back and Change do. */
import type { StepId } from '../model/draft.ts';
import { issuesOf } from './outline.ts';
import { stepsOf, type FlowState, type Outcome } from './state.ts';

/** Continue: judges the step at the cursor, then goes on, or back to the preview it was called from. */
export function next(state: FlowState): Outcome {
  const steps = stepsOf(state);
  const at = steps.findIndex(({ id }) => id === state.draft.step);
  const here = steps[at];
  const issues = here ? issuesOf(here) : [];
  if (issues.length > 0) return [{ ...state, issues }, [{ do: 'focus', target: 'summary' }]];
  const wanting = steps.slice(at + 1).find((step) => issuesOf(step).length > 0);
  const following = state.returning ? (wanting ?? steps.at(-1)) : steps[at + 1];
  return following ? goTo(state, following.id) : [state, []];
}

export function back(state: FlowState): Outcome {
  const steps = stepsOf(state);
  const before = steps[steps.findIndex(({ id }) => id === state.draft.step) - 1];
  return before ? goTo(state, before.id, undefined, false) : [state, []];
}

/** Goes to a step that is there, focus on its heading or on one field; `returning` when Continue shall lead back. */
export function goTo(state: FlowState, step: StepId, field?: string, returning = state.returning): Outcome {
  const steps = stepsOf(state);
  const at = steps.findIndex(({ id }) => id === step);
  if (at < 0) return [state, []];
  const reached = Math.max(at, steps.findIndex(({ id }) => id === state.furthest));
  const moved: FlowState = {
    ...state,
    draft: { ...state.draft, step },
    issues: [],
    problem: null,
    // Once read, the note has done its work, unless something is still to be entered again, or copied.
    restored: state.restored?.askAgain.length || state.draft.unasked ? state.restored : null,
    furthest: steps[reached]?.id ?? step,
    returning: returning && step !== 'review',
  };
  return [
    moved,
    [
      { do: 'save-draft' },
      { do: 'focus', target: field ?? 'heading' },
      // A focused heading says the step by itself; a focused field does not.
      ...(field ? [{ do: 'announce' as const, what: { say: 'step' as const, step, number: at + 1, total: steps.length } }] : []),
      { do: 'tell-step', step },
    ],
  ];
}
