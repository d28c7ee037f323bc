/** The wizard's files pass the gate that replies share; a change of theirs takes their fault away. */
import { attach, type FileEvent } from './attaching.ts';
import type { FlowState, Outcome } from './state.ts';

export function follow(state: FlowState, event: FileEvent): Outcome {
  const { preset, draft, asking, issues } = state;
  const before = { files: draft.files, asking };
  const [after, effects] = attach(before, event, preset.attachments);
  if (after === before) return [state, effects];
  const changed = after.files !== draft.files;
  return [
    {
      ...state,
      asking: after.asking,
      draft: { ...draft, files: after.files },
      issues: changed ? issues.filter(({ field }) => field !== 'files') : issues,
    },
    effects,
  ];
}
