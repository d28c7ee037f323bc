/** A world of its own for one schedule: its time, its chance, and everything that is still to happen in it. */
import type { Clock } from '../../src/runtime/clock.ts';

/** Mulberry32: small, well known, and the same on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whoever something happens to: once gone, it happens no more. */
export interface Owner {
  gone: boolean;
}

interface Pending {
  readonly due: number;
  readonly what: string;
  /** Of which call or file. */
  readonly of: string;
  readonly owner: Owner | undefined;
  readonly act: () => void;
}

const settled = Promise.resolve();

/**
 * Node goes on to the next tick only once no promise is left to be heard: everything else that takes time is on the
 * world's list. Asked for by a promise, since ticks that a tick asks for come before promises are heard.
 */
const heard = (then: () => void): void => void settled.then(() => process.nextTick(then));

const START = Date.parse('2026-03-02T15:00:00Z');

export class World {
  now = 0;
  steps = 0;
  readonly random: () => number;
  /** What happened, in order; kept only where someone will read it. */
  readonly trace: string[] = [];
  readonly traced: boolean;
  #pending: Pending[] = [];
  #over = false;

  constructor(seed: number, traced = false) {
    this.random = chance(seed);
    this.traced = traced;
  }

  below(most: number): number {
    return Math.floor(this.random() * most);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Most worlds are not traced, and words cost more than what they tell of. */
  note(what: string, of = ''): void {
    if (this.traced) this.trace.push(`${(this.now / 1000).toFixed(3)} ${of && `${of} `}${what}`);
  }

  /** The answer takes it back. */
  after(ms: number, what: string, act: () => void, owner?: Owner, of = ''): () => void {
    const pending = { due: this.now + ms, what, of, owner, act };
    this.#pending.push(pending);
    return () => {
      const at = this.#pending.indexOf(pending);
      if (at >= 0) this.#pending.splice(at, 1);
    };
  }

  clockOf(owner: Owner): Clock {
    return {
      now: () => new Date(START + this.now),
      after: (ms, act) => this.after(ms, 'timer', act, owner),
    };
  }

  /** A machine that slept wakes up with everything due at once. */
  sleep(ms: number): void {
    this.note(`asleep for ${ms / 1000} s`);
    this.now += ms;
  }

  /** Nothing happens any more: what was to be seen has been seen. */
  end(): void {
    this.#over = true;
  }

  /** Until nothing is left to happen; false where that is not within so many steps. What is due at once happens in any order; time moves only when nothing is due. */
  run(quiet: () => void, most: number): Promise<boolean> {
    return new Promise((done, fail) => {
      const turn = (): void => {
        try {
          if (this.steps >= most) return done(false);
          quiet();
          const next = this.#over ? undefined : this.#next();
          if (!next) return done(true);
          this.note(next.what, next.of);
          next.act();
          heard(onward);
        } catch (error) {
          fail(error);
        }
      };
      const onward = (): void => {
        this.steps++;
        turn();
      };
      heard(turn);
    });
  }

  #next(): Pending | undefined {
    let soonest = Infinity;
    let alive = true;
    for (const { due, owner } of this.#pending) {
      if (owner?.gone) alive = false;
      else if (due < soonest) soonest = due;
    }
    if (!alive) this.#pending = this.#pending.filter(({ owner }) => !owner?.gone);
    if (soonest === Infinity) return undefined;
    this.now = Math.max(this.now, soonest);
    let ready = 0;
    for (const { due } of this.#pending) if (due <= this.now) ready++;
    let nth = ready === 1 ? 0 : this.below(ready);
    const at = this.#pending.findIndex(({ due }) => due <= this.now && nth-- === 0);
    return this.#pending.splice(at, 1)[0];
  }
}
