/** The wizard's files pass the gate that replies share; what the member does about them takes their fault away. */
import { attach, type FileEvent } from './attaching.ts';
import type { FlowState, Outcome } from './state.ts';

const ITSELF: ReadonlySet<FileEvent['type']> = new Set<FileEvent['type']>(['file-inspected', 'file-attested', 'file-unreadable', 'file-lost', 'upload-moved']);

export function follow(state: FlowState, event: FileEvent): Outcome {
  const { preset, draft, asking, issues } = state;
  const before = { files: draft.files, asking };
  const [after, effects] = attach(before, event, preset.attachments);
  if (after === before) return [state, effects];
  // What a file does by itself takes no fault, and no focus on it, from under someone who reads it.
  const acted = after.files !== draft.files && !ITSELF.has(event.type);
  return [
    {
      ...state,
      asking: after.asking,
      draft: { ...draft, files: after.files },
      issues: acted ? issues.filter(({ field }) => field !== 'files') : issues,
    },
    effects,
  ];
}
