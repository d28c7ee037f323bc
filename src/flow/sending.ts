/** Submitting once: waiting for files, sent without an answer, received, and the honest state between. */
import { isBusy } from '../model/attachment.ts';
import { newDraft, type Draft } from '../model/draft.ts';
import { maskIdentifier } from '../model/identifier.ts';
import { allQuestions } from '../model/taxonomy.ts';
import { follow } from './files.ts';
import { issuesOf } from './outline.ts';
import { back, goTo } from './navigation.ts';
import { stepsOf, type Effect, type FlowEvent, type FlowState, type Outcome, type Problem } from './state.ts';

/** Submit was pressed. A fault anywhere leads to its step; else the preview shows what is being sent, unchangeable now. */
export function submit(state: FlowState): Outcome {
  const faulty = firstFault(state);
  if (faulty) return faulty;
  const step = 'review';
  const moves = state.draft.step !== step;
  const [next, effects] = proceed({
    ...state, phase: 'sending', problem: null, issues: [], returning: false, furthest: step, draft: { ...state.draft, step },
  });
  return [
    next,
    [
      { do: 'announce', what: { say: 'sending' } },
      ...(moves ? [{ do: 'save-draft' }, { do: 'tell-step', step }] as const : []),
      ...effects,
    ],
  ];
}

/** All faults of all steps, at the first step that has one; undefined when there are none. */
export function firstFault(state: FlowState): Outcome | undefined {
  const steps = stepsOf(state);
  const step = steps.find((each) => issuesOf(each).length > 0);
  if (!step) return undefined;
  const [moved, effects] = goTo(state, step.id, 'summary', true);
  return [{ ...moved, issues: steps.flatMap(issuesOf) }, effects];
}

/** Sends once the last file is there; a file that wants something meanwhile leads back to it. */
function proceed(state: FlowState): Outcome {
  const faulty = firstFault(editable(state));
  if (faulty) return faulty;
  if (state.draft.files.some(isBusy)) return [state, []];
  return [{ ...state, draft: { ...state.draft, submitting: true } }, [{ do: 'save-draft' }, { do: 'submit' }]];
}

export const editable = (state: FlowState): FlowState => ({
  ...state, phase: 'editing', draft: { ...state.draft, submitting: false },
});

export const whileSending = (state: FlowState, event: FlowEvent): Outcome =>
  state.draft.submitting ? whileSent(state, event) : whileFilesGo(state, event);

/** Submit was pressed, and files still on their way hold it back. */
function whileFilesGo(state: FlowState, event: FlowEvent): Outcome {
  switch (event.type) {
    case 'file-inspected':
    case 'file-attested':
    case 'file-unreadable':
    case 'file-lost':
    case 'upload-moved':
      return afterFile(state, follow(state, event), event.id);
    case 'back':
      return back(editable(state));
    case 'go':
      return goTo(editable(state), event.step, event.field, true);
    default:
      return [state, []];
  }
}

/** It left, so edits wait for its answer. */
function whileSent(state: FlowState, event: FlowEvent): Outcome {
  switch (event.type) {
    case 'submit-declined':
      return [editable(state), [{ do: 'save-draft' }]];
    case 'received':
      return received(state, event);
    case 'submit-failed':
      return event.ambiguous
        ? [
            { ...state, phase: 'unsure', problem: null },
            [{ do: 'announce', what: { say: 'unsure' } }, { do: 'focus', target: 'heading' }, { do: 'look-up' }],
          ]
        : refused(state, event.problem);
    default:
      return [state, []];
  }
}

/** After a file moved on: the submit that waits for it may go, but never without a file that fell away. */
function afterFile(before: FlowState, [state, effects]: Outcome, id: string): Outcome {
  // A late answer moves nothing, so it must not send a second time.
  if (state === before) return [state, effects];
  const fellAway = state.draft.files.some((file) => file.id === id && file.state.is === 'refused');
  const [next, more] = fellAway ? goTo(editable(state), 'files', 'files', true) : proceed(state);
  return [next, [...effects, ...more]];
}

