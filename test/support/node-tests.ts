/** Runs the tests that need no browser, each file in a process of its own, two at a time. */
import { resolve } from 'node:path';
import { run } from 'node:test';
import { inLines } from './failure.ts';
import { inWords, nothing, plus, type Tally } from './tally.ts';

/** What `node:test` tells of one finished test; its own types name less. */
interface Outcome {
  readonly name: string;
  readonly skip?: string | boolean;
  readonly details: {
    readonly type?: string;
    readonly error?: Error & { readonly failureType?: string; readonly cause?: unknown };
  };
}

/** The longest that one file may take, in ms: the simulator and the kit on Request Tracker take minutes on a busy machine. */
const patience = 900_000;

export async function runNodeTests(files: readonly string[]): Promise<Tally> {
  const queue = [...files];
  let total = nothing;
  const worker = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const tally = await runFile(file);
      total = plus(total, tally);
    }
  };
  await Promise.all([worker(), worker()]);
  return total;
}

async function runFile(file: string): Promise<Tally> {
  const path = resolve(file);
  let tally = nothing;
  let said = '';
  const stream = run({ files: [path], timeout: patience });
  stream.on('test:pass', (outcome: Outcome) => {
    // Node reports a file without tests as one passing test that bears the file's name.
    if (outcome.details.type === 'suite' || resolve(outcome.name) === path) return;
    tally = plus(tally, { ...nothing, [outcome.skip === undefined ? 'passed' : 'skipped']: 1 });
  });
  stream.on('test:fail', (outcome: Outcome) => {
    // A suite fails because a test in it did, and that one is told.
    if (outcome.details.error?.failureType === 'subtestsFailed') return;
    tally = plus(tally, { ...nothing, failed: 1 });
    said += `${told(file, outcome)}\n`;
  });
  const heard = ({ message }: { message: string }): void => {
    said += message;
  };
  stream.on('test:stdout', heard);
  stream.on('test:stderr', heard);
  await new Promise((done) => {
    stream.on('end', done).resume();
  });
  if (tally.passed + tally.failed + tally.skipped === 0) {
    tally = { ...nothing, failed: 1 };
    said += `${inLines({ file, name: 'the file ran no test', message: 'Every test file holds at least one.' })}\n`;
  }
  // Not by the console: browser tests that run beside these hold it back.
  process.stdout.write(`${tally.failed ? '✗' : '✓'} ${file} (${inWords(tally)})${said ? `\n${said.trimEnd()}` : ''}\n`);
  return tally;
}

function told(file: string, { name, details }: Outcome): string {
  const cause = details.error?.cause;
  const error = cause instanceof Error ? cause : details.error;
  return inLines({
    file,
    name: resolve(name) === resolve(file) ? 'the file itself' : name,
    message: error?.message ?? 'failed without a word',
    ...(error?.stack === undefined ? {} : { stack: error.stack }),
  });
}
