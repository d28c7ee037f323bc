/** The one function that decides: (state, event) → [state, effects]. */
import type { Draft, StepId } from '../model/draft.ts';
import { retypeNumbers } from '../model/number.ts';
import { allQuestions, nodesAlong } from '../model/taxonomy.ts';
import type { Lang } from '../model/words.ts';
import { isFileEvent } from './attaching.ts';
import { follow } from './files.ts';
import { back, goTo, next } from './navigation.ts';
import { issuesOf } from './outline.ts';
import { blank, editable, firstFault, markChanged, submit, whileSending, whileUnsure } from './sending.ts';
import { stepsOf, type Effect, type FlowEvent, type FlowState, type Outcome } from './state.ts';

const SAVE: Effect = { do: 'save-draft' };

export const transition = (state: FlowState, event: FlowEvent): Outcome => markChanged(state, turn(state, event));

function turn(state: FlowState, event: FlowEvent): Outcome {
  if (event.type === 'lang-changed') return speak(state, event.lang);
  if (event.type === 'draft-saved') return [{ ...state, saved: { is: 'at', time: event.time } }, []];
  if (event.type === 'save-failed') return [{ ...state, saved: { is: 'failed' } }, []];
  if (event.type === 'draft-elsewhere') return leftAlone(state, event.key);
  switch (state.phase) {
    case 'editing':
      return editing(state, event);
    case 'sending':
      return whileSending(state, event);
    case 'unsure':
      return whileUnsure(state, event);
    case 'received':
      return event.type === 'start-over' ? startOver(state, event.key) : [state, []];
  }
}

/** What another tab keeps is another case than this one, unless this one may arrive under its key. */
function leftAlone(state: FlowState, key: string): Outcome {
  if (state.saved.is === 'elsewhere') return [state, []];
  const { draft, phase } = state;
  const left: FlowState = { ...state, saved: { is: 'elsewhere' }, draft: draft.doubt ? draft : { ...draft, key } };
  const said: Effect = { do: 'announce', what: { say: 'elsewhere' } };
  // What has left under its key is that one still.
  if (phase !== 'sending' || (draft.submitting && left.draft.key === draft.key)) return [left, [said]];
  // What would be sent now as that other case, or by itself once its files are there, is to be looked at first, out of reach
  // of the second half of a double click.
  const [moved, effects] = goTo(editable(left), 'subject');
  return [moved, [said, ...effects]];
}

/** Another language: what was typed stays, numbers re-spelled so that their value does. */
function speak(state: FlowState, lang: Lang): Outcome {
  if (lang === state.lang) return [state, []];
  const { draft, problem } = state;
  const answers = retypeNumbers(draft.answers, allQuestions(state.preset.types), state.lang, lang);
  // What the backend said of it, it said in the former language.
  return [{ ...state, lang, problem: problem && { code: problem.code }, draft: { ...draft, lang, answers } }, []];
}

function editing(state: FlowState, event: FlowEvent): Outcome {
  switch (event.type) {
    case 'typed':
      return write(state, { [event.field]: event.value }, event.field);
    case 'account-chosen':
      return write(state, { account: event.account }, 'account');
    case 'type-chosen':
      return chooseType(state, event.level, event.id);
    case 'answered':
      return write(state, { answers: { ...state.draft.answers, [event.question]: event.answer } }, `q-${event.question}`);
    case 'waived':
      // Without a way to attach a document there is none to refer to.
      if (event.waiver === 'document' && !state.takesFiles) return [state, []];
      // Choosing or dropping the waiver changes what is asked, so the questions' old faults no longer stand.
      return write(
        { ...state, issues: state.issues.filter(({ field }) => !field.startsWith('q-')) }, { waiver: event.waiver }, 'waiver',
      );
    case 'follows':
      return write(state, { follows: event.follows }, '');
    case 'next':
      return attempt(state, event, state.draft.step === 'review' ? submit : next);
    case 'review':
      return attempt(state, event, (looked) => firstFault(looked) ?? goTo(looked, 'review'));
    case 'submit':
      return attempt(state, event, submit);
    case 'back':
      return back(state);
    case 'go':
      return goTo(state, event.step, event.field, state.draft.step === 'review');
    case 'start-over':
      return startOver(state, event.key);
    default:
      // What else there is answers a question that is no longer open.
      return isFileEvent(event) ? follow(state, event) : [state, []];
  }
}

/** What is typed in part now, and only that, is judged with the answers. */
function attempt(state: FlowState, { half = [] }: { readonly half?: readonly string[] }, go: (state: FlowState) => Outcome): Outcome {
  return go({ ...state, half });
}

/** A change of the draft; the fault at its field goes, to be judged again at the next attempt. */
function write(state: FlowState, change: Partial<Draft>, field: string): Outcome {
  const half = state.half?.filter((each) => each !== field);
  const next = { ...state, half, draft: { ...state.draft, ...change }, problem: null };
  return [{ ...next, issues: issuesLeft(next, field) }, [SAVE]];
}

/** The faults still standing: neither of the changed field, nor one that the change hid or mended elsewhere. */
function issuesLeft(state: FlowState, changed: string): FlowState['issues'] {
  if (state.issues.length === 0) return state.issues;
  const standing = stepsOf(state).flatMap(issuesOf);
  return state.issues.filter(({ field, code }) =>
    field !== changed && standing.some((each) => each.field === field && each.code === code));
}

/** A new choice at one level drops those below it; the answers stay in the draft, hidden. */
function chooseType(state: FlowState, level: number, id: string): Outcome {
  if (state.draft.path[level] === id) return [state, []];
  const path = [...state.draft.path.slice(0, level), id];
  // An entry that is announced but not open cannot be chosen.
  if (nodesAlong(state.preset, path).length !== path.length) return [state, []];
  const [next, effects] = write(state, { path }, `type-${level}`);
  // The new type may ask nothing, and its questions' step is then gone.
  const steps = stepsOf(next);
  const there = (step: StepId): StepId => (steps.some((each) => each.id === step) ? step : 'type');
  const issues = next.issues.filter(({ field }) => !field.startsWith('type-'));
  return [{ ...next, issues, furthest: there(next.furthest), draft: { ...next.draft, step: there(next.draft.step) } }, effects];
}

function startOver(state: FlowState, key: string): Outcome {
  const forgotten = state.draft.files.map(({ id, state: file }): Effect => ({
    do: 'forget-file', id,
    ...(file.is === 'uploaded' && { upload: file.upload }),
  }));
  return [
    blank(state, key),
    [
      ...forgotten,
      { do: 'clear-draft' },
      { do: 'focus', target: 'heading' },
      { do: 'announce', what: { say: 'started-over' } },
      { do: 'tell-step', step: 'subject' },
    ],
  ];
}
