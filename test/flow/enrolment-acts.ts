/** Enrolments for tests: states as they come about by real events, and a backend in memory whose answers are lost, late or in time. */
import { beginEnrolment, enrolment } from '../../src/flow/enrolment.ts';
import type { EnrolmentEffect, EnrolmentEvent, EnrolmentState, Written } from '../../src/flow/enrolment-state.ts';
import { changeOf, formOf, outcomeOf, type Enrolment, type EnrolmentChange, type EnrolmentForm } from '../../src/model/enrolment.ts';

const at = '2026-03-01T15:00:00Z';

export const fresh: Enrolment = {
  crm: 'Carnet',
  version: '0',
  agents: [{ id: 'm-1', name: 'Camille Roy', mine: true }, { id: 'm-2', name: 'Morgan Tremblay', mine: false }],
  exports: [],
};

/** As after `change` was saved by `by`. */
function saved(before: Enrolment, change: EnrolmentChange, by = 'Camille Roy'): Enrolment {
  const { since, ...rest } = before;
  const outcome = outcomeOf(change)!;
  return {
    ...rest,
    version: String(Number(before.version) + 1),
    ...(outcome !== 'removal' && { since: since ?? at }),
    saved: change,
    exports: [{ outcome, at, by, agent: 'Camille Roy', remarks: change.remarks }, ...before.exports],
  };
}

export const enrolled = saved(fresh, { current: false, include: true, mailing: 'applicant', agent: 'm-1', remarks: 'Evenings' });

/** What a colleague writes is never what the agent writes. */
export const theirs = (before: Enrolment, remarks = 'Theirs'): Enrolment =>
  saved(before, { ...changeOf(formOf(before)), include: true, remarks }, 'Morgan Tremblay');

export const mine = (before: Enrolment, form: EnrolmentForm): Enrolment => saved(before, changeOf(form));

export const press: EnrolmentEvent = { type: 'press' };
export const refresh: EnrolmentEvent = { type: 'refresh', byHand: false };
export const lost: EnrolmentEvent = { type: 'save-failed', problem: { code: 'timeout' }, ambiguous: true };
export const conflict: EnrolmentEvent = { type: 'save-failed', problem: { code: 'conflict' }, ambiguous: false };
export const unseen: EnrolmentEvent = { type: 'look-failed', problem: { code: 'network' } };
export const remarks = (text: string): EnrolmentEvent => ({ type: 'write', part: { remarks: text } });
export const looked = (now: Enrolment): EnrolmentEvent => ({ type: 'looked', now });
export const answered = (now: Enrolment): EnrolmentEvent => ({ type: 'saved', now });
export const read = (turn: number, now: Enrolment): EnrolmentEvent => ({ type: 'read', turn, now });
export const readFailed = (turn: number, code: string): EnrolmentEvent => ({ type: 'read-failed', turn, problem: { code } });

export const after = (state: EnrolmentState, ...events: readonly EnrolmentEvent[]): EnrolmentState =>
  events.reduce((before, event) => enrolment(before, event)[0], state);

/** The effects of the last event. */
export function effectsOf(state: EnrolmentState, ...events: readonly EnrolmentEvent[]): readonly EnrolmentEffect[] {
  const last = events.at(-1);
  return last ? enrolment(after(state, ...events.slice(0, -1)), last)[1] : [];
}

export const opened = (now: Enrolment = enrolled): EnrolmentState => after(beginEnrolment(), refresh, read(1, now));

export const writtenOf = (state: EnrolmentState): Written => {
  if (!state.written) throw new Error('nothing is written');
  return state.written;
};