/** Open to changes again, although what was sent may still arrive. */
const inDoubt = (state: FlowState): FlowState => {
  const { draft } = state;
  return editable({ ...state, draft: { ...draft, doubt: draft.doubt ?? 'sent' } });
};

/** All of a draft is content but where the member stands in it, and how far its sending got. */
const isContent = (part: string): part is keyof Draft => !['step', 'submitting', 'doubt'].includes(part);

/** Once it differs from what may still arrive, the two have to be told apart. */
export function markChanged({ draft: before }: FlowState, outcome: Outcome): Outcome {
  const [state, effects] = outcome;
  const { draft } = state;
  const mayArrive = (before.submitting && draft.submitting) || draft.doubt === 'sent';
  if (!mayArrive || Object.keys(draft).filter(isContent).every((part) => draft[part] === before[part])) return outcome;
  return [{ ...state, draft: { ...draft, doubt: 'changed' } }, [...effects, { do: 'save-draft' }]];
}

/** The backend said no: the draft is the member's again. */
const refused = (state: FlowState, problem: Problem): Outcome => [
  { ...editable(state), problem },
  [{ do: 'save-draft' }, { do: 'announce', what: { say: state.draft.doubt ? 'not-received' : 'submit-failed' } }, { do: 'focus', target: 'problem' }],
];

/** Whether the draft is still the case that was sent: nothing of it was lost with a reload. */
export const canSendAgain = (state: FlowState): boolean =>
  !state.restored?.askAgain.length && stepsOf(state).every((step) => issuesOf(step).length === 0);

/** Edits wait. The case is looked up by its key; only "not there" sends the same key again. */
export function whileUnsure(state: FlowState, event: FlowEvent): Outcome {
  switch (event.type) {
    case 'received':
      return received(state, event);
    case 'not-found':
      return [
        { ...inDoubt(state), problem: { code: 'not-received' } },
        [{ do: 'save-draft' }, { do: 'announce', what: { say: 'not-received' } }, { do: 'focus', target: 'problem' }],
      ];
    case 'submit-failed':
      // Sent again where the backend cannot look up: a plain refusal is known, anything else is not.
      return event.ambiguous ? [state, []] : refused(event.asked ? state : inDoubt(state), event.problem);
    case 'look-up-failed':
      return [{ ...state, problem: event.problem }, [{ do: 'focus', target: 'problem' }]];
    case 'look-up-asked':
      // While one is under way there is nothing to ask for.
      return state.problem ? [{ ...state, problem: null }, [{ do: 'look-up' }, { do: 'focus', target: 'heading' }]] : [state, []];
    default:
      return [state, []];
  }
}

function received(state: FlowState, { receipt, earlier }: Extract<FlowEvent, { type: 'received' }>): Outcome {
  // What was typed is wiped with the draft; the receipt, and what it prints, is all that stays.
  const wiped = blank(state, state.draft.key);
  return [
    { ...wiped, phase: 'received', receipt, earlier: earlier ?? false, sent: masked(state) },
    [
      // The uploads belong to the case now; what else was chosen is let go.
      ...state.draft.files.map(({ id }): Effect => ({ do: 'forget-file', id })),
      { do: 'clear-draft' },
      { do: 'tell-received', receipt },
      { do: 'announce', what: { say: 'received', reference: receipt.reference } },
      { do: 'focus', target: 'heading' },
    ],
  ];
}

/** The draft as paper may show it. */
function masked({ preset, draft }: FlowState): Draft {
  const answers = { ...draft.answers };
  for (const { id, sensitive } of allQuestions(preset.types)) {
    if (sensitive && answers[id]) answers[id] = maskIdentifier(String(answers[id]));
  }
  return { ...draft, answers };
}

/** A fresh case on the same account. */
export const blank = (state: FlowState, key: string): FlowState => ({
  ...state,
  phase: 'editing',
  draft: newDraft(key, state.preset, state.draft.account, state.lang),
  issues: [],
  returning: false,
  furthest: 'subject',
  asking: null,
  saved: { is: 'not' },
  restored: null,
  problem: null,
  receipt: null,
  earlier: false,
  sent: null,
});
