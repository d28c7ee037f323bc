/** "Understanding case types": whether it is open, what of it is shown, and what choosing there does. */
import type { CaseType } from '../../model/preset.ts';
import { searchTypes } from '../../model/type-search.ts';
import type { Desk } from '../desk.ts';
import { chooseType } from './choose-type.ts';
import type { Drawing } from './own-redraw.ts';
import type { Reading } from './reading.ts';

export class Overview implements Drawing {
  readonly desk: Desk;
  readonly #reading: Reading;
  isOpen = false;
  filter = '';
  /** The entries that the filter finds, with those above them; undefined where nothing is filtered. */
  shown: ReadonlySet<CaseType> | undefined;
  /** How many were found, those that stand above them for their place not counted. */
  total = 0;
  redraw = (): void => {};

  constructor(desk: Desk, reading: Reading) {
    this.desk = desk;
    this.#reading = reading;
  }

  open(): void {
    this.isOpen = true;
    this.#reading.begin();
    this.narrow('');
    // The element puts a dialog in front once it is drawn.
    this.desk.host.requestUpdate();
  }

  close(): void {
    this.#leave();
    this.desk.host.renderRoot.querySelector<HTMLElement>('#overview-open')?.focus();
  }

  choose(nodes: readonly CaseType[]): void {
    this.#leave();
    chooseType(this.desk, nodes);
  }

  narrow(filter: string): void {
    this.filter = filter;
    if (filter.trim() === '') return this.#show(undefined, 0);
    this.#reading.whenRead((index) => {
      // Something else was typed since.
      if (this.filter !== filter) return;
      const { types, total } = searchTypes(index, filter, this.desk.runtime.state.lang);
      this.#show(new Set(types.flatMap(({ nodes }) => nodes)), total);
    });
  }

  #show(shown: ReadonlySet<CaseType> | undefined, total: number): void {
    this.shown = shown;
    this.total = total;
    this.redraw();
  }

  #leave(): void {
    this.isOpen = false;
    this.redraw();
    // Another dialog may have come meanwhile, and waited behind this one.
    this.desk.host.requestUpdate();
  }
}
