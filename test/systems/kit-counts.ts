/** What the conformance kit found on each system, gathered from the test files' own processes into one table. */
import { appendFileSync, readFileSync } from 'node:fs';
import { countsOf as counted, type Counts, type Finding } from '../../src/conformance.ts';

export interface KitCounts extends Counts {
  readonly target: string;
}

/** Names the file that gathers, for all the processes of a run. */
const place = 'CONFORMANCE_COUNTS';

/** Where a run that goes farther than this suite gathers already, its file is kept. */
export const gatherIn = (file: string): string => (process.env[place] ||= file);

export const countsOf = (target: string, findings: readonly Finding[]): KitCounts => ({ target, ...counted(findings) });

/** To be called by each test that ran the kit; where nobody gathers it does nothing. */
export function tellCounts(target: string, findings: readonly Finding[]): void {
  const file = process.env[place];
  if (file) appendFileSync(file, `${JSON.stringify(countsOf(target, findings))}\n`);
}

export function gathered(file: string): readonly KitCounts[] {
  const lines = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as KitCounts);
}

/** One line for each target, in the order of their names. */
export function tableOf(counts: readonly KitCounts[]): string {
  const sorted = [...counts].sort((a, b) => a.target.localeCompare(b.target));
  const rows = [
    ['Conformance', 'passed', 'failed', 'skipped'],
    ...sorted.map(({ target, passed, failed, skipped }) => [target, ...[passed, failed, skipped].map(String)]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join('  '))
    .join('\n');
}
