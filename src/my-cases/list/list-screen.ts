/** What the views of the list are handed: what to show, and what a press does. */
import type { Lang } from '../../model/words.ts';
import type { ListState } from './list-state.ts';

export interface ListScreen {
  readonly state: ListState;
  readonly lang: Lang;
  /** Milliseconds, for "3 minutes ago". */
  readonly now: number;
  open(id: string): void;
  openNew(): void;
  more(): void;
  refresh(): void;
  restart(): void;
}
