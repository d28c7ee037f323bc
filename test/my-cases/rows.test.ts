/** Rows of a long list: whatever order they are asked for in, each comes to stand in its place. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CasePage } from '../../src/model/case-list.ts';
import type { CaseSummary } from '../../src/model/case.ts';
import { askAt, countOf, firstMissing, fromTop, indexOf, renewed, rowAt, rowsFrom, trimmed, withPage, type Rows, type RowsAsk } from '../../src/my-cases/list/rows.ts';

const aCase = (number: number): CaseSummary => ({
  id: `case-${number}`, reference: `C-${number}`, subject: `Subject ${number}`, path: [], status: 'active', origin: 'portal',
  openedBy: 'Morgan', mine: false, openedAt: '2026-01-01', updatedAt: '2026-01-01', waiting: false, unread: false,
});

interface Backend {
  readonly held: number;
  /** Rows it gives at most. */
  readonly most: number;
  readonly skips: boolean;
}

/** Answers as the port promises: a cursor is the place after the last row given. */
function answer({ held, most, skips }: Backend, { cursor, skip, limit }: RowsAsk): CasePage {
  const passed = skips ? skip : 0;
  const first = Number(cursor ?? 0) + passed;
  const stop = Math.min(held, first + Math.min(limit, most));
  const cases = Array.from({ length: Math.max(0, stop - first) }, (_, at) => aCase(first + at));
  return { cases, total: held, ...(stop < held && { next: String(stop) }), ...(skips && skip > 0 && { skipped: passed }) };
}

function fetched(known: Rows, range: { first: number; stop: number }, backend: Backend): { rows: Rows; asked: number } {
  let rows = known;
  let asked = 0;
  for (let index = firstMissing(rows, range); index !== undefined; index = firstMissing(rows, range)) {
    const ask = askAt(rows, index);
    rows = withPage(rows, ask, answer(backend, ask));
    assert.ok((asked += 1) < 10_000, 'asks without end');
  }
  return { rows, asked };
}

const standsRight = ({ segments }: Rows): boolean =>
  segments.every(({ start, cases }) => cases.every((each, at) => each.id === `case-${start + at}`));

describe('the rows of a long list', () => {
  it('come to stand in their place, however the reader jumps and whatever the backend can do', () => {
    const backends = fc.record({ held: fc.integer({ min: 0, max: 3000 }), most: fc.integer({ min: 1, max: 600 }), skips: fc.boolean() });
    const jumps = fc.array(fc.integer({ min: 0, max: 3200 }), { maxLength: 6 });
    fc.assert(
      fc.property(backends, jumps, (backend, places) => {
        fc.pre(backend.skips || backend.most > 4 || backend.held < 500);
        let rows = rowsFrom(answer(backend, fromTop));
        for (const first of places) {
          const range = { first, stop: first + 30 };
          ({ rows } = fetched(trimmed(rows, [range]), range, backend));
          assert.ok(standsRight(rows));
          assert.equal(countOf(rows), backend.held);
          for (let index = first; index < Math.min(range.stop, backend.held); index++) assert.ok(rowAt(rows, index));
        }
      }),
    );
  });

  it('at the far end of 100,000 come with one request where the backend passes rows over', () => {
    const backend = { held: 100_000, most: 500, skips: true };
    const { rows, asked } = fetched(rowsFrom(answer(backend, fromTop)), { first: 99_980, stop: 100_000 }, backend);
    assert.equal(asked, 1);
    assert.equal(rowAt(rows, 99_999)?.id, 'case-99999');
  });

  it('are walked to by cursors, in long strides, where it cannot', () => {
    const backend = { held: 5000, most: 500, skips: false };
    const { rows, asked } = fetched(rowsFrom(answer(backend, fromTop)), { first: 4980, stop: 5000 }, backend);
    assert.equal(rowAt(rows, 4999)?.id, 'case-4999');
    assert.ok(asked < 15, `${asked} requests`);
  });

  it('go on upwards from a place that was jumped to with one request a page', () => {
    const backend = { held: 10_000, most: 500, skips: true };
    const jumped = fetched(rowsFrom(answer(backend, fromTop)), { first: 5000, stop: 5020 }, backend).rows;
    const { rows, asked } = fetched(jumped, { first: 4960, stop: 5020 }, backend);
    assert.equal(asked, 1);
    assert.ok(standsRight(rows));
  });

  it('end where the last page ended, though the backend counted otherwise', () => {
    const rows = rowsFrom({ cases: [aCase(0), aCase(1)], total: 5 });
    assert.equal(countOf(rows), 2);
    assert.equal(firstMissing(rows, { first: 0, stop: 5 }), undefined);
  });

  it('keep the ways to rows that were let go of', () => {
    const backend = { held: 500, most: 50, skips: false };
    const { rows } = fetched(rowsFrom(answer(backend, fromTop)), { first: 0, stop: 400 }, backend);
    const near = trimmed(rows, [{ first: 300, stop: 400 }, { first: 10, stop: 13 }]);
    assert.deepEqual(near.segments.map(({ start, cases }) => [start, cases.length]), [[10, 3], [300, 100]]);
    assert.ok(fetched(near, { first: 200, stop: 240 }, backend).asked <= 2);
  });

  it('take in what is told of them without moving', () => {
    const rows = renewed(rowsFrom({ cases: [aCase(0), aCase(1)], total: 2 }), [{ ...aCase(1), unread: true }, aCase(7)]);
    assert.deepEqual(rows.segments[0]!.cases.map(({ id, unread }) => [id, unread]), [['case-0', false], ['case-1', true]]);
    assert.equal(indexOf(rows, 'case-1'), 1);
    assert.equal(indexOf(rows, 'case-7'), undefined);
  });
});
