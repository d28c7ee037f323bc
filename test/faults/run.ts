/**
 * `npm run test:faults`: every cell of the fault matrix, in the three engines one after the other.
 * Engines and words of cells may be named: `npm run test:faults -- webkit look-up`. The table of cells goes to the terminal and to .cache/fault-matrix.md.
 * `--built` takes the build that is there; WIDGET_BUILD names the folder of another.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { runBrowserTests } from '../support/browser-tests.ts';
import { buildAll } from '../support/build.ts';
import { engineNames, type EngineName } from '../support/engines.ts';
import { closeWith, inWords, nothing, plus, type Tally } from '../support/tally.ts';
import { faultsBesideTests } from './beside-tests.ts';
import type { CellOutcome } from './outcome.ts';
import { tableOfCells, type Played } from './table-of-cells.ts';

const files = ['request', 'page', 'message', 'message-page'].map((what) => `test/faults/every-${what}.ts`);
const table = '.cache/fault-matrix.md';

const isEngine = (word: string): word is EngineName => engineNames.some((name) => name === word);
const given = process.argv.slice(2);
const engines = given.some(isEngine) ? given.filter(isEngine) : engineNames;
const words = given.filter((word) => !isEngine(word) && !word.startsWith('--'));
/** One part of the matrix is some three hundred lives, on a busy machine seconds each; ms. */
const patience = 3_600_000;
/** The production build is there already. */
const isBuilt = given.includes('--built');

const failed = (error: unknown): Tally => {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return { ...nothing, failed: 1 };
};

if (!isBuilt) await buildAll().catch((error) => closeWith(failed(error)));

/** A failure is worth knowing before the last of some hundred cells is played. */
function tell({ is, group, row, column, why = '', ms }: CellOutcome): void {
  if (is !== 'not applicable') process.stdout.write(`${is === 'passed' ? '✓' : '✗'} ${ms} ms ${group}: ${row}, ${column}${is === 'failed' ? `\n${why}` : ''}\n`);
}

let total = nothing;
const played: Played[] = [];
for (const engine of engines) {
  const faults = faultsBesideTests({ words, hear: tell });
  const tally = await runBrowserTests(engine, files, faults, patience).catch(failed);
  process.stdout.write(`${engine}: ${inWords(tally)}\n`);
  played.push({ engine, outcomes: faults.outcomes });
  total = plus(total, tally);
}
const written = tableOfCells(played);
mkdirSync('.cache', { recursive: true });
writeFileSync(table, written);
process.stdout.write(`\n${written}\n${table}\n`);
closeWith(total);
