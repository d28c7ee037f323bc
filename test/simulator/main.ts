/** `npm run simulate -- --schedules N --seed S`: plays that many schedules, on two cores, one again: `--replay LINE`, all pairs: `--pairs`, or what catches each planted bug: `--planted`. */
import { parseArgs } from 'node:util';
import { simulator } from './bundle.ts';
import { campaign, told } from './campaign.ts';
import { plantedTable } from './catching.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' },
    pairs: { type: 'boolean', default: false }, replay: { type: 'string' },
    planted: { type: 'boolean', default: false },
  },
});

async function main(): Promise<boolean> {
  if (values.planted) return plantedTable(say);
  if (values.replay) {
    const { play, scheduleOf } = await simulator();
    const { trace, law, why, known } = await play(scheduleOf(values.replay), true);
    say([...trace, law ? `${known ? 'KNOWN GAP' : 'BROKEN'}: ${law} (${why})` : 'every law holds'].join('\n'));
    return law === undefined;
  }
  const series = values.pairs
    ? { of: 'pairs', every: 1 } as const
    : { of: 'random', seed: Number(values.seed), count: Number(values.schedules) } as const;
  const { passed, known, failed, failures } = await campaign(series);
  for (const failure of failures) say(told(failure));
  if (known > 0) say(`${known} of those that passed met a gap that test/simulator/known-gaps.ts names.`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

process.exitCode = (await main()) ? 0 : 1;
