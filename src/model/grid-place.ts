/** Putting a table of cells into the rows of a grid: what goes where, and what there is no place for. */
import { isBlankRow, type Row } from './answer.ts';
import { inOneLine } from './grid-clip.ts';
import type { Mapping } from './grid-columns.ts';
import { formatIdentifier } from './identifier.ts';
import type { QuestionOf } from './question.ts';

/** Where a question names no limit of its own; more than that is for a file. */
const MOST_ROWS = 5_000;

export const mostRows = ({ maxRows = MOST_ROWS }: QuestionOf<'rows'>): number => maxRows;

export interface Placed {
  readonly rows: readonly Row[];
  /** How many lines found their place. */
  readonly taken: number;
  /** Lines beyond the grid's last row. */
  readonly over: number;
}

/** Line by line from row number `at` (0 is the first) on; what stood in the cells that are written goes. */
export function placed(
  question: QuestionOf<'rows'>, rows: readonly Row[], at: number, lines: readonly (readonly string[])[], mapping: Mapping,
): Placed {
  const filled = lines.map((line) => rowOf(question, line, mapping)).filter((row) => !isBlankRow(row));
  const room = Math.max(0, mostRows(question) - at);
  const fitting = filled.slice(0, room);
  const next = [...rows];
  while (next.length < at) next.push({});
  fitting.forEach((row, index) => (next[at + index] = { ...next[at + index], ...row }));
  return { rows: next, taken: fitting.length, over: filled.length - fitting.length };
}

function rowOf({ columns }: QuestionOf<'rows'>, line: readonly string[], mapping: Mapping): Row {
  const cells: Record<string, string> = {};
  for (const { id, format } of columns) {
    const from = mapping.indexOf(id);
    if (from < 0) continue;
    const cell = inOneLine(line[from] ?? '');
    cells[id] = format && cell ? formatIdentifier(format, cell) : cell;
  }
  return cells;
}

/** The rows up to the last that holds something: what is added comes behind it. */
export function withoutBlankEnd(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  return rows.slice(0, last + 1);
}
