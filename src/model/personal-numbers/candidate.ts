/** A stretch of a text that may be one number: its characters without separators, and how it is written. */
import { APART, GLUED, isDigit, type Pieces, SPACED, TIGHT } from './pieces.ts';

export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** The piece that follows. */
  readonly next: number;
  readonly compact: string;
  /** The sizes of its groups with the one separator between them; empty for a single piece, `mixed` where separators are. */
  readonly groups: string;
  /** Whether nothing on either side seems to belong to it. */
  readonly whole: boolean;
}

const startsWithDigit = ({ text, at }: Pieces, piece: number): boolean => isDigit(text.charCodeAt(at[piece]!));

/** Whether digits go on after the pieces from `first` to before `next`: past a space only where it is spaced itself. */
export function goesOn(pieces: Pieces, first: number, next: number): boolean {
  const { join } = pieces;
  if (join[next] === GLUED) return true;
  const spaced = next - 1 > first && join[next - 1] === SPACED;
  return (join[next] === TIGHT || (spaced && join[next] === SPACED)) && startsWithDigit(pieces, next);
}

/** Whether a number of digits may begin here, and not within a longer one, an ISWC or a phone number say. */
export function beginsDigits(pieces: Pieces, piece: number): boolean {
  const { join } = pieces;
  const joined = join[piece];
  // Letters before it, as in `SIN130692544` and `nas-130692544.pdf`, are for the context to judge.
  if (piece === 0 || joined === APART || !startsWithDigit(pieces, piece - 1)) return true;
  if (joined !== SPACED) return false;
  // After a space, what is long or tied together stands for itself, and so does what follows such a one.
  return isLong(pieces, piece) || join[piece + 1] === TIGHT || isLong(pieces, piece - 1) || (join[piece - 1] === TIGHT && !isLoneLetter(pieces, piece - 2));
}

const isLong = ({ at, end }: Pieces, piece: number): boolean => end[piece]! - at[piece]! >= 9;

const isLoneLetter = (pieces: Pieces, piece: number): boolean =>
  piece >= 0 && !startsWithDigit(pieces, piece) && pieces.end[piece]! - pieces.at[piece]! === 1;

/** The pieces from `first` up to before `next`, as one number. */
export function candidateOf(pieces: Pieces, first: number, next: number): Candidate {
  const { text, at, end, join } = pieces;
  let compact = '';
  let groups = '';
  let size = 0;
  let separator = '';
  for (let piece = first; piece < next; piece++) {
    const start = at[piece]!;
    if (piece > first && join[piece] !== GLUED) {
      const between = join[piece] === SPACED ? ' ' : text[start - 1] === '.' ? '.' : '-';
      separator = separator && separator !== between ? 'mixed' : between;
      groups += size + separator;
      size = 0;
    }
    compact += text.slice(start, end[piece]);
    size += end[piece]! - start;
  }
  const from = at[first]!;
  const to = end[next - 1]!;
  // A lone letter tight before it makes it a part: `T-034-524-680`.
  const led = join[first] === GLUED || (join[first] === TIGHT && (startsWithDigit(pieces, first - 1) || isLoneLetter(pieces, first - 1)));
  return { from, to, next, compact: compact.toUpperCase(), groups: separator === 'mixed' ? separator : groups && groups + size, whole: !led && !goesOn(pieces, first, next) };
}
