/** The fault matrix's fast part, which every test run plays: the faults by which cases are known to be lost, doubled or stripped. */
import type { Cell } from './cell.ts';
import { pageCells } from './page-cells.ts';
import { playCells } from './play-cells.ts';
import { serverCells } from './server-cells.ts';

const chosen: readonly (readonly [column: string, ...rows: string[]])[] = [
  ['session', 'login page'],
  ['upload-whole', 'stalled', 'done, then cut'],
  ['upload-middle', 'cut in the middle', 'session over'],
  ['upload-last', 'done, then cut'],
  ['remove', 'refused 503'],
  ['submit', 'cut', 'done, then cut', 'cut, done late', 'done, then stalled', 'done too late', 'done twice', 'session over', 'login page', 'refused 429', 'refused 500'],
  ['look-up', 'stale answer', 'refused 503', 'hostile answer'],
  ['while writing', 'reload', 'element taken out, and back', 'a second tab goes on with the case', 'a second tab is written in, and closed'],
  ['while a part of a file is on its way', 'killed without a word', 'put aside and brought back'],
  ['while the case is on its way, and has come', 'killed without a word', 'left by a link, and back', 'element moved in the page', 'another language'],
  ['all goes well', 'storage off'],
  ['the answer to the submit is lost', 'storage full'],
  ['the answer is lost', 'Submit pressed twice'],
];

const all = [...serverCells, ...pageCells];

const cellAt = (row: string, column: string): Cell => {
  const found = all.filter((cell) => cell.row === row && cell.column === column && !cell.notApplicable);
  if (found.length !== 1) throw new Error(`Wanted one cell “${row}, ${column}”, there are ${found.length}.`);
  return found[0]!;
};

describe('no case lost, none sent twice, no file missing', () => {
  playCells(chosen.flatMap(([column, ...rows]) => rows.map((row) => cellAt(row, column))));
});
