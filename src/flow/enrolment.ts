/** An enrolment: what is written is never lost, what was sent is judged by itself, and no colleague's save is overwritten unseen. */
import { formOf, issuesOf, outcomeOf, sameChange, type Enrolment, type EnrolmentForm, type EnrolmentIssue } from '../model/enrolment.ts';
import { plainName } from '../model/plain-name.ts';
import { clashed, cutOff, looked, lookFailed, movedOn, saved, saveFailed, settled } from './enrolment-settle.ts';
import { isHeld, type EnrolmentEvent, type EnrolmentState, type Step, type Written } from './enrolment-state.ts';
import type { Problem } from './state.ts';

export const beginEnrolment = (): EnrolmentState => ({ turns: 0 });

export function enrolment(state: EnrolmentState, event: EnrolmentEvent): Step<EnrolmentState> {
  switch (event.type) {
    case 'refresh':
      return refresh(state, event.byHand);
    case 'read':
      return event.turn === state.reading?.turn ? read(state, readable(event.now)) : [state, []];
    case 'read-nothing':
      return event.turn === state.reading?.turn ? [{ turns: state.turns }, []] : [state, []];
    case 'read-failed':
      return event.turn === state.reading?.turn ? readFailed(state, event.problem) : [state, []];
    case 'cut-off':
      return [{ ...state, reading: undefined, written: state.written && cutOff(state.written) }, []];
    case 'back':
      return state.written?.phase === 'unsure' ? [state, [{ do: 'announce', what: { say: 'unsure' } }]] : refresh(state, false);
    default: {
      const [written, effects] = state.written ? write(state.written, event) : [undefined, []];
      if (written === state.written) return [state, effects];
      return [
        {
          ...state,
          written,
          // What was asked for before something is sent would be older than what comes of it.
          reading: written?.phase === 'sending' ? undefined : state.reading,
          unread: event.type === 'saved' || event.type === 'looked' ? undefined : state.unread,
        },
        effects,
      ];
    }
  }
}

type Writing = Exclude<EnrolmentEvent, { type: 'refresh' | 'read' | 'read-nothing' | 'read-failed' | 'cut-off' | 'back' }>;

function write(written: Written, event: Writing): Step<Written> {
  const { phase } = written;
  switch (event.type) {
    case 'write':
      return phase === 'writing' || phase === 'clash' ? [fill(written, event.part), []] : [written, []];
    case 'press':
      return press(written);
    case 'remove':
      return phase === 'asking' ? send(written) : [written, []];
    case 'keep':
      return phase === 'asking' ? [{ ...written, phase: 'writing' }, []] : [written, []];
    case 'keep-mine':
    case 'take-theirs':
      return phase === 'clash' ? choose(written, event.type === 'keep-mine') : [written, []];
    case 'kept-back':
      return phase === 'sending' ? [{ ...written, phase: 'writing', sent: undefined }, []] : [written, []];
    case 'saved':
      return phase === 'sending' ? saved(written, readable(event.now)) : [written, []];
    case 'save-failed':
      return phase === 'sending' ? saveFailed(written, event.problem, event.ambiguous) : [written, []];
    case 'looked':
      return phase === 'looking' ? looked(written, readable(event.now)) : [written, []];
    case 'look-failed':
      return phase === 'looking' ? lookFailed(written, event.problem) : [written, []];
  }
}

/** What is mended stops being told at once; what is newly wrong waits for the next press. */
const stillTold = (told: readonly EnrolmentIssue[], form: EnrolmentForm, seen: Enrolment): readonly EnrolmentIssue[] =>
  told.length > 0 ? issuesOf(form, seen).filter(({ field }) => told.some((each) => each.field === field)) : told;

function fill(written: Written, part: Partial<EnrolmentForm>): Written {
  const form = { ...written.form, ...part };
  return { ...written, form, issues: stillTold(written.issues, form, written.seen), done: undefined };
}

function press(written: Written): Step<Written> {
  const { phase, form, seen } = written;
  if (phase === 'unsure') return [{ ...written, phase: 'looking' }, [{ do: 'look' }]];
  if (phase !== 'writing') return [written, []];
  const pressed = { ...written, issues: issuesOf(form, seen), problem: undefined, done: undefined };
  if (pressed.issues.length > 0) return [pressed, [{ do: 'focus', target: 'crm-summary' }]];
  return outcomeOf(form) === 'removal' ? [{ ...pressed, phase: 'asking' }, []] : send(pressed);
}

function send(written: Written): Step<Written> {
  const { form, seen: { version } } = written;
  const sent = { form, version, uncertain: false };
  return [{ ...written, phase: 'sending', sent }, [{ do: 'save', sent }]];
}

/** What left from the former version can take effect no more. */
function choose(written: Written, mine: boolean): Step<Written> {
  const { now } = written.clash!;
  return [settled(written, now, mine ? written.form : formOf(now)), [{ do: 'focus', target: 'crm-send' }]];
}

/** While something is on its way, only what becomes of it counts. */
function refresh(state: EnrolmentState, byHand: boolean): Step<EnrolmentState> {
  if (state.written && isHeld(state.written)) return [state, []];
  const turn = state.turns + 1;
  return [{ ...state, turns: turn, reading: { turn, byHand } }, [{ do: 'read', turn }]];
}

const untouched = ({ form, seen }: Written): boolean => sameChange(form, formOf(seen));

function read({ written, turns, reading }: EnrolmentState, now: Enrolment): Step<EnrolmentState> {
  const [next, effects] = written ? takeIn(written, now) : [blank(now), []];
  return [{ turns, written: next }, reading!.byHand ? [...effects, { do: 'focus', target: 'crm-title' }] : effects];
}

const blank = (seen: Enrolment): Written => ({ phase: 'writing', seen, form: formOf(seen), issues: [], loose: [] });

function takeIn(written: Written, now: Enrolment): Step<Written> {
  const { form, seen, clash, issues } = written;
  const same = now.version === seen.version;
  if (clash) return same || clash.now.version === now.version ? [written, []] : clashed(written, now, true);
  if (same) {
    const kept = untouched(written) ? formOf(now) : form;
    return [{ ...written, seen: now, form: kept, issues: stillTold(issues, kept, now) }, []];
  }
  return movedOn(written, now) ?? (untouched(written) ? [settled(written, now, formOf(now)), []] : clashed(written, now, true));
}

function readFailed(state: EnrolmentState, problem: Problem): Step<EnrolmentState> {
  const { written, turns, reading } = state;
  // Not this company's, or not this member's: there is nothing to draw, and nothing to mend.
  if (problem.code === 'not-found' && (!written || untouched(written))) return [{ turns }, []];
  return [
    { turns, written, unread: problem },
    [
      { do: 'announce', what: { say: 'read-failed', problem } },
      ...(reading!.byHand ? [{ do: 'focus', target: 'crm-retry' } as const] : []),
      ...(problem.code === 'unauthenticated' ? [{ do: 'sign-in' } as const] : []),
    ],
  ];
}

/** With names that do not lie about the order of their letters. */
const readable = (now: Enrolment): Enrolment => ({
  ...now,
  crm: plainName(now.crm),
  agents: now.agents.map((each) => ({ ...each, name: plainName(each.name) })),
  exports: now.exports.map((each) => ({ ...each, by: plainName(each.by), agent: plainName(each.agent) })),
});
