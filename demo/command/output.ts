/** Where a command says what it found, and what is wrong with how it was called. */
export interface Output {
  readonly tell: (line: string) => void;
  readonly complain: (line: string) => void;
}
