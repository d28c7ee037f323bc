/** One writer to an arriving file at a time, across all processes of one database; whoever waits asks the holder to let go. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lock, Locker } from '@tus/server';
import type { Database } from '../database/database.ts';
import { Problem } from '../problem.ts';

/** In milliseconds. */
export interface Pace {
  /** After which silence a holder counts as dead. */
  readonly lease: number;
  /** How often a holder renews its lease, and learns that it is to let go. */
  readonly renewal: number;
  /** How often one who waits tries again. */
  readonly trial: number;
  /** How long one waits: longer than the lease of a process that was killed. */
  readonly patience: number;
}

const usual: Pace = { lease: 5_000, renewal: 500, trial: 50, patience: 15_000 };

/** Part of a lease after which a holder that could not renew it lets go. */
const wellWithin = 0.7;

/** Moments are the database's: processes on several machines share no other clock. */
const later = `now() + make_interval(secs => $3)`;

export function turnsOf(db: Database, { lease, renewal, trial, patience }: Pace = usual): Locker {
  const seconds = lease / 1_000;

  const taken = async (arrival: string, holder: string): Promise<boolean> =>
    (
      await db.query(
        `insert into arrival_turns as turn (arrival, holder, until) values ($1, $2, ${later})
         on conflict (arrival) do update set holder = excluded.holder, until = excluded.until, wanted = false
         where turn.until < now() returning holder`,
        [arrival, holder, seconds],
      )
    ).length > 0;

  return {
    newLock(arrival): Lock {
      const holder = randomUUID();
      let renewing: ReturnType<typeof setInterval> | undefined;
      return {
        async lock(signal, letGo) {
          const last = Date.now() + patience;
          /** When the lease that holds was asked for, by this process's own steady clock: it ends no earlier than a lease after that. */
          let since = performance.now();
          while (!(await taken(arrival, holder))) {
            if (signal.aborted || Date.now() > last) throw new Problem('in-progress');
            await db.query(`update arrival_turns set wanted = true where arrival = $1 and not wanted`, [arrival]);
            await pause(trial);
            since = performance.now();
          }
          let asking = false;
          const renew = async (): Promise<void> => {
            const asked = performance.now();
            const [row] = await db.query<{ wanted: boolean }>(
              `update arrival_turns set until = ${later} where arrival = $1 and holder = $2 returning wanted`,
              [arrival, holder, seconds],
            );
            if (row) since = asked;
            // Whose lease has run out is no longer the writer either.
            if ((row?.wanted ?? true) && renewing) void letGo();
          };
          renewing = setInterval(() => {
            // The database may be slow to say so, or not to be reached at all: what is left is for the last bytes.
            if (performance.now() - since > lease * wellWithin) void letGo();
            if (asking) return;
            asking = true;
            void renew()
              .catch(() => undefined)
              .then(() => {
                asking = false;
              });
          }, renewal);
        },
        async unlock() {
          clearInterval(renewing);
          renewing = undefined;
          await db.query(`delete from arrival_turns where arrival = $1 and holder = $2`, [arrival, holder]);
        },
      };
    },
  };
}
