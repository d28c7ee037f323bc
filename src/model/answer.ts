/** What a member answered, kept just as typed; reading it as a number or a date comes later. */
/** Two ISO dates (YYYY-MM-DD); either end may still be empty. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** One row of a `rows` question, by column id. */
export type Row = Readonly<Record<string, string>>;

/**
 * Shape by question kind: text, long-text, choice, date, number, amount, identifier → string;
 * choices → option ids; period → Period; rows → Row[].
 */
export type Answer = string | readonly string[] | Period | readonly Row[];

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>;

export const isPeriod = (answer: Answer | undefined): answer is Period =>
  typeof answer === 'object' && !Array.isArray(answer);

export const isBlankRow = (row: Row): boolean => Object.values(row).every((cell) => cell.trim() === '');

/** The rows that hold something: blank ones at the end of a list are not an answer. */
export const filledRows = (answer: Answer | undefined): readonly Row[] =>
  Array.isArray(answer) ? (answer as readonly Row[]).filter((row) => typeof row === 'object' && !isBlankRow(row)) : [];

/** Whether nothing was answered: blank text, no option, no end of a period, only blank rows. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (isPeriod(answer)) return answer.from === '' && answer.to === '';
  return answer.every((each: string | Row) => (typeof each === 'string' ? each === '' : isBlankRow(each)));
}
