/** The fault matrix's fast part, which every test run plays: the faults by which cases and messages are known to be lost, doubled or stripped. */
import { allCells } from './all-cells.ts';
import type { Cell } from './cell.ts';
import { playCells } from './play-cells.ts';

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

const ofMessages: typeof chosen = [
  ['message', 'done, then cut'],
  ['detail-again', 'stale answer'],
  ['while writing', 'killed without a word', 'a second tab goes on with the message'],
  ['while the message is on its way, and has come', 'reload'],
];

const cellAt = (row: string, column: string, writes: boolean): Cell => {
  const found = allCells.filter((cell) => (cell.writes ?? false) === writes && cell.row === row && cell.column === column && !cell.notApplicable);
  if (found.length !== 1) throw new Error(`Wanted one cell “${row}, ${column}”, there are ${found.length}.`);
  return found[0]!;
};

const cellsAt = (places: typeof chosen, writes: boolean): readonly Cell[] => places.flatMap(([column, ...rows]) => rows.map((row) => cellAt(row, column, writes)));

describe('no case lost, none sent twice, no file missing', () => {
  playCells(cellsAt(chosen, false));
});

describe('no message lost, none sent twice, none out of order', () => {
  playCells(cellsAt(ofMessages, true));
});
