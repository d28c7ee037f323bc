/** What one grid knows beyond its rows, and what can be done to them; its answer stays the draft's. */
import { isBlankRow, type Row } from '../../model/answer.ts';
import type { Fault } from '../../model/issue.ts';
import { gridFaults } from '../../model/grid-check.ts';
import { formatIdentifier } from '../../model/identifier.ts';
import type { QuestionOf } from '../../model/question.ts';
import { announceFor } from '../../ui/announcer.ts';
import { focusOn } from '../../ui/focus.ts';
import type { Drawn } from '../fields/drawn.ts';
import type { Deed } from './deed.ts';
import { BlockWindow } from './block-window.ts';
import { deedText, faultLine } from './grid-words.ts';
import type { TableFile } from './table-file.ts';

type GridDrawn = Drawn<QuestionOf<'rows'>>;

/** Where the focus is; `fresh`: the row was blank when it came there; `typed`: something was typed there since. */
interface Place {
  readonly row: number;
  readonly column: string;
  readonly fresh: boolean;
  readonly typed: boolean;
}

const BLANK: readonly Row[] = [{}];

/** Rows count from 1 here, as the member sees them. */
export class GridDesk {
  drawn: GridDrawn;
  /** Newer than the answer that was drawn last: two acts may fall between two drawings. */
  rows: readonly Row[] = BLANK;
  place: Place | undefined;
  /** The last thing that was done to many cells at once, told above the grid until the next. */
  deed: Deed | undefined;
  /** The rows as they were before it; once it was undone, as they were with it. */
  other: readonly Row[] | undefined;
  undone = false;
  /** A table whose columns want a word from the member. */
  file: TableFile | undefined;
  /** Also cells that are missing count as faults: the member has tried to go on, or has filled many at once. */
  thorough = false;
  allFaults = false;
  readonly window: BlockWindow;
  readonly #draft: string;

  constructor(drawn: GridDrawn) {
    const { host, runtime } = drawn.wizard;
    this.drawn = drawn;
    this.#draft = runtime.state.draft.key;
    this.window = new BlockWindow(() => host.requestUpdate());
  }

  /** Whether the draft is still the one it was made for. */
  get isCurrent(): boolean {
    return this.drawn.wizard.runtime.state.draft.key === this.#draft;
  }

  /** Whether what takes a while, as a file does, may still be written and told of. */
  get isOpen(): boolean {
    const { runtime, life } = this.drawn.wizard;
    return this.isCurrent && !life.aborted && runtime.state.phase === 'editing';
  }

  /** Before each drawing. */
  take(drawn: GridDrawn): void {
    const given = Array.isArray(drawn.answer) && drawn.answer.length > 0 ? (drawn.answer as readonly Row[]) : BLANK;
    // Not by anything done here: what could be undone, and where the focus was, belonged to other rows.
    if (given !== this.rows) {
      Object.assign(this, { rows: given, place: undefined, deed: undefined, other: undefined, file: undefined, thorough: false, allFaults: false });
    }
    if (drawn.fault) this.thorough = true;
    this.drawn = drawn;
  }

  get question(): QuestionOf<'rows'> {
    return this.drawn.question;
  }

  /** Those to be shown: not of the cell that is being typed in, nor what is still missing in a row just begun. */
  get faults(): readonly Fault[] {
    const { place, thorough } = this;
    return gridFaults(this.question, this.rows).filter(({ code, row, column }) => {
      if (code === 'required' && (!thorough || (place?.fresh && place.row === row))) return false;
      return !(place?.typed && place.row === row && place.column === column);
    });
  }

  cellId(row: number, column: string): string {
    return `${this.drawn.text.id}-${row}-${column}`;
  }

  enter(row: number, column: string): void {
    const fresh = this.place?.row === row ? this.place.fresh : isBlankRow(this.rows[row - 1] ?? {});
    this.place = { row, column, fresh, typed: false };
  }

  type(row: number, column: string, value: string): void {
    this.place = { row, column, fresh: this.place?.row === row && this.place.fresh, typed: true };
    this.#write(this.rows.map((each, at) => (at === row - 1 ? { ...each, [column]: value } : each)));
  }

  /** The number is written out as the field has it, and what is wrong with it is said once. */
  leave(row: number, column: string, goesToRow: number | undefined): void {
    const { place } = this;
    this.place = goesToRow === row && place ? { ...place, typed: false } : undefined;
    if (!place?.typed) return this.#redraw();
    const format = this.question.columns.find(({ id }) => id === column)?.format;
    const typed = this.rows[row - 1]?.[column] ?? '';
    const written = format && typed ? formatIdentifier(format, typed) : typed;
    if (written !== typed) this.#write(this.rows.map((each, at) => (at === row - 1 ? { ...each, [column]: written } : each)));
    const fault = this.faults.find((each) => each.row === row && each.column === column);
    if (fault) announceFor(this.drawn.wizard.host, () => faultLine(fault, this.question, this.drawn.lang));
    this.#redraw();
  }

  add(column?: string): void {
    this.#write([...this.rows, {}]);
    this.reach(this.rows.length, column);
  }

  remove(row: number): void {
    this.rewrite(this.rows.filter((_, at) => at !== row - 1), { is: 'removed', row });
    this.reach(Math.max(1, row - 1));
  }

  clear(): void {
    this.rewrite([], { is: 'cleared' });
    this.reach(1);
  }

  /** Many cells at once: can be undone, and is told with what it brought about. */
  rewrite(rows: readonly Row[], deed: Deed): void {
    this.other = this.rows;
    this.undone = false;
    this.place = undefined;
    if (deed.is === 'pasted' || deed.is === 'imported') this.thorough = true;
    this.#write(rows);
    this.tell(deed);
  }

  /** Undone, it can be done again: neither way is anything lost. */
  undo(): void {
    if (!this.other || !this.deed) return;
    const { other } = this;
    this.other = this.rows;
    this.undone = !this.undone;
    this.#write(other);
    this.tell(this.deed);
  }

  tell(deed: Deed): void {
    this.deed = deed;
    announceFor(this.drawn.wizard.host, () => deedText(deed, this.undone, this.faults.length, this.drawn.lang));
    this.#redraw();
  }

  /** Moves the focus to a cell, which may have to be drawn first. */
  reach(row: number, column = this.question.columns[0]!.id): void {
    this.enter(row, column);
    this.focus(this.cellId(row, column));
  }

  focus(id: string): void {
    const { host } = this.drawn.wizard;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      focusOn(host.renderRoot, id);
      // WebKit alone shows no more of a field than its text cursor.
      host.renderRoot.querySelector('.grid :focus')?.scrollIntoView({ block: 'nearest' });
    });
  }

  set(change: Partial<Pick<GridDesk, 'file' | 'allFaults'>>): void {
    Object.assign(this, change);
    this.#redraw();
  }

  #write(rows: readonly Row[]): void {
    this.rows = rows.length > 0 ? rows : BLANK;
    this.drawn.change(this.rows);
    this.#redraw();
  }

  #redraw(): void {
    this.drawn.wizard.host.requestUpdate();
  }
}
