/** Which blocks of a long grid are drawn: those near what is seen, and those that are asked for. */

export const BLOCK = 25;
/** Up to here a grid is drawn as it is. */
const SHORT = 3 * BLOCK;
/** Pixels around the visible part in which blocks are kept ready, so that Tab and a turn of the wheel find them there. */
const AROUND = '800px 0px';

export class BlockWindow {
  readonly #changed: () => void;
  readonly #near = new Set<number>([0, 1]);
  readonly #heights = new Map<number, number>();
  #observer: IntersectionObserver | undefined;
  #scroller: Element | undefined;
  #width: number | undefined;
  /** What the member looks at, and where it was before other blocks are drawn. */
  #held: { readonly seen: Element; readonly top: number } | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** `wanted`: rows that must be there, counted from 1. */
  drawn(rows: number, wanted: readonly number[]): (block: number) => boolean {
    if (rows <= SHORT) return () => true;
    const asked = new Set(wanted.map(blockOf));
    return (block) => this.#near.has(block) || asked.has(block);
  }

  /** Of a block that is not drawn, in pixels: as it was, or as those that were measured are. */
  height(block: number, rows: number): number {
    const known = this.#heights.get(block);
    if (known) return known;
    const [measured] = this.#heights.values();
    return measured ? (measured / BLOCK) * rows : rows * 56;
  }

  /** The element that scrolls, as it comes and goes with the step. */
  readonly scrollsIn = (scroller: Element | undefined): void => {
    if (scroller === this.#scroller) return;
    this.#observer?.disconnect();
    this.#scroller = scroller;
    this.#observer = scroller && new IntersectionObserver((entries) => this.#seen(entries), { root: scroller, rootMargin: AROUND });
  };

  /** After a drawing that may have brought other blocks. */
  watch(): void {
    const blocks = this.#scroller?.querySelectorAll('tbody') ?? [];
    blocks.forEach((block) => this.#observer?.observe(block));
    this.#letGo();
    const [first] = blocks;
    // Told by the observer, it would come after the member may have scrolled by a length that was a guess.
    if (first && blocks.length * BLOCK > SHORT && this.#heights.size === 0 && this.#measure(0, first, first.getBoundingClientRect())) this.#changed();
  }

  #measure(block: number, { childElementCount }: Element, { height }: DOMRectReadOnly): boolean {
    const whole = childElementCount === BLOCK && height > 0;
    if (whole) this.#heights.set(block, height);
    return whole;
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const before = this.#near.size;
    const width = entries[0]?.rootBounds?.width;
    // Rows become cards, or cards rows: no height holds.
    let changed = this.#width !== undefined && width !== this.#width;
    if (changed) this.#heights.clear();
    this.#width = width;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const block = Number((target as HTMLElement).dataset['block']);
      this.#measure(block, target, boundingClientRect);
      changed = (isIntersecting ? !this.#near.has(block) : this.#near.has(block)) || changed;
      if (isIntersecting) this.#near.add(block);
      else this.#near.delete(block);
    }
    if (!changed && this.#near.size === before) return;
    this.#hold();
    this.#changed();
  }

  /** Before blocks of other heights take their places: WebKit alone would leave the scrolled length, and move what is seen. */
  #hold(): void {
    if (CSS.supports('overflow-anchor', 'auto')) return;
    const { top, bottom } = this.#scroller!.getBoundingClientRect();
    const inSight = (each: Element | null | undefined): each is Element => {
      const at = each?.getBoundingClientRect();
      return at !== undefined && at.bottom > top && at.top < bottom;
    };
    const focused = this.#scroller!.querySelector(':focus');
    const seen = inSight(focused) ? focused : [...this.#scroller!.querySelectorAll('tbody')].find(inSight);
    this.#held = seen && { seen, top: seen.getBoundingClientRect().top };
  }

  #letGo(): void {
    const { seen, top } = this.#held ?? {};
    this.#held = undefined;
    if (seen?.isConnected && top !== undefined) this.#scroller!.scrollTop += seen.getBoundingClientRect().top - top;
  }
}

export const blockOf = (row: number): number => Math.floor((row - 1) / BLOCK);
