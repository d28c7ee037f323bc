/** Counting what passed and failed, and the one line that every test command closes with. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const plus = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A run that proved nothing is not a run that passed. */
const isGreen = (tally: Tally): boolean => tally.failed === 0 && tally.passed > 0;

export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** Prints the closing line and ends the process, so that a stray timer or browser cannot hold it open. */
export function closeWith(tally: Tally): never {
  // Not by the console: each test runner holds it back in its time, and of two at once one puts back what the other had.
  process.stdout.write(`\n${inWords(tally)}\n`);
  process.exit(isGreen(tally) ? 0 : 1);
}
