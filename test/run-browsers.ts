/**
 * `npm run test:browsers`: the browser tests in Firefox and WebKit.
 * Engines and files may be named: `npm run test:browsers -- chromium test/elements/case-wizard.test.ts`.
 * `faults` are those whose pages have a hurried clock, which want a calm machine; `others` are all but these.
 */
import { browserTestFiles, mustExist } from './support/test-files.ts';
import { buildAll } from './support/build.ts';
import { runBrowserTests } from './support/browser-tests.ts';
import { engineNames, type EngineName } from './support/engines.ts';
import { closeWith, inWords, nothing, plus, type Tally } from './support/tally.ts';

const named = process.argv.slice(2);
const isEngine = (word: string): word is EngineName => engineNames.some((name) => name === word);
const engines = named.some(isEngine) ? named.filter(isEngine) : (['firefox', 'webkit'] as const);
const isOfFaults = (path: string): boolean => path.startsWith('test/faults/');
const groups: Readonly<Record<string, () => readonly string[]>> = {
  faults: () => browserTestFiles().filter(isOfFaults),
  others: () => browserTestFiles().filter((path) => !isOfFaults(path)),
};
const paths = named.filter((word) => !isEngine(word)).flatMap((word) => groups[word]?.() ?? [word]);
const files = paths.length > 0 ? mustExist(paths) : browserTestFiles();

const failed = (error: unknown): Tally => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  return { ...nothing, failed: 1 };
};

// These load the production build; a single element test does not wait for one.
if (files.some((file) => /^test\/(journeys|hosts|hostile|site|faults)\//.test(file))) await buildAll().catch((error) => closeWith(failed(error)));

// Side by side: each has a display, a server and a database of its own, and one alone waits too often to keep two processors at work.
const tallies = await Promise.all(
  engines.map(async (engine) => {
    const tally = await runBrowserTests(engine, files).catch(failed);
    process.stdout.write(`${engine}: ${inWords(tally)}\n`);
    return tally;
  }),
);
closeWith(tallies.reduce(plus, nothing));
