/** Text that a spreadsheet would take for a formula, and how it is kept from doing so. */

/** Such a sign at the very beginning, or after the spaces and quotes that some pass over; full-width ones too. */
const formula = /^[\s'"`´‘’“”«»]*[=+\-@＝＋－＠]/;

/** Spreadsheets read what follows an apostrophe as text. */
export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The cell as it was before it was guarded, here or by a spreadsheet. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
