/** Runs the browser tests in one engine: one page at a time, since focus and WebKit's sessions bear no more. */
import { relative } from 'node:path';
import { format } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startTestRunner } from '@web/test-runner';
import type { Logger, Reporter, TestResultError, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { faultsBesideTests, type FaultsBesideTests } from '../faults/beside-tests.ts';
import { freePort } from '../systems/free-port.ts';
import { asModules } from './as-modules.ts';
import { demoBesideTests } from './demo-beside-tests.ts';
import { openEngine, type EngineName } from './engines.ts';
import { inLines } from './failure.ts';
import { hostsBesideTests } from './hosts-beside-tests.ts';
import { realKeys } from './real-keys.ts';
import { inWords, nothing, plus, type Tally } from './tally.ts';

const minute = 60_000;

/** Straight to the terminal: the runner holds the console back to draw a progress bar. */
const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

const logger: Logger = {
  log: () => undefined,
  debug: () => undefined,
  warn: (...words) => say([format(...words)]),
  error: (...words) => say([format(...words)]),
  group: () => undefined,
  groupEnd: () => undefined,
  logSyntaxError: ({ message, filePath, line, column }) => say([`✗ ${filePath}:${line}:${column} ${message}`]),
};

/** `faults`: handed in by whoever wants to know what became of each cell. `patience`: the longest that one file may take, in ms. */
export async function runBrowserTests(
  engineName: EngineName, files: readonly string[], faults: FaultsBesideTests = faultsBesideTests(), patience = 10 * minute,
): Promise<Tally> {
  const engine = await openEngine(engineName);
  const demo = demoBesideTests({ atOnce: files.some((file) => /^test\/(journeys|hosts|systems)\//.test(file)) });
  let total = nothing;
  const reporter: Reporter = {
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const { tally, lines } = outcomeOf(session);
        total = plus(total, tally);
        const file = relative(process.cwd(), session.testFile);
        say([`${tally.failed ? '✗' : '✓'} ${engineName} ${file} (${inWords(tally)})`, ...lines]);
      }
    },
  };
  try {
    const runner = await startTestRunner({
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      config: {
        files: [...files],
        nodeResolve: true,
        // Several runners look for one at the same time, in processes of their own: by counting up they would meet.
        port: await freePort(),
        concurrency: 1,
        concurrentBrowsers: 1,
        browsers: [engine.launcher],
        reporters: [reporter],
        logger,
        plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }), demo.plugin, faults.plugin, realKeys, asModules],
        middleware: [demo.proxy, hostsBesideTests(), faults.middleware],
        testFramework: { config: { timeout: '20000' } },
        browserStartTimeout: minute,
        testsStartTimeout: minute,
        testsFinishTimeout: patience,
        // Lit's reminder that this is its development build is true of every test page.
        filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
      },
    });
    if (!runner) throw new Error('The test runner did not start.');
    await new Promise<void>((done) => {
      runner.on('stopped', () => done());
    });
  } finally {
    await demo.close();
    await faults.close();
    engine.close();
  }
  return total;
}

function outcomeOf(session: TestSession): { readonly tally: Tally; readonly lines: readonly string[] } {
  const lines: string[] = [];
  let tally = nothing;
  const fail = (name: string, error: TestResultError): void => {
    tally = plus(tally, { ...nothing, failed: 1 });
    // What a launcher could not start arrives without a message.
    const message = error.message || format('%O', error);
    lines.push(inLines({ ...error, message, file: session.testFile, name }));
  };
  const walk = (suite: TestSuiteResult, names: readonly string[]): void => {
    for (const test of suite.tests) {
      if (test.skipped) tally = plus(tally, { ...nothing, skipped: 1 });
      else if (test.passed) tally = plus(tally, { ...nothing, passed: 1 });
      else fail([...names, test.name].join(' › '), test.error ?? { message: 'failed without a word' });
    }
    for (const inner of suite.suites) walk(inner, [...names, inner.name]);
  };
  if (session.testResults) walk(session.testResults, []);
  for (const error of session.errors) fail('the file itself', error);
  if (tally.passed + tally.failed + tally.skipped === 0) {
    fail('the file ran no test', { message: 'Every test file holds at least one.' });
  }
  if (tally.failed) {
    lines.push(...session.request404s.map((url) => `    404 ${url}`), ...session.logs.map((args) => `    console: ${args.map(String).join(' ')}`));
  }
  return { tally, lines };
}
