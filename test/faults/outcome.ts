/** What became of one cell of the fault matrix in one engine. */
export interface CellOutcome {
  readonly group: string;
  readonly row: string;
  readonly column: string;
  /** `passed`, `failed`, or why it does not apply. */
  readonly is: 'passed' | 'failed' | 'not applicable';
  readonly why?: string;
  /** Of the wall clock. */
  readonly ms: number;
}
