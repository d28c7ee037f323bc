/** Fills an account of the rights society with as many believable cases as asked for: eight years of them, nearly all settled. */
import { createHash } from 'node:crypto';
import type { Preset } from '../../../src/model/preset.ts';
import { showTypes } from '../cases/shown-types.ts';
import type { Database, Queries } from '../database/database.ts';
import { referenceOf } from '../cases/open-case.ts';
import { boreal } from '../societies.ts';
import { drawFrom, type Draw } from './draw.ts';
import { callers, colleagues } from './names.ts';
import { storyOf, type Ending, type Story } from './story.ts';
import { writeCases, type FilledCase } from './write-cases.ts';

export interface Filling {
  readonly account: string;
  readonly cases: number;
  readonly preset: Preset;
  readonly now: Date;
  /** The same seed tells the same stories. */
  readonly seed?: number;
  /** Hears how many are written. */
  readonly onProgress?: (written: number) => void;
}

const day = 24 * 60 * 60 * 1000;
const span = 8 * 365 * day;
const recent = 30 * day;
const atOnce = 1_000;

const cancelledShare = 0.025;
const byPhoneShare = 0.18;
/** How the few cases that are still open stand, newest first. */
const openEndings: readonly Ending[] = ['untouched', 'asked', 'answered', 'untouched', 'answered', 'asked', 'untouched', 'answered', 'untouched'];
const fewestPerOpen = 10;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
}

/** Those who act for the account already, and colleagues who join them. */
async function peopleOf(account: string, within: Queries): Promise<readonly Person[]> {
  if ((await within.query('select 1 from accounts where id = $1 and society = $2', [account, boreal.id])).length === 0) {
    throw new Error(`There is no account ${account}.`);
  }
  for (const { id, name } of colleagues) {
    await within.query(`insert into members (id, name, roles) values ($1, $2, '{representative}') on conflict do nothing`, [id, name]);
    await within.query(`insert into representatives (member, account, place) values ($1, $2, 9) on conflict do nothing`, [id, account]);
  }
  const members = await within.query<{ id: string; name: string }>(
    `select m.id, m.name from members m join representatives r on r.member = m.id where r.account = $1 order by m.id`,
    [account],
  );
  return members.map(({ id, name }) => ({ id, name, weight: colleagues.find((each) => each.id === id)?.weight ?? 12 }));
}

/** Moments of opening in order, on working days and in working hours, more of them in later years. */
function openings(count: number, now: Date, draw: Draw): readonly Date[] {
  const start = now.getTime() - span;
  const at = (index: number): number => {
    const moment = new Date(start + span * ((index + draw.part()) / count) ** 0.8);
    const weekend = moment.getUTCDay() === 0 ? 2 : moment.getUTCDay() === 6 ? 1 : 0;
    const morning = Math.floor(moment.getTime() / day - weekend) * day;
    return Math.min(morning + (13 + draw.part() * 9) * 60 * 60 * 1000, now.getTime() - draw.number(day / 24));
  };
  return Array.from({ length: count }, (_, index) => at(index)).sort((a, b) => a - b).map((moment) => new Date(moment));
}

/** Which of the cases are still open, spread over the last month. */
function stillOpen(moments: readonly Date[], now: Date): ReadonlyMap<number, Ending> {
  const endings = openEndings.slice(0, Math.ceil(moments.length / fewestPerOpen));
  const ofLate = moments.filter((moment) => now.getTime() - moment.getTime() < recent).length;
  const apart = Math.max(1, Math.floor(ofLate / endings.length));
  return new Map(endings.map((ending, place) => [moments.length - 1 - place * apart, ending] as const));
}

/** The first number of as many as each year needs, taken all at once. */
async function firstNumbers(moments: readonly Date[], within: Queries): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const moment of moments) counts.set(moment.getUTCFullYear(), (counts.get(moment.getUTCFullYear()) ?? 0) + 1);
  const firsts = new Map<number, number>();
  for (const [year, count] of counts) {
    const [row] = await within.query<{ last: number }>(
      `insert into case_numbers (society, year, last) values ($1, $2, $3)
       on conflict (society, year) do update set last = case_numbers.last + excluded.last returning last`,
      [boreal.id, year, count],
    );
    firsts.set(year, row!.last - count + 1);
  }
  return firsts;
}

/** The same for the same reference, and like any other case's id. */
function idOf(reference: string): string {
  const hash = createHash('sha256').update(`filled ${reference}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

export async function fillAccount(
  db: Database,
  { account, cases, preset, now, seed = 2026, onProgress = () => undefined }: Filling,
): Promise<void> {
  const draw = drawFrom(seed);
  await db.transaction(async (within) => {
    // The words of many cases are taken into their index together, not a few at a time.
    await within.query(`select set_config('gin_pending_list_limit', '64MB', true), set_config('work_mem', '64MB', true)`);
    const people = await peopleOf(account, within);
    const moments = openings(cases, now, draw);
    const open = stillOpen(moments, now);
    const numbers = new Map(await firstNumbers(moments, within));
    const last = new Map<string, Story>();

    const filled = (openedAt: Date, index: number): FilledCase => {
      const year = openedAt.getUTCFullYear();
      const number = numbers.get(year)!;
      numbers.set(year, number + 1);
      const ending = open.get(index) ?? (draw.happens(cancelledShare) ? 'cancelled' : 'resolved');
      const byPhone = draw.happens(byPhoneShare);
      const person = draw.weighted(people);
      const story = storyOf(openedAt, ending, now, preset, draw);
      last.set(story.path.slice(0, 2).map(({ id }) => id).join('/'), story);
      const reference = referenceOf(boreal.id, year, number);
      return {
        id: idOf(reference),
        reference,
        account,
        story,
        ending,
        ...(byPhone ? { caller: draw.of(callers) } : { member: person.id }),
        replier: person.name,
      };
    };
    for (let done = 0; done < moments.length; done += atOnce) {
      const batch = moments.slice(done, done + atOnce).map((moment, offset) => filled(moment, done + offset));
      await writeCases(batch, preset, within);
      onProgress(done + batch.length);
    }
    for (const { path, openedAt } of last.values()) await showTypes(account, path, openedAt, within);
  });
  // A fresh mass of rows is guessed at until it is analysed, and looked into one by one until it is vacuumed.
  for (const table of ['cases', 'case_words', 'messages', 'case_events', 'unread_marks']) await db.query(`vacuum analyze ${table}`);
  // Counted up batch by batch, these few rows lie scattered among their own remains.
  await db.query('vacuum (full, analyze) case_counts');
}
