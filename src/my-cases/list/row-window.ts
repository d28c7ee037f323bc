/** Keeps the drawn rows those that are seen, and what is seen where it is, while rows above are measured or come in. */
import type { LitElement } from 'lit';
import { Viewport } from './viewport.ts';
import type { Range } from './rows.ts';
import { drawnFor, indexesOf, RowHeights, seenBetween, widenedBy } from './window.ts';

interface Surroundings {
  /** Rows of the list. */
  count(): number;
  /** Rows to have at hand soon, and rows not to let go of. */
  near(near: Range, keep: readonly Range[]): void;
}

/** A row and where it was on the screen; without its case, where the first row begins. */
interface Place {
  readonly id: string | undefined;
  readonly top: number;
  readonly start: number;
}

/** Rows asked for before they are seen, and rows kept after, on either side. */
const SOON = 25;
const LATER = 75;

const nothingSeen: Range = { first: 0, stop: 0 };

export class RowWindow {
  seen: Range = nothingSeen;
  readonly #host: LitElement;
  readonly #around: Surroundings;
  readonly #viewport: Viewport;
  #heights = new RowHeights(75);
  /** Of the rows, when they were measured. */
  #measured = 0;
  /** Of the element, when it was drawn. */
  #shown = 0;
  #drawn: Range = nothingSeen;
  /** What must be where it was after the rows were drawn anew. */
  #hold: Place | undefined;
  #left: Place | undefined;
  #returning = false;
  #fromStart = false;

  constructor(host: LitElement, around: Surroundings) {
    this.#host = host;
    this.#around = around;
    this.#viewport = new Viewport(host, () => this.#look());
  }

  start(): void {
    this.#viewport.start();
    this.#host.renderRoot.addEventListener('focusin', this.#onFocus);
  }

  stop(): void {
    this.#viewport.stop();
    this.#host.renderRoot.removeEventListener('focusin', this.#onFocus);
  }

  get width(): number {
    return this.#host.clientWidth;
  }

