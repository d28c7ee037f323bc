/** What the views of the list are handed: what to show, and what a press does. */
import type { TemplateResult } from 'lit';
import type { CasePage } from '../../model/case-list.ts';
import type { Lang } from '../../model/words.ts';
import type { Fault } from '../../ui/fault-of.ts';

export interface FirstScreen {
  readonly page: CasePage | undefined;
  readonly fault: Fault | undefined;
  readonly lang: Lang;
  /** Milliseconds, for "3 minutes ago". */
  readonly now: number;
  /** The board did not load. */
  readonly stuck: boolean;
  /** The notice that something did not load; nothing while its words are on their way. */
  failure(fault: Fault, again: () => void): TemplateResult | undefined;
  open(id: string): void;
  openNew(): void;
  refresh(): void;
  restart(): void;
  loadBoard(): void;
}

export interface ListScreen extends FirstScreen {
  /** Once it is loaded. */
  readonly board: BoardView | undefined;
}

/** What the board draws into the frame of the first screen. */
export interface BoardView {
  /** Beside the heading; nothing where the account has no case. */
  readonly count: string | undefined;
  /** Whose cases these are. */
  readonly whose: TemplateResult | undefined;
  readonly above: TemplateResult | undefined;
  readonly main: TemplateResult;
  /** No case at all: the invitation has the button that opens one. */
  readonly invites: boolean;
}
