/** Plays schedules against a planted bug until its law is seen to be broken. */
import { simulator } from './bundle.ts';
import { planted, type Planted } from './planted.ts';

export { planted };

/** A bug that more schedules than about these do not meet counts as not caught. */
const MOST = 300;

export interface Caught {
  readonly schedules: number;
  readonly replay: string;
}

export async function caught({ law: expected, of, faults, file, from, to }: Planted): Promise<Caught | undefined> {
  const { play, probes, replayOf } = await simulator({ file, from, to });
  let schedules = 0;
  for (const schedule of probes(MOST, faults, of)) {
    schedules++;
    const { law } = await play(schedule);
    if (law === expected) return { schedules, replay: replayOf(schedule) };
  }
  return undefined;
}

/** The table for the documentation. */
export async function plantedTable(say: (line: string) => void): Promise<boolean> {
  say('| bug | law that it breaks | schedules |\n| --- | --- | ---: |');
  let all = true;
  for (const bug of planted) {
    const found = await caught(bug);
    all &&= found !== undefined;
    say(`| ${bug.bug} | ${bug.law} | ${found?.schedules ?? 'not caught'} |`);
  }
  return all;
}
