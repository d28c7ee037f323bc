/** Everything that is wrong in a grid of rows, in reading order; what did not change is not judged again. */
import { filledRows, isBlankRow, type Row } from './answer.ts';
import { identifierFault } from './identifier-fault.ts';
import type { Fault } from './issue.ts';
import type { Column, QuestionOf } from './question.ts';

type Verdicts = WeakMap<object, readonly Fault[]>;

/** By the columns, then by the row, or by all the rows: one key stroke in five thousand rows judges one of them. */
const kept = new WeakMap<readonly Column[], Verdicts>();

function once(columns: readonly Column[], key: object, judge: () => readonly Fault[]): readonly Fault[] {
  let verdicts = kept.get(columns);
  if (!verdicts) kept.set(columns, (verdicts = new WeakMap()));
  let faults = verdicts.get(key);
  if (!faults) verdicts.set(key, (faults = judge()));
  return faults;
}

function faultsInRow(columns: readonly Column[], row: Row): readonly Fault[] {
  if (isBlankRow(row)) return [];
  return columns.flatMap(({ id, required, format }): Fault | never[] => {
    const cell = row[id]?.trim() ?? '';
    const fault = cell === '' ? (required ? { code: 'required' as const } : undefined) : format && identifierFault(format, cell);
    return fault ? { ...fault, column: id } : [];
  });
}

/** Blank rows are passed over but keep their place, so that the row named is the row seen. */
export const gridFaults = ({ columns, maxRows = Infinity }: QuestionOf<'rows'>, rows: readonly Row[]): readonly Fault[] =>
  once(columns, rows, () => [
    ...(rows.length > maxRows && filledRows(rows).length > maxRows ? [{ code: 'too-many-rows' as const, limit: maxRows }] : []),
    ...rows.flatMap((row, at) =>
      // An older preset may have asked in another way.
      typeof row === 'object' ? once(columns, row, () => faultsInRow(columns, row)).map((fault) => ({ ...fault, row: at + 1 })) : []),
  ]);
