/** How much of the page an element can show: what scrolls and what cuts off around it, whichever ancestors do. */

interface Band {
  readonly top: number;
  readonly bottom: number;
}

export class Viewport {
  readonly #host: Element;
  readonly #moved: () => void;
  readonly #resized: ResizeObserver;
  #roots: readonly EventTarget[] = [];
  #boxes: readonly Element[] = [];

  /** `moved` is called whenever something may show that did not before. */
  constructor(host: Element, moved: () => void) {
    this.#host = host;
    this.#moved = moved;
    this.#resized = new ResizeObserver(() => {
      // Also a host that makes an ancestor scroll, or no longer, changes sizes.
      this.#boxes = cutting(host);
      // Drawing at once would change the size again within the same round.
      requestAnimationFrame(() => moved());
    });
  }

  start(): void {
    this.stop();
    this.#boxes = cutting(this.#host);
    // A scroll event stays within its own tree of shadows, so each tree around is listened to.
    this.#roots = [window, ...treesAround(this.#host)];
    for (const root of this.#roots) root.addEventListener('scroll', this.#moved, { capture: true, passive: true });
    window.addEventListener('resize', this.#moved);
    this.#resized.observe(this.#host);
  }

  stop(): void {
    for (const root of this.#roots) root.removeEventListener('scroll', this.#moved, { capture: true });
    window.removeEventListener('resize', this.#moved);
    this.#resized.disconnect();
    this.#roots = [];
  }

  /** What is not cut off, in the coordinates of the window. */
  band(): Band {
    let top = 0;
    let bottom = window.innerHeight;
    for (const box of this.#boxes) {
      const edges = box.getBoundingClientRect();
      top = Math.max(top, edges.top);
      bottom = Math.min(bottom, edges.bottom);
    }
    return { top, bottom };
  }

  /** Moves the content up by `distance`, at once, whatever the page says of smooth scrolling. */
  scrollBy(distance: number): void {
    const scrolls = this.#boxes.find((box) => box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY));
    (scrolls ?? document.scrollingElement)?.scrollBy({ top: distance, behavior: 'instant' });
  }
}

const above = (node: Node): Node | null =>
  node instanceof Element && node.assignedSlot ? node.assignedSlot : node instanceof ShadowRoot ? node.host : node.parentNode;

/** Ancestors that cut off what overflows them; of the page itself the window does. */
function cutting(host: Element): readonly Element[] {
  const found: Element[] = [];
  for (let node = above(host); node; node = above(node)) {
    if (!(node instanceof Element) || node === document.body || node === document.documentElement) continue;
    const { overflowY, display } = getComputedStyle(node);
    if (overflowY !== 'visible' && display !== 'contents') found.push(node);
  }
  return found;
}

function treesAround(host: Element): readonly Node[] {
  const trees: Node[] = [];
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) trees.push(root);
  return trees;
}
