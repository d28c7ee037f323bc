/** What is wrong in a grid: every cell of it, in reading order, and judged again only where it changed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Row } from '../../src/model/answer.ts';
import { checkAnswer } from '../../src/model/check.ts';
import { gridFaults } from '../../src/model/grid-check.ts';
import { checkIdentifier, loadIdentifiers } from '../../src/model/identifier.ts';
import { works } from '../flow/preset.ts';

await loadIdentifiers();

const around = { today: '2026-03-02', lang: 'en' };
const good = 'T-034.524.680-1';

describe('the faults of a grid', () => {
  it('are told each with its row and column, in reading order', () => {
    const rows: readonly Row[] = [{ name: 'a', iswc: 'T-1' }, {}, { iswc: 'T-034.524.680-2' }, { name: 'b', iswc: good }];
    assert.deepEqual(gridFaults(works, rows), [
      { code: 'identifier-format', row: 1, column: 'iswc' },
      { code: 'required', row: 3, column: 'name' },
      { code: 'identifier-check-digit', row: 3, column: 'iswc' },
    ]);
  });

  it('begin with the limit where there are too many rows that hold something', () => {
    const rows: readonly Row[] = [{ name: 'a' }, { name: 'b' }, {}];
    assert.deepEqual(gridFaults({ ...works, maxRows: 1 }, rows), [{ code: 'too-many-rows', limit: 1 }]);
    assert.deepEqual(gridFaults({ ...works, maxRows: 2, columns: [...works.columns] }, rows), []);
  });

  it('of one answer begin with the one that it is refused for', () => {
    const cell = fc.constantFrom('', ' ', 'x', good, 'T-034.524.680-2');
    fc.assert(fc.property(fc.array(fc.record({ name: cell, iswc: cell }), { minLength: 1 }), (rows) => {
      const refused = checkAnswer(works, rows, false, around);
      assert.deepEqual(refused, gridFaults(works, rows)[0]);
    }));
  });

  it('are exactly the cells that do not hold', () => {
    const cell = fc.constantFrom('', 'x', good, 'T-034.524.680-2');
    fc.assert(fc.property(fc.array(fc.record({ name: cell, iswc: cell })), (rows) => {
      const wrong = rows.flatMap(({ name, iswc }, at) => [
        ...(name === '' && iswc !== '' ? [`${at + 1} name`] : []),
        ...(iswc !== '' && checkIdentifier('iswc', iswc) !== 'ok' ? [`${at + 1} iswc`] : []),
      ]);
      assert.deepEqual(gridFaults(works, rows).map(({ row, column }) => `${row} ${column}`), wrong);
    }));
  });

  it('are found again at no cost where a row did not change', () => {
    let judged = 0;
    const watched = (name: string): Row => Object.defineProperty({ iswc: good }, 'name', { enumerable: true, get: () => (judged++, name) }) as never;
    const rows = Array.from({ length: 500 }, (_, at) => watched(`work ${at}`));
    gridFaults(works, rows);
    const once = judged;
    gridFaults(works, rows);
    assert.equal(judged, once);
    gridFaults(works, rows.map((row, at) => (at === 7 ? { name: 'other' } : row)));
    assert.equal(judged, once);
  });

  it('are found in the one of five thousand rows that changed', () => {
    const rows = Array.from({ length: 5000 }, (_, at): Row => ({ name: `work ${at}`, iswc: good }));
    gridFaults(works, rows);
    const changed = rows.map((row, at) => (at === 4000 ? { name: 'x', iswc: 'T-1' } : row));
    assert.equal(gridFaults(works, changed).length, 1);
  });
});
