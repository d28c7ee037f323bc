/** Plays one schedule from its seed to its rest, and judges it at every moment. */
import { aired, playsOn, wordOf, type Device } from './platform.ts';
import { RepliesStage } from './replies-stage.ts';
import { Stage, type Broken, type Schedule } from './stage.ts';
import type { World } from './world.ts';

export interface Verdict {
  readonly law?: string;
  readonly why?: string;
  /** Faults that were met. */
  readonly met: readonly string[];
  readonly trace: readonly string[];
  readonly steps: number;
}

/** What is played on, whoever the member is. */
interface Played {
  readonly world: World;
  readonly device: Device;
  readonly met: readonly string[];
  judge(atRest: boolean): Broken | undefined;
}

/** Ends a run that does not end. */
const MOST_STEPS = 8_000;

export async function play(schedule: Schedule, traced = false): Promise<Verdict> {
  let verdict: Broken | undefined;
  const throws = (why: string): void => {
    verdict ??= { law: 'nothing is thrown', why };
  };
  const stage: Played = schedule.replies ? new RepliesStage(schedule, traced) : new Stage(schedule, traced);
  const { world } = stage;
  playsOn(stage.device, throws);
  try {
    const rests = await world.run(() => {
      verdict ??= stage.judge(false);
      if (verdict) world.end();
    }, MOST_STEPS);
    if (!rests) verdict ??= { law: 'it comes to rest', why: `not within ${MOST_STEPS} steps` };
    verdict ??= stage.judge(true);
    await aired();
  } catch (error) {
    throws(wordOf(error));
  }
  return { ...verdict, met: stage.met, trace: world.trace, steps: world.steps };
}
