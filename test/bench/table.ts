/** The measurements as one table: a line for each, a column for each list. */
import type { Visit } from './measure-list.ts';

type Samples = (visit: Visit) => readonly number[];

const lines: readonly (readonly [name: string, of: Samples, digits: number])[] = [
  ['start-up, ms', ({ startUp }) => [startUp], 0],
  ['first rows, ms', ({ firstRows }) => [firstRows], 0],
  ['filter, ms', ({ filter }) => filter, 0],
  ['search, ms', ({ search }) => search, 0],
  ['sort, ms', ({ sort }) => sort, 0],
  ['to the end, ms', ({ toTheEnd }) => [toTheEnd], 0],
  ['back to the top, ms', ({ toTheTop }) => [toTheTop], 0],
  ['slowest frame of a scroll, ms', ({ slowestFrame }) => [slowestFrame], 0],
  ['elements at the end', ({ elements }) => [elements], 0],
  ['heap of the first rows, MiB', ({ heapAtFirst }) => [heapAtFirst], 2],
  ['heap at the end over these, MiB', ({ heapAtEnd }) => [heapAtEnd], 2],
];

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function tableOf(visits: ReadonlyMap<string, readonly Visit[]>): string {
  const names = [...visits.keys()];
  const rows = lines.map(([name, of, digits]) => [
    name,
    ...names.map((each) => median((visits.get(each) ?? []).flatMap(of)).toFixed(digits)),
  ]);
  const all = [['', ...names], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const padded = ([name = '', ...figures]: readonly string[]): string =>
    [name.padEnd(widths[0]!), ...figures.map((figure, at) => figure.padStart(widths[at + 1]!))].join('  ');
  return all.map((row) => padded(row).trimEnd()).join('\n');
}
