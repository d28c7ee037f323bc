/** Draws from lists by a seed: the same seed draws the same. */

export interface Draw {
  /** From 0 up to, not including, 1. */
  part(): number;
  /** From 0 up to, not including, `below`. */
  number(below: number): number;
  /** True as often as `share` says. */
  happens(share: number): boolean;
  of<T>(list: readonly T[]): T;
  /** The more weight, the more often. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T;
}

/** Mulberry32: small, quick, and even enough for a demo. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number): number => Math.floor(part() * below);
  return {
    part,
    number,
    happens: (share) => part() < share,
    of: (list) => list[number(list.length)]!,
    weighted(list) {
      let left = part() * list.reduce((sum, { weight }) => sum + weight, 0);
      return list.find(({ weight }) => (left -= weight) < 0) ?? list.at(-1)!;
    },
  };
}
