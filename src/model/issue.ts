/** What can be wrong with an answer, as codes; `locale/` turns them into sentences. */

export type IssueCode =
  | 'required'
  | 'choose'
  | 'too-long'
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'period-half'
  | 'period-order'
  | 'too-many-rows'
  | 'identifier-format'
  | 'identifier-check-digit'
  | 'waiver-needs-file'
  | 'waiver-needs-description'
  | 'proof-needed'
  | 'file-unfinished';

/** One fault and where it stands. */
export interface Issue {
  readonly code: IssueCode;
  /** The field's id on the screen, as `outline` names it. */
  readonly field: string;
  /** The bound that was passed: a number, or an ISO date. */
  readonly limit?: number | string;
  /** 1-based row and the column's id, in a question of rows. */
  readonly row?: number;
  readonly column?: string;
}

/** A fault before it is tied to a field. */
export type Fault = Omit<Issue, 'field'>;
