/** What is bundled: one schedule, many drawn from a seed, and the smallest that still fails. */
import { pairs, singles } from './faults.ts';
import { PLANS, simpler } from './plans.ts';
import { play, type Verdict } from './play.ts';
import type { Schedule } from './stage.ts';
import { chance } from './world.ts';

export { elsewhere, singles } from './faults.ts';
export { knownGaps } from './known-gaps.ts';
export { laws } from './oracle.ts';
export { PLANS, planOf } from './plans.ts';
export { play, type Verdict } from './play.ts';
export type { Schedule } from './stage.ts';

/** Of this number up to five faults, fewer more often. */
export function drawn(seed: number): Schedule {
  const random = chance(seed ^ 0x5eed);
  const below = (most: number): number => Math.floor(random() * most);
  const count = [0, 1, 1, 2, 2, 2, 3, 3, 4, 5][below(10)]!;
  const faults = new Map<string, string>();
  for (let nth = 0; nth < count; nth++) {
    const [position, fault] = singles[below(singles.length)]!.split(':') as [string, string];
    faults.set(position, fault);
  }
  return { seed, plan: below(PLANS), faults: [...faults].map(([position, fault]) => `${position}:${fault}`) };
}

/** The one line that plays it again. */
export const replayOf = ({ seed, plan, faults }: Schedule): string =>
  `npx tsx test/simulator/main.ts --replay ${seed}/${plan}/${faults.join(',') || '-'}`;

export function scheduleOf(replay: string): Schedule {
  const [seed, plan, faults] = replay.split('/') as [string, string, string];
  return { seed: Number(seed), plan: Number(plan), faults: faults === '-' ? [] : faults.split(',') };
}

export interface Failure {
  readonly schedule: Schedule;
  readonly verdict: Verdict;
}

/** With every fault and every part of the plan taken away that the failure does not need. */
export async function shrunk({ schedule, verdict }: Failure): Promise<Failure> {
  let best: Failure = { schedule, verdict };
  const still = async (next: Schedule): Promise<boolean> => {
    const found = await play(next);
    if (found.law !== verdict.law || found.known !== verdict.known) return false;
    best = { schedule: next, verdict: found };
    return true;
  };
  for (const fault of schedule.faults) await still({ ...best.schedule, faults: best.schedule.faults.filter((each) => each !== fault) });
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const plan of simpler(best.schedule.plan)) smaller ||= await still({ ...best.schedule, plan });
  }
  return best;
}

/** A failure as it is printed. */
export interface Told {
  readonly law: string;
  readonly why: string;
  readonly replay: string;
}

export interface Tally {
  readonly passed: number;
  /** Of those that passed: which met a gap that is known. */
  readonly known: number;
  readonly failed: number;
  /** Schedules whose every fault was met. */
  readonly met: number;
  /** The first few, shrunk. */
  readonly failures: readonly Told[];
}

/** Enough to begin with: more of them are mostly the same. */
const MOST_TOLD = 3;

export async function playAll(schedules: Iterable<Schedule>): Promise<Tally> {
  const tally = { passed: 0, known: 0, failed: 0, met: 0, failures: [] as Told[] };
  for (const schedule of schedules) {
    const verdict = await play(schedule);
    if (verdict.met.length === schedule.faults.length) tally.met++;
    if (verdict.law === undefined || verdict.known) {
      tally.passed++;
      if (verdict.known) tally.known++;
      continue;
    }
    tally.failed++;
    if (tally.failures.length < MOST_TOLD) {
      const smallest = await shrunk({ schedule, verdict });
      tally.failures.push({ law: verdict.law, why: smallest.verdict.why ?? '', replay: replayOf(smallest.schedule) });
    }
  }
  return tally;
}

function* within<T>(all: Iterable<T>, part: number, parts: number): Generator<T> {
  let nth = 0;
  for (const each of all) if (nth++ % parts === part) yield each;
}

/** What members are set on while single faults and pairs are played: between them every part of a plan, looking up and sending again. */
const PLAN_OF_EACH = [0, 1, 2 + 16 + 64 + 128, 20 + 256 + 512, 2048 + 2 + 512, 3 + 8 + 32 + 1024];

export function* everySingle(): Generator<Schedule> {
  let seed = 0;
  for (const plan of PLAN_OF_EACH) for (const fault of singles) yield { seed: ++seed, plan, faults: [fault] };
}

function* somePairs(every: number): Generator<Schedule> {
  let seed = 0;
  for (const faults of pairs(every)) yield { seed: ++seed, plan: PLAN_OF_EACH[seed % PLAN_OF_EACH.length]!, faults };
}

function* random(seed: number, count: number): Generator<Schedule> {
  for (let nth = 0; nth < count; nth++) yield drawn(seed + nth);
}

/** A step that is prime to their number: faults of every position come early. */
const STRIDE = 1_009;

/** What shows most bugs soonest: the faults that are named, under many plans; nothing wrong; single faults of every position; whatever comes. */
export function* probes(most: number, named: readonly string[] = []): Generator<Schedule> {
  const all = [...everySingle()];
  if (named.length > 0) for (let nth = 0; nth < most / 3; nth++) yield { seed: nth, plan: (nth * 67) % PLANS, faults: named };
  for (let nth = 0; nth < 32; nth++) yield { seed: nth, plan: (nth * 67) % PLANS, faults: [] };
  for (let nth = 0; nth < most / 2; nth++) yield all[(nth * STRIDE) % all.length]!;
  yield* random(1, most / 2);
}

export type Series = { readonly of: 'singles' } | { readonly of: 'pairs'; readonly every: number } | { readonly of: 'random'; readonly seed: number; readonly count: number };

/** One thread's part of a series. */
export function playPart(series: Series, part: number, parts: number): Promise<Tally> {
  const all = series.of === 'singles' ? everySingle() : series.of === 'pairs' ? somePairs(series.every) : random(series.seed, series.count);
  return playAll(within(all, part, parts));
}
