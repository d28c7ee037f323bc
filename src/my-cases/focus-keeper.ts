/** Moves the focus to what was asked for once it is drawn, and never lets it fall off what was drawn away. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The button of a case's row. */
export const rowOf = (id: string): string => `[data-case="${CSS.escape(id)}"]`;

/** The list and an open case each have one heading. */
export const HEADING = 'h2';

export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #wanted: string | undefined;
  /** By someone, not by a row that is drawn anew. */
  #asked = false;
  #held: Element | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Waits for `target`, a selector, as long as it takes; a row, or a button, that is no longer there gives way to the heading. */
  want(target: string | undefined): void {
    this.#wanted = target;
    this.#asked = target !== undefined;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#held = this.#host.shadowRoot?.activeElement ?? undefined;
    // Rows are drawn anew in place: the focus stays with its case, wherever that goes.
    const row = this.#held?.getAttribute('data-case');
    if (row) this.#wanted ??= rowOf(row);
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const asked = this.#asked;
    const fell = this.#held?.isConnected === false;
    const wanted = this.#wanted ?? (fell ? HEADING : undefined);
    if (!root || !wanted) return;
    const heading = root.querySelector<HTMLElement>(HEADING);
    const found = root.querySelector<HTMLElement>(wanted) ?? (wanted.startsWith('[') ? heading : null);
    if (!found) {
      // Still to come: until then the focus has a place, too.
      if (fell) heading?.focus({ preventScroll: true });
      return;
    }
    this.#wanted = undefined;
    this.#asked = false;
    // What was asked for is brought into sight; what stands in for something that went away moves nothing.
    if (found !== root.activeElement) found.focus({ preventScroll: !asked });
    // To what has the focus already, focusing it moves nothing.
    else if (asked) found.scrollIntoView({ block: 'nearest' });
  }
}
