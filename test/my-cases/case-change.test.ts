/** What a wish becomes as a change, and whether a case read again shows that it was done. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { CaseDetail, CaseEvent } from '../../src/model/case.ts';
import { changeOf, isDone, isOffered } from '../../src/my-cases/case/act-change.ts';
import { detail } from '../backend/replies.ts';

const before: CaseDetail = { ...detail, version: '1', status: 'active' };
const after = (facts: Partial<CaseDetail>): CaseDetail => ({ ...before, version: '2', ...facts });
const event = (facts: Partial<CaseEvent>): CaseEvent => ({ kind: 'opened', at: '2026-03-01', by: 'Line', side: 'member', ...facts });

describe('a wish', () => {
  it('becomes a change once it has what it needs', () => {
    assert.equal(changeOf({ act: 'cancel', reason: ' \n', comment: '' }), undefined);
    assert.equal(changeOf({ act: 'rate', reason: '', comment: 'x' }), undefined);
    assert.deepEqual(changeOf({ act: 'reopen', reason: ' why ', comment: '' }), { act: 'reopen', reason: 'why' });
    assert.deepEqual(changeOf({ act: 'resolve', reason: '', comment: '' }), { act: 'resolve' });
    assert.deepEqual(changeOf({ act: 'rate', reason: '', stars: 5, comment: ' ' }), { act: 'rate', rating: { stars: 5, comment: '' } });
  });

  it('is offered only where the backend names it and does not refuse it', () => {
    const acts = [{ act: 'cancel' }, { act: 'rate', refused: { en: 'no', fr: 'non' } }] as const;
    assert.deepEqual([isOffered({ ...before, acts }, 'cancel'), isOffered({ ...before, acts }, 'rate'), isOffered(before, 'cancel')], [true, false, false]);
  });
});

describe('a change without an answer', () => {
  const cancel = { act: 'cancel', reason: 'Found' } as const;

  it('was not done while the version is the same', () => {
    assert.equal(isDone(cancel, before, { ...before, status: 'cancelled' }), false);
  });

  it('was done where the case shows it as the member’s own', () => {
    assert.equal(isDone(cancel, before, after({ status: 'cancelled' })), true);
    assert.equal(isDone(cancel, before, after({ status: 'cancelled', events: [event({ kind: 'cancelled', reason: 'Found' })] })), true);
    assert.equal(isDone({ act: 'resolve' }, before, after({ status: 'resolved', events: [event({ kind: 'resolved' })] })), true);
    assert.equal(isDone({ act: 'reopen', reason: 'x' }, after({ status: 'resolved' }), { ...before, version: '3' }), true);
    assert.equal(isDone({ act: 'rate', rating: { stars: 2, comment: '' } }, before, after({ rating: { stars: 2, comment: '' } })), true);
  });

  it('was not done where it was someone else, for another reason, or something else', () => {
    assert.equal(isDone(cancel, before, after({ status: 'active' })), false);
    assert.equal(isDone(cancel, before, after({ status: 'cancelled', events: [event({ kind: 'cancelled', reason: 'Other' })] })), false);
    assert.equal(isDone({ act: 'resolve' }, before, after({ status: 'resolved', events: [event({ kind: 'resolved', side: 'staff' })] })), false);
    assert.equal(isDone({ act: 'rate', rating: { stars: 2, comment: '' } }, before, after({ rating: { stars: 3, comment: '' } })), false);
  });
});
