/** What is typed into the type finder, what that finds, and what its keys do: the combobox of the ARIA practices guide. */
import { msg, str } from '@lit/localize';
import { searchTypes, type FoundType, type FoundTypes } from '../../model/type-search.ts';
import { announceFor } from '../../ui/announcer.ts';
import type { Desk } from '../desk.ts';
import { chooseType } from './choose-type.ts';
import type { Drawing } from './own-redraw.ts';
import type { Reading } from './reading.ts';

/** More than anyone reads: typing on is quicker. */
export const MOST_SHOWN = 20;

/** A pause in the typing, after which the count is said; sooner, every letter would be talked over. */
const PAUSE = 700;

const NOTHING: FoundTypes = { types: [], total: 0 };

export class Finder implements Drawing {
  readonly desk: Desk;
  readonly #reading: Reading;
  text = '';
  open = false;
  /** The option the keys are on; -1 while they are in the text. */
  active = -1;
  found: FoundTypes = NOTHING;
  redraw = (): void => {};
  /** What was typed last and is to be found. */
  #wanted: string | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk, reading: Reading) {
    this.desk = desk;
    this.#reading = reading;
  }

  /** The words of the tree are read before the first letter, not with it. */
  begin(): void {
    this.#reading.begin();
  }

  type(text: string): void {
    this.text = this.#wanted = text;
    clearTimeout(this.#saying);
    this.#reading.whenRead((index) => {
      // Something else was typed since, or the box was left.
      if (this.#wanted !== text) return;
      this.found = searchTypes(index, text, this.desk.runtime.state.lang, MOST_SHOWN);
      this.#show(text.trim() !== '');
      if (this.open) this.#saying = setTimeout(() => this.#sayCount(), PAUSE);
    });
  }

  close(): void {
    this.#wanted = undefined;
    if (this.open) this.#show(false);
  }

  clear(): void {
    clearTimeout(this.#saying);
    this.#wanted = undefined;
    this.text = '';
    this.found = NOTHING;
    this.#show(false);
  }

  choose({ nodes, coming }: FoundType): void {
    if (coming) return;
    this.clear();
    chooseType(this.desk, nodes);
  }

  key(event: KeyboardEvent): void {
    const move = this.#moves()[event.key];
    if (event.isComposing || !move) return this.#intoText(event);
    // Enter never submits from here: it would go on with whatever was chosen before.
    event.preventDefault();
    event.stopPropagation();
    move(event);
  }

  #moves(): Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>> {
    const { open, active, text, found: { types } } = this;
    const last = types.length - 1;
    const among = active >= 0;
    return {
      ArrowDown: ({ altKey }) => this.#step(altKey ? active : active >= last ? 0 : active + 1),
      ArrowUp: ({ altKey }) => (altKey ? this.close() : this.#step(active <= 0 ? last : active - 1)),
      Home: among ? () => this.#step(0) : undefined,
      End: among ? () => this.#step(last) : undefined,
      Enter: () => this.#enter(),
      Escape: open ? () => this.close() : text ? () => this.clear() : undefined,
    };
  }

  #step(to: number): void {
    if (this.found.types.length === 0) return;
    this.#show(true, to);
    this.desk.host.renderRoot.querySelector(`#find-${to}`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Nothing is chosen unseen: the first Enter of several goes to the best, the next one takes it. */
  #enter(): void {
    const { types } = this.found;
    const chosen = types[this.active] ?? (types.length === 1 ? types[0] : undefined);
    if (this.open && chosen) this.choose(chosen);
    else this.#step(0);
  }

  /** Keys that move within the text, or write, take the marking off the list. */
  #intoText({ key }: KeyboardEvent): void {
    if (this.active >= 0 && ['ArrowLeft', 'ArrowRight', 'Backspace', 'Delete'].includes(key)) this.#show(this.open);
  }

  #show(open: boolean, active = -1): void {
    this.open = open;
    this.active = active;
    this.redraw();
  }

  #sayCount(): void {
    if (this.open) announceFor(this.desk.host, () => this.countText());
  }

  countText(): string {
    const { total } = this.found;
    if (total === 0) return msg(str`No case type is found by “${this.text.trim()}”.`, { id: 'find.none' });
    if (total === 1) return msg('1 case type found', { id: 'find.one' });
    return total > MOST_SHOWN
      ? msg(str`${total} case types found; the first ${MOST_SHOWN} are shown`, { id: 'find.first' })
      : msg(str`${total} case types found`, { id: 'find.many' });
  }
}
