/** The filter of the list, from wherever a host took it. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanFilter, narrows, sameFilter, sortedBy, widened } from '../../src/my-cases/list/filter.ts';

describe('the filter of the list', () => {
  it('keeps what the contract knows and nothing else', () => {
    assert.deepEqual(
      cleanFilter({ status: 'asleep', origin: 'phone', search: '  cue sheet ', type: '', openedBy: 4, page: '3', sort: 'subject', order: 'asc' }),
      { origin: 'phone', search: 'cue sheet', sort: 'subject' },
    );
  });

  it('reads anything at all without an error, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const clean = cleanFilter(given);
        assert.deepEqual(cleanFilter(clean), clean);
      }),
    );
  });

  it('is the same whatever order it is written in', () => {
    assert.ok(sameFilter({ status: 'active', search: 'a' }, { search: 'a', status: 'active' }));
    assert.ok(!sameFilter({ status: 'active' }, { status: 'resolved' }));
  });

  it('widened shows everything in the same order', () => {
    const filter = { status: 'active', search: 'a', sort: 'subject', order: 'desc' } as const;
    assert.deepEqual(widened(filter), { sort: 'subject', order: 'desc' });
    assert.ok(narrows(filter) && !narrows(widened(filter)));
  });

  it('turns round when the same column is asked for twice', () => {
    assert.deepEqual(sortedBy({}, 'updated'), { order: 'asc' });
    assert.deepEqual(sortedBy({ order: 'asc' }, 'updated'), {});
    const bySubject = sortedBy({ status: 'active' }, 'subject');
    assert.deepEqual(bySubject, { status: 'active', sort: 'subject' });
    assert.deepEqual(sortedBy(bySubject, 'subject'), { status: 'active', sort: 'subject', order: 'desc' });
  });
});
