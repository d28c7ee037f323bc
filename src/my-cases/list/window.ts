/** Where the rows of a long list lie, most of them never drawn: measured heights where known, a typical one elsewhere. */
import type { Range } from './rows.ts';

/** Rows whose heights are told apart only while they are near. */
const BLOCK = 64;

interface Block {
  readonly heights: Map<number, number>;
  /** By how much a row that is not in `heights` differs from the typical one, on average of what was measured before. */
  rest: number;
  /** By how much the whole block differs from as many typical rows. */
  extra: number;
}

export class RowHeights {
  readonly #blocks = new Map<number, Block>();
  #typical: number;
  #guessed = true;

  /** `guess` holds until rows were measured. */
  constructor(guess: number) {
    this.#typical = guess;
  }

  get typical(): number {
    return this.#typical;
  }

  /** Takes in what was measured; true where that moves anything. */
  measure(rows: readonly (readonly [index: number, height: number])[]): boolean {
    if (rows.length === 0) return false;
    const guessed = this.#guessed;
    if (guessed) {
      this.#guessed = false;
      this.#typical = rows.reduce((sum, [, height]) => sum + height, 0) / rows.length;
    }
    let moved = guessed;
    for (const [index, height] of rows) {
      const block = this.#blockOf(index);
      if (Math.abs((block.heights.get(index) ?? this.#typical + block.rest) - height) >= 0.5) moved = true;
      block.heights.set(index, height);
      block.extra = this.#extraOf(block);
    }
    return moved;
  }

  /** Lets go of single heights outside `near`; how much their rows take up together is kept. */
  forget(near: Range): void {
    for (const [number, block] of this.#blocks) {
      const apart = (number + 1) * BLOCK <= near.first || number * BLOCK >= near.stop;
      if (!apart || block.heights.size === 0) continue;
      block.rest = block.extra / BLOCK;
      block.heights.clear();
    }
  }

  /** Where the row at `index` begins; where the row before it ends. */
  offset(index: number): number {
    const number = Math.floor(index / BLOCK);
    let offset = index * this.#typical;
    for (const [each, { extra }] of this.#blocks) if (each < number) offset += extra;
    const block = this.#blocks.get(number);
    if (!block) return offset;
    for (let before = number * BLOCK; before < index; before++) {
      const height = block.heights.get(before);
      offset += height === undefined ? block.rest : height - this.#typical;
    }
    return offset;
  }

  /** The row that covers `y`, of `count`. */
  indexAt(y: number, count: number): number {
    let low = 0;
    let high = Math.max(0, count - 1);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offset(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #blockOf(index: number): Block {
    const number = Math.floor(index / BLOCK);
    const known = this.#blocks.get(number);
    if (known) return known;
    const block = { heights: new Map<number, number>(), rest: 0, extra: 0 };
    this.#blocks.set(number, block);
    return block;
  }

  #extraOf({ heights, rest }: Block): number {
    let extra = rest * (BLOCK - heights.size);
    for (const height of heights.values()) extra += height - this.#typical;
    return extra;
  }
}

/** Rows drawn beyond what is seen, on either side, so that a short scroll needs none. */
const SPARE = 3;

/** The rows that show between `top` and `bottom`, measured from where the first row begins. */
export function seenBetween(heights: RowHeights, count: number, top: number, bottom: number): Range {
  if (count === 0 || bottom <= top) return { first: 0, stop: 0 };
  return { first: heights.indexAt(top, count), stop: Math.min(count, heights.indexAt(bottom, count) + 1) };
}

export const widenedBy = ({ first, stop }: Range, rows: number, count: number): Range => ({
  first: Math.max(0, first - rows),
  stop: Math.min(count, stop + rows),
});

/** What to draw: the same as before as long as that covers what is seen without being much too much. */
export function drawnFor(seen: Range, drawn: Range, count: number): Range {
  const needed = widenedBy(seen, 1, count);
  const wanted = widenedBy(seen, SPARE, count);
  const covers = drawn.first <= needed.first && drawn.stop >= needed.stop && drawn.stop <= count;
  return covers && drawn.stop - drawn.first <= wanted.stop - wanted.first + SPARE ? drawn : wanted;
}

/** The rows to draw in order: the window, and around the row that has the focus, wherever it is. */
export function indexesOf(drawn: Range, focused: number | undefined, count: number): readonly number[] {
  const all = new Set<number>();
  for (let index = drawn.first; index < Math.min(drawn.stop, count); index++) all.add(index);
  if (focused !== undefined) {
    for (let index = Math.max(0, focused - 1); index < Math.min(count, focused + 2); index++) all.add(index);
  }
  return [...all].sort((a, b) => a - b);
}
