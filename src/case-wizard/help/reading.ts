/** The words of the tree of case types, read in short turns: a large tree never holds up what is typed meanwhile. */
import type { CaseType } from '../../model/preset.ts';
import { readTypes, type TypeIndex } from '../../model/type-index.ts';

/** Milliseconds at a stretch; less than a frame, with time left for the page. */
const TURN = 10;

export class Reading {
  readonly #turns: Generator<void, TypeIndex>;
  #started = false;
  #index: TypeIndex | undefined;
  #waiting: ((index: TypeIndex) => void)[] = [];

  constructor(types: readonly CaseType[]) {
    this.#turns = readTypes(types);
  }

  /** What takes no more than a turn is read before this returns. */
  begin(): void {
    if (this.#started) return;
    this.#started = true;
    this.#turn();
  }

  /** At once where everything is read. */
  whenRead(act: (index: TypeIndex) => void): void {
    this.begin();
    if (this.#index) act(this.#index);
    else this.#waiting.push(act);
  }

  #turn(): void {
    const end = performance.now() + TURN;
    let step = this.#turns.next();
    while (!step.done && performance.now() < end) step = this.#turns.next();
    if (!step.done) {
      setTimeout(() => this.#turn());
      return;
    }
    const index = (this.#index = step.value);
    for (const act of this.#waiting.splice(0)) act(index);
  }
}
