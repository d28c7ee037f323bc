/** How far a file is looked into: beyond any of these it is left at what was found until then. */

export interface Bounds {
  /** Of a file read as it lies, and of one that has to be held whole. */
  readonly bytes: number;
  /** What its compressed parts really come to, whatever their headers say. */
  readonly inflated: number;
  readonly entries: number;
  /** Of elements within elements. */
  readonly depth: number;
  readonly pages: number;
}

const MEBIBYTE = 2 ** 20;

export const usualBounds: Bounds = { bytes: 32 * MEBIBYTE, inflated: 32 * MEBIBYTE, entries: 2_000, depth: 200, pages: 200 };

export class BeyondBounds extends Error {}

/** Counts what is taken of one bound. */
export function meter(most: number): (taken: number) => void {
  let left = most;
  return (taken) => {
    left -= taken;
    if (left < 0) throw new BeyondBounds();
  };
}
