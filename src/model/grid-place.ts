/** Putting a table of cells into the rows of a grid: what goes where, and what there is no place for. */
import { filledRows, isBlankRow, type Row } from './answer.ts';
import type { Mapping } from './grid-columns.ts';
import { formatIdentifier } from './identifier.ts';
import type { QuestionOf } from './question.ts';

/** Where a question names no limit of its own; more than that is for a file. */
const MOST_ROWS = 5_000;

export const mostRows = ({ maxRows = MOST_ROWS }: QuestionOf<'rows'>): number => maxRows;

export interface Placed {
  readonly rows: readonly Row[];
  /** How many rows that hold something found their place. */
  readonly taken: number;
  /** How many of them would stand beyond the grid's last row. */
  readonly over: number;
}

/** Row by row from number `at` (0 is the first) on; what stood in the cells that are written goes. */
export function placed(question: QuestionOf<'rows'>, rows: readonly Row[], at: number, more: readonly Row[]): Placed {
  const fitting = more.slice(0, Math.max(0, mostRows(question) - at));
  const next = [...rows];
  while (next.length < at) next.push({});
  fitting.forEach((row, index) => (next[at + index] = { ...next[at + index], ...row }));
  const taken = filledRows(fitting).length;
  return { rows: next, taken, over: filledRows(more).length - taken };
}

/** The lines of a table as rows of the grid, a blank one too; their cells are one line each. */
export const rowsFrom = (question: QuestionOf<'rows'>, lines: readonly (readonly string[])[], mapping: Mapping): readonly Row[] =>
  lines.map((line) => rowOf(question, line, mapping));

function rowOf({ columns }: QuestionOf<'rows'>, line: readonly string[], mapping: Mapping): Row {
  const cells: Record<string, string> = {};
  for (const { id, format } of columns) {
    const from = mapping.indexOf(id);
    if (from < 0) continue;
    const cell = line[from] ?? '';
    cells[id] = format && cell ? formatIdentifier(format, cell) : cell;
  }
  return cells;
}

/** The rows up to the last that holds something: what is added comes behind it. */
export function withoutBlankEnd(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  return rows.slice(0, last + 1);
}

/** Between rows that hold something a blank one keeps its place: it is a blank cell of the column that was copied. */
export function withoutBlankEnds(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex((row) => !isBlankRow(row));
  return first < 0 ? [] : withoutBlankEnd(rows.slice(first));
}
