/** What became of a save: judged by what was sent and what stands there now, never by what is on the screen. */
import { changeOf, formOf, outcomeOf, sameChange, type Enrolment, type EnrolmentForm } from '../model/enrolment.ts';
import type { Step, Written } from './enrolment-state.ts';
import type { Problem } from './state.ts';

const rest = { sent: undefined, loose: [], problem: undefined, clash: undefined, done: undefined, issues: [] } as const;

/** The form as it stands after `now` was taken in, with nothing on its way. */
export const settled = (written: Written, now: Enrolment, form: EnrolmentForm): Written => ({ ...written, ...rest, phase: 'writing', seen: now, form });

/** Which of those that left without an answer stands there now. */
const ownOf = ({ sent, loose }: Written, { saved }: Enrolment): EnrolmentForm | undefined =>
  saved && [...(sent?.uncertain ? [sent.form] : []), ...loose].find((form) => sameChange(changeOf(form), saved));

export function saved(written: Written, now: Enrolment): Step<Written> {
  return landed(written, now, written.sent!.form);
}

export function saveFailed(written: Written, problem: Problem, ambiguous: boolean): Step<Written> {
  const sent = { ...written.sent!, uncertain: ambiguous };
  if (ambiguous || problem.code === 'conflict') return [{ ...written, phase: 'looking', sent, problem }, [{ do: 'look' }]];
  return notSent(written, problem);
}

export function looked(written: Written, now: Enrolment): Step<Written> {
  const { seen, sent, loose, problem } = written;
  if (now.version !== seen.version) return movedOn(written, now) ?? clashed(written, now);
  // Not there, as far as can be known: it may land yet.
  return notSent({ ...written, loose: sent!.uncertain ? [...loose, sent!.form] : loose }, problem);
}

export function lookFailed(written: Written, problem: Problem): Step<Written> {
  // A plain no said that nothing was done: that is known without a look.
  if (!written.sent!.uncertain) return notSent(written, problem);
  return [{ ...written, phase: 'unsure', problem }, [{ do: 'announce', what: { say: 'unsure' } }]];
}

/** No answer will be heard to what was on its way. */
export function cutOff(written: Written): Written {
  const { phase, sent } = written;
  if (phase === 'sending') return { ...written, phase: 'unsure', sent: { ...sent!, uncertain: true }, problem: undefined };
  if (phase !== 'looking') return written;
  return sent!.uncertain ? { ...written, phase: 'unsure' } : { ...written, phase: 'writing', sent: undefined };
}

/** Another version stands there: one's own, which landed late, or undefined where it is someone else's. */
export function movedOn(written: Written, now: Enrolment): Step<Written> | undefined {
  const own = ownOf(written, now);
  return own && landed(written, now, own);
}

export function clashed(written: Written, now: Enrolment, lost?: boolean): Step<Written> {
  const { sent, loose, clash } = written;
  const doubt = !!sent?.uncertain || loose.length > 0 || !!clash?.doubt;
  const next: Written = { ...written, phase: 'clash', clash: { now, doubt }, sent: undefined, problem: undefined, done: undefined };
  return [next, [{ do: 'focus', target: 'crm-clash', ...(lost && { lost }) }, { do: 'announce', what: { say: 'clash', doubt } }]];
}

function landed(written: Written, now: Enrolment, own: EnrolmentForm): Step<Written> {
  const late = !sameChange(changeOf(own), changeOf(written.form));
  const outcome = outcomeOf(own)!;
  return [
    // What was written since it left is not lost.
    { ...settled(written, now, late ? written.form : formOf(now)), done: { outcome, late } },
    [{ do: 'announce', what: { say: late ? 'late' : 'done', outcome, crm: now.crm } }, { do: 'tell-enrolled', outcome }],
  ];
}

const notSent = (written: Written, problem: Problem | undefined): Step<Written> => [
  { ...written, phase: 'writing', sent: undefined, problem },
  problem ? [{ do: 'announce', what: { say: 'save-failed', problem } }] : [],
];
