/** Tables that come into a grid: what the clipboard holds, which column is which, what finds its place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Row } from '../../src/model/answer.ts';
import { readClip } from '../../src/model/grid-clip.ts';
import { columnsByHead, columnsByPlace, isPlain, remapped } from '../../src/model/grid-columns.ts';
import { guarded, unguarded } from '../../src/model/grid-formula.ts';
import { placed, rowsFrom, withoutBlankEnd, withoutBlankEnds } from '../../src/model/grid-place.ts';
import type { QuestionOf } from '../../src/model/question.ts';
import { loadIdentifiers } from '../../src/model/identifier.ts';

await loadIdentifiers();

const words = (en: string, fr: string): { en: string; fr: string } => ({ en, fr });

const works: QuestionOf<'rows'> = {
  id: 'works', kind: 'rows', label: words('Works', 'Œuvres'), rowLabel: words('work', 'œuvre'), maxRows: 5,
  columns: [
    { id: 'title', label: words('Title', 'Titre'), required: true },
    { id: 'work-number', label: words('Our work number', 'Notre numéro d’œuvre') },
    { id: 'iswc', label: words('ISWC', 'ISWC'), format: 'iswc' },
  ],
};
const { columns } = works;

/** As Excel, LibreOffice and Google Sheets put cells on the clipboard. */
const clip = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map((cell) => (/[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n');

describe('what a spreadsheet puts on the clipboard', () => {
  it('is lines of cells, whatever ends a line, with no row for the break at the end', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(readClip(`a\tb${end}c\td${end}`), [['a', 'b'], ['c', 'd']]);
  });

  it('keeps blank cells and blank lines in their places', () => {
    assert.deepEqual(readClip('a\t\tc\n\t\t\nd'), [['a', '', 'c'], ['', '', ''], ['d']]);
    assert.deepEqual(readClip('a\tb\r\n\t'), [['a', 'b'], ['', '']]);
  });

  it('has line breaks, tabs and doubled quotes inside quotes, and becomes one line in the grid', () => {
    assert.deepEqual(readClip('"Aurore\nboréale"\t"say ""yes"""\nx'), [['Aurore boréale', 'say "yes"'], ['x']]);
    assert.deepEqual(readClip('"a\tb"\tc'), [['a b', 'c']]);
  });

  it('leaves quotes alone that belong to a title', () => {
    assert.deepEqual(readClip('"Aurore"\tx\n12" remix\ty\n"unfinished\tz'), [['"Aurore"', 'x'], ['12" remix', 'y'], ['"unfinished', 'z']]);
  });

  it('comes back cell by cell, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '=', '\n', '\t', 'œ') });
    const table = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(fc.property(table, (lines) => {
      const shown = lines.map((line) => line.map((each) => each.replace(/\s*[\r\n]\s*/g, ' ').replaceAll('\t', ' ').trim()));
      // A block whose last line is one blank cell cannot be told from the break at its end.
      const ends = lines.length > 1 && lines.at(-1)!.length === 1 && lines.at(-1)![0] === '';
      assert.deepEqual(readClip(clip(lines)), ends ? shown.slice(0, -1) : shown);
    }));
  });

  it('is read as far as one line beyond the most that are wanted, however long it is', () => {
    assert.deepEqual(readClip('a\nb\nc\n', 3), [['a'], ['b'], ['c']]);
    assert.ok(readClip('a\nb\nc\nd', 3).length > 3);
    assert.ok(readClip('a\n'.repeat(1_000_000), 3).length < 6);
  });

  it('is read whatever it is, each sign of it once', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ') }), (text) => {
      const letters = (all: string): number => all.match(/a/g)?.length ?? 0;
      assert.equal(letters(readClip(text).flat().join('')), letters(text));
    }));
  });
});

describe('the columns of a table', () => {
  it('are known by label in either language or by id, accents, case and apostrophes aside', () => {
    assert.deepEqual(columnsByHead(['TITRE', "Notre numero d'oeuvre", 'iswc'], columns), ['title', 'work-number', 'iswc']);
    assert.deepEqual(columnsByHead(['ISWC', 'Our Work Number', 'title'], columns), ['iswc', 'work-number', 'title']);
    assert.deepEqual(columnsByHead(['title', 'work_number', 'Code ISWC'], columns), ['title', 'work-number', 'iswc']);
  });

  it('have each a place at most once, and none where the name is another', () => {
    assert.deepEqual(columnsByHead(['Title', 'Titre', 'Remarks'], columns), undefined);
    assert.deepEqual(columnsByHead(['Title', 'Remarks', 'ISWC'], columns), ['title', undefined, 'iswc']);
    assert.equal(isPlain(['Title', 'Remarks'], ['title', undefined]), false);
    assert.equal(isPlain(['Title', ''], ['title', undefined]), true);
  });

  it('are no names where most of the line is something else', () => {
    assert.equal(columnsByHead(['Nordet', '12', 'T-034.524.680-1'], columns), undefined);
    assert.equal(columnsByHead(['', ''], columns), undefined);
  });

  it('go by their place otherwise, from the cell that they are pasted into on', () => {
    assert.deepEqual(columnsByPlace(4, columns, 1), ['work-number', 'iswc', undefined, undefined]);
  });

  it('leave the one that had the place when another is put there', () => {
    assert.deepEqual(remapped(['title', 'iswc', undefined], 2, 'title'), [undefined, 'iswc', 'title']);
    assert.deepEqual(remapped(['title', 'iswc'], 0, undefined), [undefined, 'iswc']);
  });
});

