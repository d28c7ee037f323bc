/** The window on a long list: where rows lie, and which of them are drawn. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawnFor, indexesOf, RowHeights, seenBetween } from '../../src/my-cases/list/window.ts';

const measured = fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 40, max: 400 })), { maxLength: 300 });

describe('the heights of rows', () => {
  it('add up: each row begins where the one before it ends, as high as it was measured', () => {
    fc.assert(
      fc.property(measured, (rows) => {
        const heights = new RowHeights(75);
        heights.measure(rows);
        const last = new Map(rows);
        for (const [index, height] of last) {
          assert.ok(Math.abs(heights.offset(index + 1) - heights.offset(index) - height) < 0.001);
        }
      }),
    );
  });

  it('find the row at a place again', () => {
    fc.assert(
      fc.property(measured, fc.integer({ min: 0, max: 1999 }), (rows, index) => {
        const heights = new RowHeights(75);
        heights.measure(rows);
        assert.equal(heights.indexAt(heights.offset(index) + 1, 2001), index);
      }),
    );
  });

  it('take up as much together after single ones were let go of', () => {
    fc.assert(
      fc.property(measured, (rows) => {
        const heights = new RowHeights(75);
        heights.measure(rows);
        const whole = heights.offset(2048);
        heights.forget({ first: 5000, stop: 5001 });
        assert.ok(Math.abs(heights.offset(2048) - whole) < 0.001);
      }),
    );
  });

  it('are supposed to be those of the first rows measured', () => {
    const heights = new RowHeights(75);
    assert.equal(heights.measure([[0, 80], [1, 100]]), true);
    assert.equal(heights.offset(100_000), 9_000_000);
    assert.equal(heights.measure([[0, 80], [1, 100]]), false);
  });
});

describe('the window on a long list', () => {
  const heights = new RowHeights(100);

  it('sees the rows between two heights, and none where the list is out of sight', () => {
    assert.deepEqual(seenBetween(heights, 1000, 250, 520), { first: 2, stop: 6 });
    assert.deepEqual(seenBetween(heights, 1000, -900, -100), { first: 0, stop: 1 });
    assert.deepEqual(seenBetween(heights, 0, 0, 900), { first: 0, stop: 0 });
  });

  it('stays as it is drawn until what is seen comes near its edge', () => {
    const drawn = drawnFor({ first: 10, stop: 20 }, { first: 0, stop: 0 }, 1000);
    assert.deepEqual(drawn, { first: 7, stop: 23 });
    assert.equal(drawnFor({ first: 11, stop: 21 }, drawn, 1000), drawn);
    assert.deepEqual(drawnFor({ first: 13, stop: 23 }, drawn, 1000), { first: 10, stop: 26 });
  });

  it('is never longer than the list', () => {
    assert.deepEqual(drawnFor({ first: 0, stop: 12 }, { first: 0, stop: 18 }, 12), { first: 0, stop: 12 });
  });

  it('holds the row that has the focus and its neighbours, wherever they are', () => {
    assert.deepEqual(indexesOf({ first: 100, stop: 103 }, 4, 200), [3, 4, 5, 100, 101, 102]);
    assert.deepEqual(indexesOf({ first: 0, stop: 3 }, 0, 3), [0, 1, 2]);
  });
});
