/** Which word near a number tells what it is. */
import { isDigit, type Pieces, SPACED, TIGHT } from './pieces.ts';
import { meanings, OTHER, UNIT } from './context-words.ts';

/** The words that tell something, in the order of the text. */
export interface Marks {
  readonly at: readonly number[];
  readonly end: readonly number[];
  readonly meaning: readonly number[];
}

export interface Context {
  /** What the nearest telling word says; 0 where none is near. */
  readonly meaning: number;
  /** How many characters away. */
  readonly distance: number;
}

/** As far as an explanation between the word and the number goes, and as far as one after it. */
const BEFORE = 80;
const AFTER = 40;
const LONGEST = 26;

const plain = (word: string): string => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace('œ', 'oe');

/** Accents and the s of the plural are taken off only where the word is not found as it is. */
function meaningOf(word: string): number {
  const lower = word.toLowerCase();
  const found = meanings.get(lower);
  if (found !== undefined) return found;
  const bare = /[^a-z]/.test(lower) ? plain(lower) : lower;
  return meanings.get(bare) ?? (bare.length > 3 && bare.endsWith('s') ? (meanings.get(bare.slice(0, -1)) ?? 0) : 0);
}

/** `sin` and `nas` are words in Spanish and Portuguese: outside French and English only capitals are an abbreviation. */
export function readMarks({ text, at, end, join }: Pieces, lang?: string): Marks {
  const found = { at: [] as number[], end: [] as number[], meaning: [] as number[] };
  const needsCapitals = lang !== undefined && !/^(fr|en)/i.test(lang);
  let dotted = '';
  let dottedFrom = 0;
  for (let index = 0; index < at.length; index++) {
    let from = at[index]!;
    const to = end[index]!;
    const size = to - from;
    if (size > LONGEST || isDigit(text.charCodeAt(from))) continue;
    let word = text.slice(from, to);
    if (size === 1) {
      // N.A.S. and S.I.N.
      if (join[index] !== TIGHT || dotted.length > 3) dotted = '';
      if (!dotted) dottedFrom = from;
      word = dotted += word;
      from = dottedFrom;
      if (word.length < 3) continue;
    }
    let meaning = meaningOf(word);
    if (!meaning || meaning === UNIT || (needsCapitals && word.length < 4 && meaning < OTHER && word !== word.toUpperCase())) continue;
    const last = found.at.length - 1;
    // « police d’assurance » and "policy" are a contract, not the insured.
    if (found.meaning[last] === OTHER && from - found.end[last]! < 4 && /^(assurance|insurance)$/i.test(word)) meaning = OTHER;
    found.at.push(from);
    found.end.push(to);
    found.meaning.push(meaning);
  }
  return found;
}

/** Whether what is counted follows at once, the number being an amount. */
export function isCounted({ text, at, end, join }: Pieces, next: number): boolean {
  return join[next] === SPACED && meaningOf(text.slice(at[next], Math.min(end[next]!, at[next]! + LONGEST))) === UNIT;
}

/**
 * The nearest telling word of the number from `from` to `to`, one after it counting as twice as far.
 * `next` is the first mark that begins after `from`.
 */
export function contextOf(text: string, marks: Marks, next: number, from: number, to: number): Context {
  const before = next - 1;
  let after = next;
  while (after < marks.at.length && marks.at[after]! < to) after++;
  const behind = before < 0 ? BEFORE + 1 : Math.max(0, from - marks.end[before]!);
  // On the next line another thing begins, in a form or a table say.
  const follows = after < marks.at.length && !text.slice(to, Math.min(marks.at[after]!, to + AFTER + 1)).includes('\n');
  const ahead = follows ? marks.at[after]! - to : AFTER + 1;
  if (behind <= BEFORE && behind <= ahead * 2) return { meaning: marks.meaning[before]!, distance: behind };
  if (ahead <= AFTER) return { meaning: marks.meaning[after]!, distance: ahead * 2 };
  return { meaning: 0, distance: BEFORE };
}
