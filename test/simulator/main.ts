/** `npm run simulate -- --schedules N --seed S`: plays that many schedules of cases, and a fifth of it of replies, on two cores; one again: `--replay LINE`; all pairs: `--pairs`; what catches each planted bug: `--planted`; where each kind of fault was met: `--coverage`. */
import { parseArgs } from 'node:util';
import { simulator } from './bundle.ts';
import { campaign, told } from './campaign.ts';
import { plantedTable } from './catching.ts';
import type { Of } from './faults.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' },
    pairs: { type: 'boolean', default: false }, replay: { type: 'string' },
    planted: { type: 'boolean', default: false }, coverage: { type: 'boolean', default: false },
  },
});

/** Of so many schedules of cases, one is of replies beside them. */
const REPLIES_EVERY = 5;

async function main(): Promise<boolean> {
  if (values.planted) return plantedTable(say);
  if (values.replay) {
    const { play, scheduleOf } = await simulator();
    const { trace, law, why } = await play(scheduleOf(values.replay), true);
    say([...trace, law ? `BROKEN: ${law} (${why})` : 'every law holds'].join('\n'));
    return law === undefined;
  }
  const { coverage } = await simulator();
  const sum = { passed: 0, failed: 0 };
  for (const of of ['case', 'replies'] as const satisfies readonly Of[]) {
    const count = Number(values.schedules);
    const series = values.pairs
      ? { of, play: 'pairs', every: 1 } as const
      : { of, play: 'random', seed: Number(values.seed), count: of === 'case' ? count : Math.ceil(count / REPLIES_EVERY) } as const;
    const { passed, failed, failures, meetings } = await campaign(series);
    for (const failure of failures) say(told(failure));
    if (values.coverage) for (const line of coverage(of, meetings)) say(line);
    sum.passed += passed;
    sum.failed += failed;
  }
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0;
}

process.exitCode = (await main()) ? 0 : 1;