describe('a table put into a grid', () => {
  const inOrder = columnsByPlace(3, columns);

  it('fills the cells from a row on, adds rows, and writes numbers as the field does', () => {
    const { rows, taken, over } = placed(works, [{ title: 'Old' }, {}], 1, rowsFrom(works, [['Nordet', '12', 't0345246801'], ['Suroît']], inOrder));
    assert.deepEqual(rows, [
      { title: 'Old' },
      { title: 'Nordet', 'work-number': '12', iswc: 'T-034.524.680-1' },
      { title: 'Suroît', 'work-number': '', iswc: '' },
    ]);
    assert.deepEqual([taken, over], [2, 0]);
  });

  it('leaves alone the cells that it does not reach', () => {
    assert.deepEqual(placed(works, [{ title: 'Old', iswc: '?' }], 0, rowsFrom(works, [['7']], ['work-number'])).rows, [{ title: 'Old', iswc: '?', 'work-number': '7' }]);
  });

  it('keeps text that looks like a formula as text', () => {
    assert.deepEqual(rowsFrom(works, [['=HYPERLINK("x")']], ['title']), [{ title: '=HYPERLINK("x")' }]);
  });

  it('leaves no row out between others, and counts those that hold something', () => {
    const blank = { title: '' };
    const { rows, taken, over } = placed(works, [{}, {}, { title: 'Old' }], 0, [{ title: 'a' }, blank, blank, { title: 'd' }, blank, { title: 'f' }, { title: 'g' }]);
    assert.deepEqual(rows, [{ title: 'a' }, blank, blank, { title: 'd' }, blank]);
    assert.deepEqual([taken, over], [2, 2]);
  });

  it('has no blank rows at either end where they are taken away', () => {
    const [a, blank, b]: readonly Row[] = [{ title: 'a' }, { title: ' ' }, { title: 'b' }];
    assert.deepEqual(withoutBlankEnds([blank!, blank!, a!, blank!, b!, blank!]), [a, blank, b]);
    assert.deepEqual(withoutBlankEnds([blank!, {}]), []);
  });

  it('stops at the most rows there may be, and counts those that are over', () => {
    const works9 = Array.from({ length: 9 }, (_, at) => ({ title: `w${at}` }));
    const { rows, taken, over } = placed(works, [{ title: 'first' }, { title: 'second' }], 2, works9);
    assert.equal(rows.length, 5);
    assert.deepEqual([taken, over], [3, 6]);
    assert.deepEqual(placed(works, rows, 5, works9), { rows, taken: 0, over: 9 });
  });

  it('never loses a row, nor goes beyond the limit', () => {
    const line = fc.array(fc.constantFrom('', 'x', 'T-1', '=1'), { maxLength: 5 });
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.nat(5), (lines, at) => {
      const before: readonly Row[] = Array.from({ length: at }, (_, index) => ({ title: `old ${index}` }));
      const { rows, taken, over } = placed(works, before, at, rowsFrom(works, lines, columnsByPlace(5, columns)));
      assert.ok(rows.length <= 5);
      assert.deepEqual(rows.slice(0, at), before);
      assert.equal(taken + over, lines.filter((cells) => cells.slice(0, 3).some((cell) => cell !== '')).length);
      assert.equal(rows.length, Math.min(5, at + lines.length));
    }));
  });

  it('comes behind the last row that holds something', () => {
    assert.deepEqual(withoutBlankEnd([{ title: 'a' }, {}, { title: 'b' }, {}, { title: ' ' }]), [{ title: 'a' }, {}, { title: 'b' }]);
    assert.deepEqual(withoutBlankEnd([{}]), []);
  });
});

describe('text that looks like a formula', () => {
  it('is guarded for a spreadsheet, and comes back as it was', () => {
    assert.equal(guarded('=SUM(A1)'), "'=SUM(A1)");
    assert.equal(guarded('Nordet'), 'Nordet');
    assert.equal(unguarded("'Round Midnight"), "'Round Midnight");
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("'", '"', '=', '+', '-', '@', ' ', 'a', '＝') }), (cell) => {
      assert.equal(unguarded(guarded(cell)), cell);
    }));
  });
});
