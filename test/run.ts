/** `npm test`: builds, then runs every test that a machine with only Node and npm can run. */
import { browserTestFiles, nodeTestFiles } from './support/test-files.ts';
import { buildAll } from './support/build.ts';
import { runBrowserTests } from './support/browser-tests.ts';
import { findChromium } from './support/chromium.ts';
import { runNodeTests } from './support/node-tests.ts';
import { closeWith, nothing, plus, type Tally } from './support/tally.ts';

const failed = (error: unknown): Tally => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  return { ...nothing, failed: 1 };
};

const built = await buildAll().then(() => nothing, failed);
// Found once, before the size gate and the browser tests both would unpack the packaged one.
const found = await findChromium().then(({ executablePath }) => {
  process.env['CHROME_PATH'] = executablePath;
  return nothing;
}, failed);
// Side by side: a browser waits for most of its time, and the tests in Node fill it.
const [inNode, inChromium] = await Promise.all([
  runNodeTests(nodeTestFiles()),
  runBrowserTests('chromium', browserTestFiles()).catch(failed),
]);
closeWith([built, found, inNode, inChromium].reduce(plus));
