/** What a member can be set on, as fourteen bits. */
import { PLAIN, PROOF, TAX } from './society.ts';

export interface PlannedFile {
  readonly name: string;
  readonly bytes: string;
  /** `late`: no at first, then yes. */
  readonly says: 'yes' | 'no' | 'late';
  /** Taken out again: while it is under way, or once it is there. */
  readonly removed?: 'soon' | 'there';
}

/** Every part of it may be left out. */
export interface Plan {
  readonly path: readonly string[];
  readonly files: readonly PlannedFile[];
  readonly together: boolean;
  /** Presses Submit twice. */
  readonly twice: boolean;
  /** Does not wait for the uploads before going on. */
  readonly hurries: boolean;
  /** Stops the first upload, then sends it after all. */
  readonly stops: boolean;
  /** Writes another sentence after a submit that failed. */
  readonly rewrites: boolean;
  /** Looks at the type again from the preview. */
  readonly looksBack: boolean;
  /** The backend can look a receipt up. */
  readonly lookUp: boolean;
  /** The browser has locks between tabs. */
  readonly locks: boolean;
  /** Writes all that can be written at one look, as whoever pastes does. */
  readonly brisk: boolean;
}

const A = { name: 'a.pdf', bytes: '%PDF first' } as const;
const B = { name: 'b.pdf', bytes: '%PDF the second one' } as const;
const C = { name: 'c.pdf', bytes: '%PDF third' } as const;
const FILES: readonly (readonly PlannedFile[])[] = [
  [{ ...A, says: 'yes' }, { ...B, says: 'yes', removed: 'there' }, { ...C, says: 'yes' }],
  [{ ...A, says: 'yes' }, { ...B, says: 'no' }],
  [{ ...A, says: 'yes' }, { ...B, says: 'yes' }],
  [{ ...A, says: 'yes' }],
  [{ ...A, says: 'yes' }, { ...C, says: 'late' }],
  [{ ...A, says: 'yes' }, { ...C, says: 'yes', removed: 'soon' }],
  [{ ...A, says: 'yes' }, { ...B, says: 'no' }, { ...C, says: 'yes', removed: 'there' }],
  [],
];
const PATHS = [TAX, PLAIN, PROOF, TAX];

export const PLANS = 16_384;

/** Where the files stand among the bits. */
const FILE_BITS = 7 << 2;
/** Of the choices of files above: one of them, none, none. */
const FEW = [3, 7, 7];

export function planOf(bits: number): Plan {
  const bit = (at: number): boolean => ((bits >> at) & 1) === 1;
  const path = PATHS[bits & 3]!;
  const files = FILES[(bits >> 2) & 7]!;
  return {
    path, files: path === PROOF && files.length === 0 ? FILES[3]! : files,
    together: !bit(5), twice: bit(6), hurries: bit(7), stops: bit(8), rewrites: bit(9), looksBack: bit(10), lookUp: !bit(11),
    locks: !bit(12), brisk: bit(13),
  };
}

/** The same plan with one file or none; what a case is without them is shorter, and is met more often in the same time. */
export const withFewFiles = (bits: number, nth: number): number => (bits & ~FILE_BITS) | (FEW[nth]! << 2);

/** A plan that asks less, where it still is one. */
export function* simpler(bits: number): Generator<number> {
  for (let bit = 13; bit >= 5; bit--) if ((bits >> bit) & 1) yield bits & ~(1 << bit);
  for (const files of [7, 3, 2]) {
    if (((bits >> 2) & 7) === files) return;
    yield (bits & ~FILE_BITS) | (files << 2);
  }
}
