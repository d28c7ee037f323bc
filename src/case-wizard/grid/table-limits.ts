/** How much of a table is read at once, pasted or from a file: more would only make the page wait. */

/** Bytes of a file, signs of a paste. */
export const LONGEST_TABLE = 4_000_000;
export const MOST_LINES = 10_000;
