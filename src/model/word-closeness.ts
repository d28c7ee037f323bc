/** How close a word that someone typed is to a word that is written: the same, its beginning, its stem, or a slip of the fingers away. */

/** From best to worst; -1 is another word altogether. */
export type Closeness = 0 | 1 | 2 | 3 | 4 | -1;

export const SAME = 0;
export const BEGINNING = 1;
/** All but an ending of up to three letters: "changer" finds "changement", "royalty" finds "royalties". */
export const STEM = 2;
export const ONE_SLIP = 3;
export const TWO_SLIPS = 4;
export const OTHER = -1;

const ENDING = 3;
const SHORTEST_STEM = 4;
/** Most slips are not in the first letter, and without it a few letters are close to too much. */
const SHORTEST_BEGINNING_WITH_SLIPS = 5;

/** Slips forgiven in a word of that length: in three letters each one makes another word. */
const slipsIn = (length: number): 0 | 1 | 2 => (length < 4 ? 0 : length < 8 ? 1 : 2);

const sharedStart = (a: string, b: string): number => {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
};

/** Both as `folded` gives them. */
export function closeness(typed: string, word: string): Closeness {
  const same = sharedStart(typed, word);
  if (same === typed.length) return same === word.length ? SAME : BEGINNING;
  if (same >= SHORTEST_STEM && same >= typed.length - ENDING) return STEM;
  const allowed = slipsIn(typed.length);
  if (allowed === 0 || word.length < typed.length - allowed) return OTHER;
  const whole = same === 0 || typed.length < SHORTEST_BEGINNING_WITH_SLIPS;
  if (whole && word.length > typed.length + allowed) return OTHER;
  const slips = slipsBetween(typed, word.slice(0, typed.length + allowed), whole, allowed);
  return slips > allowed ? OTHER : slips === 1 ? ONE_SLIP : TWO_SLIPS;
}

/** Three rows of the table, kept: a search makes thousands of them. */
const rows: readonly number[][] = [[], [], []];

/**
 * Letters left out, added, replaced or swapped with their neighbour (optimal string alignment) on the way from `typed`
 * to the word, or to the beginning of it that is closest. Anything above `most` is only "more".
 */
function slipsBetween(typed: string, word: string, whole: boolean, most: number): number {
  const width = word.length;
  for (let to = 0; to <= width; to += 1) rows[0]![to] = to;
  for (let from = 1; from <= typed.length; from += 1) {
    const row = rows[from % 3]!;
    const above = rows[(from + 2) % 3]!;
    const twoAbove = rows[(from + 1) % 3]!;
    const letter = typed.charCodeAt(from - 1);
    let least = (row[0] = from);
    for (let to = 1; to <= width; to += 1) {
      const there = word.charCodeAt(to - 1);
      let cost = Math.min(above[to]! + 1, row[to - 1]! + 1, above[to - 1]! + (letter === there ? 0 : 1));
      const swapped = from > 1 && to > 1 && letter === word.charCodeAt(to - 2) && typed.charCodeAt(from - 2) === there;
      if (swapped) cost = Math.min(cost, twoAbove[to - 2]! + 1);
      row[to] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
  }
  const last = rows[typed.length % 3]!;
  return whole ? last[width]! : Math.min(...last.slice(0, width + 1));
}
