/** `npm run test:systems`: the same promises on the systems of a real society, PostgreSQL and Request Tracker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBrowserTests } from '../support/browser-tests.ts';
import { buildAll } from '../support/build.ts';
import { runNodeTests } from '../support/node-tests.ts';
import { closeWith, nothing, plus, type Tally } from '../support/tally.ts';
import { nodeTestFiles, systemJourneyFiles, systemTestFiles } from '../support/test-files.ts';
import { gathered, gatherIn, tableOf } from './kit-counts.ts';
import { startThrowawayPostgres } from './throwaway-postgres.ts';

const tallies: Tally[] = [];
const failed = (error: unknown): Tally => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  return { ...nothing, failed: 1 };
};
const inChromium = async (files: readonly string[]): Promise<void> => {
  tallies.push(await runBrowserTests('chromium', files).catch(failed));
};

const folder = mkdtempSync(join(tmpdir(), 'case-wizard-systems-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const counts = gatherIn(join(folder, 'counts'));

await buildAll().catch((error: unknown) => tallies.push(failed(error)));
const postgres = await startThrowawayPostgres().catch((error: unknown) => {
  tallies.push(failed(error));
  return undefined;
});
if (postgres) process.env.TEST_DATABASE_URL = postgres.url;

const ofRequestTracker = (path: string): boolean => path.includes('request-tracker');
const needsNoPostgres = systemTestFiles().filter(ofRequestTracker);
const onPostgres = [
  ...systemTestFiles().filter((path) => !ofRequestTracker(path)),
  ...nodeTestFiles().filter((path) => path.startsWith('test/server/')),
];
// Two at a time, the longest first.
tallies.push(await runNodeTests([...needsNoPostgres, ...(postgres ? onPostgres : [])]));
if (postgres) await inChromium(['test/journeys/main-job.test.ts', 'test/journeys/following.test.ts']);
// From here on the demo of the journeys stands on a throwaway Request Tracker.
process.env.REQUEST_TRACKER = '1';
await inChromium(systemJourneyFiles());

await postgres?.close();
const kit = gathered(counts);
if (kit.length > 0) console.log(`\n${tableOf(kit)}`);
closeWith(tallies.reduce(plus, nothing));
