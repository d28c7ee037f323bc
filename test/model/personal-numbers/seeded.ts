/** Chance that comes out the same for the same seed: what the sets of numbers and sentences are drawn with. */

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly digits: (count: number) => string;
  readonly letters: (count: number) => string;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const many = (count: number, one: () => string): string => Array.from({ length: count }, one).join('');
  return {
    whole,
    pick: (from) => from[whole(0, from.length - 1)]!,
    digits: (count) => many(count, () => String(whole(0, 9))),
    letters: (count) => many(count, () => String.fromCharCode(whole(65, 90))),
  };
}
