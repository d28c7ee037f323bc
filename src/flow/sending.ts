/** Submitting once: waiting for files, sent without an answer, received, and the honest state between. */
import { isBusy } from '../model/attachment.ts';
import { newDraft } from '../model/draft.ts';
import * as files from './files.ts';
import { issuesOf } from './outline.ts';
import { goTo } from './navigation.ts';
import { stepsOf, type FlowEvent, type FlowState, type Outcome } from './state.ts';

/** Submit was pressed on the preview. A fault anywhere leads back to its step. */
export function submit(state: FlowState): Outcome {
  const faulty = firstFault(state);
  if (faulty) return faulty;
  const [next, effects] = proceed({
    ...state, phase: 'sending', problem: null, draft: { ...state.draft, submitting: true },
  });
  return [next, [{ do: 'save-draft' }, { do: 'announce', what: { say: 'sending' } }, ...effects]];
}

function firstFault(state: FlowState): Outcome | undefined {
  const step = stepsOf(state).find((each) => issuesOf(each).length > 0);
  if (!step) return undefined;
  const [moved, effects] = goTo({ ...state, returning: true }, step.id, 'summary');
  return [{ ...moved, issues: issuesOf(step) }, effects];
}

/** Sends once the last file is there; a file that failed meanwhile leads back to it. */
function proceed(state: FlowState): Outcome {
  if (state.draft.files.some(isBusy)) return [state, []];
  return firstFault(editable(state)) ?? [state, [{ do: 'submit' }]];
}

const editable = (state: FlowState): FlowState => ({
  ...state, phase: 'editing', draft: { ...state.draft, submitting: false },
});

export function whileSending(state: FlowState, event: FlowEvent): Outcome {
  switch (event.type) {
    case 'file-attested':
      return then(files.attested(state, event.id, event.attestation));
    case 'file-unreadable':
      return then(files.unreadable(state, event.id), true);
    case 'upload-moved':
      return then(files.uploadMoved(state, event.id, event.state), event.state.is !== 'uploading');
    case 'back':
      // Only while files hold the submit back: once it left, edits wait for its answer.
      return state.draft.files.some(isBusy) ? [editable(state), [{ do: 'save-draft' }]] : [state, []];
    case 'submit-declined':
      return [editable(state), [{ do: 'save-draft' }]];
    case 'received':
      return received(state, event.receipt);
    case 'submit-failed':
      return event.ambiguous
        ? [
            { ...state, phase: 'unsure', problem: null },
            [{ do: 'announce', what: { say: 'unsure' } }, { do: 'focus', target: 'heading' }, { do: 'look-up' }],
          ]
        : [
            { ...editable(state), problem: event.problem },
            [{ do: 'save-draft' }, { do: 'announce', what: { say: 'submit-failed' } }, { do: 'focus', target: 'problem' }],
          ];
    default:
      return [state, []];
  }
}

/** After a file moved on: the submit that waits for it may go. */
function then([state, effects]: Outcome, settled = false): Outcome {
  if (!settled) return [state, effects];
  const [next, more] = proceed(state);
  return [next, [...effects, ...more]];
}

/** Edits wait. The case is looked up by its key; only "not there" sends the same key again. */
export function whileUnsure(state: FlowState, event: FlowEvent): Outcome {
  switch (event.type) {
    case 'received':
      return received(state, event.receipt);
    case 'not-found':
      return [
        { ...editable(state), problem: { code: 'not-received' } },
        [{ do: 'save-draft' }, { do: 'announce', what: { say: 'not-received' } }, { do: 'focus', target: 'problem' }],
      ];
    case 'look-up-failed':
      return [{ ...state, problem: event.problem }, []];
    case 'look-up-asked':
      return [{ ...state, problem: null }, [{ do: 'look-up' }]];
    default:
      return [state, []];
  }
}

function received(state: FlowState, receipt: Extract<FlowEvent, { type: 'received' }>['receipt']): Outcome {
  // What was typed is wiped with the draft; the receipt is all that stays.
  const { draft } = blank(state, state.draft.key);
  return [
    { ...state, phase: 'received', receipt, problem: null, draft: { ...draft, account: state.draft.account } },
    [
      { do: 'clear-draft' },
      { do: 'tell-received', receipt },
      { do: 'announce', what: { say: 'received', reference: receipt.reference } },
      { do: 'focus', target: 'heading' },
    ],
  ];
}

/** A fresh case on the same account. */
export const blank = (state: FlowState, key: string): FlowState => ({
  ...state,
  phase: 'editing',
  draft: newDraft(key, state.preset, state.draft.account),
  issues: [],
  returning: false,
  furthest: 'subject',
  asking: null,
  saved: { is: 'not' },
  restored: null,
  problem: null,
  receipt: null,
});
