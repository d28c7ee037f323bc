/** A long series of schedules, dealt out to threads that play the same bundle. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bundled, type Edit } from './bundle.ts';
import type { Series, Tally, Told } from './playing.ts';

/** The one line of a failure that plays it again, below what it breaks. */
export const told = ({ law, why, replay }: Told): string => `${law}: ${why}\n  ${replay}`;

const WORK = `
import { parentPort, workerData } from 'node:worker_threads';
const { playPart } = await import(workerData.address);
parentPort.postMessage(await playPart(workerData.series, workerData.part, workerData.parts));
`;

export async function campaign(series: Series, parts = Math.min(2, availableParallelism()), edit?: Edit): Promise<Tally> {
  const { address, drop } = await bundled(edit);
  const tallies = Array.from({ length: parts }, (_, part) =>
    new Promise<Tally>((resolve, reject) => {
      const work = new URL(`data:text/javascript,${encodeURIComponent(WORK)}`);
      const worker = new Worker(work, {
        workerData: { address, series, part, parts }, execArgv: [],
        // What a schedule leaves behind is thrown away at once, and rarely.
        resourceLimits: { maxYoungGenerationSizeMb: 64 },
      });
      worker.once('message', resolve);
      worker.once('error', reject);
    }));
  return (await Promise.all(tallies).finally(drop)).reduce((a, b) => ({
    passed: a.passed + b.passed, known: a.known + b.known, failed: a.failed + b.failed, met: a.met + b.met,
    meetings: new Map([...new Set([...a.meetings.keys(), ...b.meetings.keys()])].map((each) => [each, (a.meetings.get(each) ?? 0) + (b.meetings.get(each) ?? 0)])),
    failures: [...a.failures, ...b.failures],
  }));
}
