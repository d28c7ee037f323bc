/** Thrown where a check turns out to have nothing to show here: it is skipped then, neither passed nor failed. */
import type { Need } from './check.ts';

export class Lacking extends Error {
  readonly lacks: readonly Need[];

  constructor(lacks: readonly Need[]) {
    super(`nothing to check without ${lacks.join(', ')}`);
    this.name = 'Lacking';
    this.lacks = lacks;
  }
}
