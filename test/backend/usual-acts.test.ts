/** What a member may do about a case in each of its states, and the reasons given for the rest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualActs, type CaseState } from '../../src/backend/adapters/usual-acts.ts';
import type { CaseAct } from '../../src/model/act.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const daysAgo = (days: number): string => new Date(now - days * 24 * 60 * 60 * 1000).toISOString();
const stateOf = (changes: Partial<CaseState>): CaseState => ({ status: 'active', updatedAt: daysAgo(1), ...changes });

/** What is possible, and the English reason of what is not. */
const acts = (changes: Partial<CaseState>): Partial<Record<CaseAct, string | true>> =>
  Object.fromEntries(usualActs(stateOf(changes), now).map(({ act, refused }) => [act, refused?.en ?? true]));

test('an active case is replied to, cancelled or resolved; the rest waits for its resolution', () => {
  const later = 'Possible once the case is resolved.';
  assert.deepEqual(acts({}), { reply: true, cancel: true, resolve: true, reopen: later, rate: later });
  assert.deepEqual(acts({ updatedAt: daysAgo(400) }), acts({}));
});

test('a resolved case is reopened or rated, and replied to once it is open again', () => {
  const already = 'This case is already resolved.';
  assert.deepEqual(acts({ status: 'resolved' }), {
    reply: 'Reopen the case to reply.',
    cancel: already,
    resolve: already,
    reopen: true,
    rate: true,
  });
});

test('a case is reopened for sixty days and no longer, and nobody is sent to reopen one that cannot be', () => {
  assert.equal(acts({ status: 'resolved', updatedAt: daysAgo(60) }).reopen, true);
  const late = acts({ status: 'resolved', updatedAt: new Date(Date.parse(daysAgo(60)) - 1).toISOString() });
  assert.equal(late.reopen, 'Closed more than 60 days ago: open a new case.');
  assert.equal(late.reply, late.reopen);
  assert.equal(late.rate, true);
});

test('a case is rated once, reopened and resolved again or not', () => {
  const rating = { stars: 4, comment: '' };
  assert.equal(acts({ status: 'resolved', rating }).rate, 'This case has already been rated.');
});

test('a cancelled case stays closed', () => {
  const stays = 'A cancelled case stays closed: open a new case.';
  const already = 'This case is already cancelled.';
  assert.deepEqual(acts({ status: 'cancelled' }), { reply: stays, cancel: already, resolve: already, reopen: stays, rate: stays });
});

test('every reason is said in both languages, in French with its own typography', () => {
  const states = [stateOf({}), stateOf({ status: 'resolved', rating: { stars: 1, comment: '' } }), stateOf({ status: 'cancelled' })];
  const late = stateOf({ status: 'resolved', updatedAt: daysAgo(90) });
  const reasons = [...states, late].flatMap((state) => usualActs(state, now).flatMap(({ refused }) => refused ?? []));
  for (const { en, fr } of reasons) {
    assert.notEqual(fr, en);
    assert.doesNotMatch(fr, /[^\u00a0]:|'/);
  }
});
