/** What is bundled: one schedule, many drawn from a seed, and the smallest that still fails. */
import { pairs, singles, type Of } from './faults.ts';
import { PLANS, simpler, withFewFiles } from './plans.ts';
import { play, type Verdict } from './play.ts';
import { REPLY_PLANS, simplerReply } from './replies-plans.ts';
import type { Schedule } from './stage.ts';
import { chance } from './world.ts';

export { PLANS } from './plans.ts';
export { REPLY_PLANS } from './replies-plans.ts';
export { play } from './play.ts';

/** Of this number up to five faults, fewer more often. */
export function drawn(seed: number, of: Of = 'case'): Schedule {
  const random = chance(seed ^ 0x5eed);
  const below = (most: number): number => Math.floor(random() * most);
  const count = [0, 1, 1, 2, 2, 2, 3, 3, 4, 5][below(10)]!;
  const faults = new Map<string, string>();
  for (let nth = 0; nth < count; nth++) {
    const [position, fault] = singles[of][below(singles[of].length)]!.split(':') as [string, string];
    faults.set(position, fault);
  }
  const named = [...faults].map(([position, fault]) => `${position}:${fault}`);
  if (of === 'replies') return { replies: true, seed, plan: below(REPLY_PLANS), faults: named };
  const plan = below(PLANS);
  // Two in three have one file at most: a short case meets most of what a long one meets.
  const few = below(3) > 0 ? below(3) : undefined;
  return { seed, plan: few === undefined ? plan : withFewFiles(plan, few), faults: named };
}

/** The one line that plays it again. */
export const replayOf = ({ replies, seed, plan, faults }: Schedule): string =>
  `npx tsx test/simulator/main.ts --replay ${replies ? 'replies/' : ''}${seed}/${plan}/${faults.join(',') || '-'}`;

export function scheduleOf(replay: string): Schedule {
  const parts = replay.split('/');
  const replies = parts[0] === 'replies';
  const [seed, plan, faults] = (replies ? parts.slice(1) : parts) as [string, string, string];
  return { ...(replies && { replies }), seed: Number(seed), plan: Number(plan), faults: faults === '-' ? [] : faults.split(',') };
}

/** Each position with how many kinds of fault were met there, how many are not met, and how often the rarest was. */
export function* coverage(of: Of, meetings: ReadonlyMap<string, number>): Generator<string> {
  const kinds = new Map<string, number[]>();
  for (const single of singles[of]) {
    const position = single.slice(0, single.indexOf(':'));
    kinds.set(position, [...(kinds.get(position) ?? []), meetings.get(single) ?? 0]);
  }
  for (const [position, times] of kinds) {
    const met = times.filter((each) => each > 0);
    yield `${position}: ${met.length} of ${times.length} kinds, ${times.reduce((sum, each) => sum + each, 0)} times, the rarest ${Math.min(...times)}`;
  }
}

interface Failure {
  readonly schedule: Schedule;
  readonly verdict: Verdict;
}

/**
 * With every fault and every part of the plan taken away that the failure does not need. Not by fast-check: a schedule
 * is its seed, a plan's bits and a list, so that taking away one after the other ends in a few dozen plays at a line
 * that replays by itself, and keeps the seed that the failure needs; fast-check would draw and shrink the seed as well.
 */
async function shrunk({ schedule, verdict }: Failure): Promise<Failure> {
  let best: Failure = { schedule, verdict };
  const still = async (next: Schedule): Promise<boolean> => {
    const found = await play(next);
    if (found.law !== verdict.law) return false;
    best = { schedule: next, verdict: found };
    return true;
  };
  for (const fault of schedule.faults) await still({ ...best.schedule, faults: best.schedule.faults.filter((each) => each !== fault) });
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const plan of (schedule.replies ? simplerReply : simpler)(best.schedule.plan)) smaller ||= await still({ ...best.schedule, plan });
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
  readonly failed: number;
  /** Schedules whose every fault was met. */
  readonly met: number;
  /** How often each `position:fault` was met. */
  readonly meetings: ReadonlyMap<string, number>;
  /** The first few, shrunk. */
  readonly failures: readonly Told[];
}

/** Enough to begin with: more of them are mostly the same. */
const MOST_TOLD = 3;

async function playAll(schedules: Iterable<Schedule>): Promise<Tally> {
  const tally = { passed: 0, failed: 0, met: 0, meetings: new Map<string, number>(), failures: [] as Told[] };
  for (const schedule of schedules) {
    const verdict = await play(schedule);
    if (verdict.met.length === schedule.faults.length) tally.met++;
    for (const each of verdict.met) tally.meetings.set(each, (tally.meetings.get(each) ?? 0) + 1);
    if (verdict.law === undefined) {
      tally.passed++;
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
const PLANS_OF_EACH: Readonly<Record<Of, readonly number[]>> = {
  case: [0, 1, 2 + 16 + 64 + 128, 20 + 256 + 512, 2048 + 2 + 512, 3 + 8 + 32 + 1024],
  replies: [0, 1 + 4 + 128, 1 + 2 + 16 + 32, 4 + 8 + 64 + 128],
};

const asked = (of: Of): Pick<Schedule, 'replies'> => (of === 'replies' ? { replies: true } : {});

function* everySingle(of: Of): Generator<Schedule> {
  let seed = 0;
  for (const plan of PLANS_OF_EACH[of]) for (const fault of singles[of]) yield { ...asked(of), seed: ++seed, plan, faults: [fault] };
}

function* somePairs(of: Of, every: number): Generator<Schedule> {
  const plans = PLANS_OF_EACH[of];
  let seed = 0;
  for (const faults of pairs(of, every)) yield { ...asked(of), seed: ++seed, plan: plans[seed % plans.length]!, faults };
}

function* random(of: Of, seed: number, count: number): Generator<Schedule> {
  for (let nth = 0; nth < count; nth++) yield drawn(seed + nth, of);
}

/** A step that is prime to their number: faults of every position come early. */
const STRIDE = 1_009;

/** What shows most bugs soonest: the faults that are named, under many plans; nothing wrong; single faults of every position; whatever comes. */
export function* probes(most: number, named: readonly string[] = [], of: Of = 'case'): Generator<Schedule> {
  const all = [...everySingle(of)];
  const planOfNth = (nth: number): number => (nth * 67) % (of === 'case' ? PLANS : REPLY_PLANS);
  if (named.length > 0) for (let nth = 0; nth < most / 3; nth++) yield { ...asked(of), seed: nth, plan: planOfNth(nth), faults: named };
  for (let nth = 0; nth < 32; nth++) yield { ...asked(of), seed: nth, plan: planOfNth(nth), faults: [] };
  for (let nth = 0; nth < most / 2; nth++) yield all[(nth * STRIDE) % all.length]!;
  yield* random(of, 1, most / 2);
}

export type Series = { readonly of?: Of } & (
  | { readonly play: 'singles' }
  | { readonly play: 'pairs'; readonly every: number }
  | { readonly play: 'random'; readonly seed: number; readonly count: number });

/** One thread's part of a series. */
export function playPart(series: Series, part: number, parts: number): Promise<Tally> {
  const { of = 'case' } = series;
  const all = series.play === 'singles' ? everySingle(of) : series.play === 'pairs' ? somePairs(of, series.every) : random(of, series.seed, series.count);
  return playAll(within(all, part, parts));
}