  /** The rows to draw, in order; those outside the window are held in their place for the focus' sake. */
  rows(): readonly { readonly index: number; readonly held: boolean }[] {
    const count = this.#around.count();
    this.#drawn = drawnFor(this.seen, this.#drawn, count);
    const { first, stop } = this.#drawn;
    return indexesOf(this.#drawn, this.#focused(), count).map((index) => ({ index, held: index < first || index >= stop }));
  }

  /** Whether the first row is in sight: what comes in above it then moves nothing unasked. */
  atTop(): boolean {
    const body = this.#body;
    if (!body) return this.seen.first === 0;
    return body.getBoundingClientRect().top >= this.#viewport.band().top - 1;
  }

  /** Another list stands in for this one: it is read from its start. */
  toStart(): void {
    this.#heights = new RowHeights(this.#heights.typical);
    this.#drawn = nothingSeen;
    this.seen = { first: 0, stop: Math.min(this.seen.stop - this.seen.first, this.#around.count()) };
    this.#fromStart = true;
  }

  /** A case is about to take the list's place; `id` names its row. */
  leave(id: string): void {
    const body = this.#body;
    if (!body) return;
    const start = body.getBoundingClientRect().top;
    this.#left = { id, top: this.#rowOf(id)?.getBoundingClientRect().top ?? start, start };
  }

  /** The list is back; `index` is where the case of the row that was left now is. */
  comeBack(index: number | undefined): void {
    if (!this.#left) return;
    this.#returning = true;
    if (index === undefined || (index >= this.seen.first && index < this.seen.stop)) return;
    const rows = Math.max(1, this.seen.stop - this.seen.first);
    this.seen = widenedBy({ first: index, stop: index + 1 }, Math.ceil(rows / 2), this.#around.count());
  }

  /** Before the rows are drawn anew. */
  beforeUpdate(): void {
    const body = this.#body;
    this.#hold = undefined;
    if (!body || this.#fromStart || this.#returning || this.atTop()) return;
    const { top } = this.#viewport.band();
    for (const row of this.#rowsOf(body)) {
      const edges = row.getBoundingClientRect();
      const id = idOf(row);
      if (id === undefined || edges.bottom <= top || row.classList.contains('held')) continue;
      this.#hold = { id, top: edges.top, start: 0 };
      return;
    }
  }

  /** After they are drawn, before anyone sees them. */
  afterUpdate(): void {
    const body = this.#body;
    if (!body) return;
    const { clientWidth } = body;
    // Other line breaks, other heights.
    if (clientWidth !== this.#measured) this.#heights = new RowHeights(this.#heights.typical);
    this.#measured = clientWidth;
    this.#measure(body);
    this.#settle(body);
    this.#look();
  }

  readonly #onFocus = (): void => {
    if (this.#focused() !== undefined || this.#body?.querySelector('.held')) this.#host.requestUpdate();
  };

  #measure(body: HTMLElement): void {
    const rows = this.#rowsOf(body).filter((row) => idOf(row) !== undefined);
    const measured = rows.map((row) => [indexOf(row), row.getBoundingClientRect().height] as const);
    this.#heights.measure(measured.filter(([, height]) => height > 0));
    const count = this.#around.count();
    const { first, stop } = this.#drawn;
    const above = this.#heights.offset(first);
    const below = this.#heights.offset(count) - this.#heights.offset(Math.min(stop, count));
    body.style.paddingBlock = `${above}px ${Math.max(0, below)}px`;
    body.style.setProperty('--_row', `${this.#heights.typical}px`);
    for (const row of rows) row.style.top = row.classList.contains('held') ? `${this.#heights.offset(indexOf(row))}px` : '';
  }

  /** Scrolls by as much as the rows in sight would have moved. */
  #settle(body: HTMLElement): void {
    const { top } = body.getBoundingClientRect();
    if (this.#fromStart) {
      this.#fromStart = false;
      const above = this.#host.getBoundingClientRect().top - this.#viewport.band().top;
      // The tools stay in sight of whoever uses them.
      if (top < this.#viewport.band().top) this.#viewport.scrollBy(above);
      return;
    }
    const place = this.#returning ? this.#left : this.#hold;
    if (!place) return;
    const row = place.id === undefined ? undefined : this.#rowOf(place.id);
    const moved = row ? row.getBoundingClientRect().top - place.top : this.#returning ? top - place.start : 0;
    this.#returning = false;
    if (Math.abs(moved) >= 1) this.#viewport.scrollBy(moved);
  }

  #look(): void {
    const body = this.#body;
    if (this.#host.isUpdatePending) return;
    const { width } = this;
    if (width !== this.#shown) {
      this.#shown = width;
      this.#host.requestUpdate();
    }
    if (!body) return;
    const count = this.#around.count();
    const start = body.getBoundingClientRect().top;
    const { top, bottom } = this.#viewport.band();
    this.seen = seenBetween(this.#heights, count, top - start, bottom - start);
    const focused = this.#focused();
    const keep = widenedBy(this.seen, LATER, count);
    this.#around.near(
      widenedBy(this.seen, SOON, count),
      focused === undefined ? [keep] : [keep, widenedBy({ first: focused, stop: focused + 1 }, 1, count)],
    );
    if (drawnFor(this.seen, this.#drawn, count) !== this.#drawn) this.#host.requestUpdate();
  }

  #focused(): number | undefined {
    const row = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('.cases > tbody > tr');
    return row ? indexOf(row) : undefined;
  }

  get #body(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.cases > tbody');
  }

  #rowsOf(body: HTMLElement): HTMLElement[] {
    return [...body.children] as HTMLElement[];
  }

  #rowOf(id: string): HTMLElement | undefined {
    return this.#body?.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"]`)?.closest('tr') ?? undefined;
  }
}

const indexOf = (row: HTMLElement): number => Number(row.getAttribute('aria-rowindex')) - 2;

/** Of a row that is there; one that stands in for a row to come has none. */
const idOf = (row: HTMLElement): string | undefined => row.querySelector<HTMLElement>('[data-case]')?.dataset['case'];
