/** A text cut into runs of digits and runs of letters, with what stands between them: one walk, however long the text. */

/** How a piece follows the one before it. */
export const APART = 0;
export const SPACED = 1;
/** By a hyphen or a dot. */
export const TIGHT = 2;
export const GLUED = 3;

export interface Pieces {
  readonly text: string;
  readonly at: readonly number[];
  readonly end: readonly number[];
  readonly join: readonly number[];
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Latin letters, accents also where they stand apart as in file names of a Mac. */
const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x370 && code !== 0xd7 && code !== 0xf7);

/** Spaces of every width; and hyphens, dots and what is there without being seen. */
const isSpace = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a);
const isTight = (code: number): boolean =>
  code === 45 || code === 46 || code === 0xad || (code >= 0x200b && code <= 0x2015) || code === 0x2060 || code === 0x2212 || code === 0xfeff;

export function cut(text: string): Pieces {
  const at: number[] = [];
  const end: number[] = [];
  const join: number[] = [];
  let last = -2;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const start = index;
    if (isDigit(code)) while (isDigit(text.charCodeAt(++index)));
    else if (isLetter(code)) while (isLetter(text.charCodeAt(++index)));
    else {
      index++;
      continue;
    }
    const between = start === last + 1 ? text.charCodeAt(last) : 0;
    join.push(start === last ? GLUED : isSpace(between) ? SPACED : isTight(between) ? TIGHT : APART);
    at.push(start);
    end.push(index);
    last = index;
  }
  return { text, at, end, join };
}
