/** A long series of schedules, dealt out to threads that all play the same bundle. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bundled } from './bundle.ts';
import type { Series, Tally, Told } from './playing.ts';

/** The one line of a failure that plays it again, below what it breaks. */
export const told = ({ law, why, replay }: Told): string => `${law}: ${why}\n  ${replay}`;

const WORK = `
import { parentPort, workerData } from 'node:worker_threads';
const { playPart } = await import(workerData.address);
// What a play leaves unheard is part of it; what ends a thread has to be thrown outside of every promise.
const ends = (error) => setImmediate(() => { throw error; });
parentPort.on('message', ({ series, part, parts }) => playPart(series, part, parts).then((tally) => parentPort.postMessage(tally), ends));
parentPort.postMessage('ready');
`;

/** What a thread says next; it keeps nobody from ending who waits for nothing. */
async function answer<T>(worker: Worker): Promise<T> {
  worker.ref();
  try {
    const [said] = (await once(worker, 'message')) as [T];
    return said;
  } finally {
    worker.unref();
  }
}

async function hired(parts: number): Promise<readonly Worker[]> {
  const { address, drop } = await bundled();
  const workers = Array.from({ length: parts }, () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(WORK)}`), {
    workerData: { address }, execArgv: [],
    // What a schedule leaves behind is thrown away at once, and rarely.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  }));
  await Promise.all(workers.map((worker) => answer(worker))).finally(drop);
  return workers;
}

/** They stay for the next series: much of the time of a short one goes into finding out which code is worth compiling. */
let crew: Promise<readonly Worker[]> | undefined;

export async function campaign(series: Series): Promise<Tally> {
  const workers = await (crew ??= hired(Math.min(2, availableParallelism())));
  const tallies = workers.map((worker, part) => {
    worker.postMessage({ series, part, parts: workers.length });
    return answer<Tally>(worker);
  });
  const all = Promise.all(tallies);
  // A thread that has ended plays no other series.
  all.catch(() => (crew = undefined));
  return (await all).reduce((a, b) => ({
    passed: a.passed + b.passed, failed: a.failed + b.failed, met: a.met + b.met,
    meetings: new Map([...new Set([...a.meetings.keys(), ...b.meetings.keys()])].map((each) => [each, (a.meetings.get(each) ?? 0) + (b.meetings.get(each) ?? 0)])),
    failures: [...a.failures, ...b.failures],
  }));
}
