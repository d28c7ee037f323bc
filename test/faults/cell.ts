/** One cell of the fault matrix: what goes wrong, and when. */
import type { EngineName } from '../support/engines.ts';
import type { Fault, Position } from './fault.ts';
import type { Life } from './life.ts';
import type { Surroundings } from './surroundings.ts';

/** When something befalls the page: while one writes, or while a request of that kind hangs. */
export type Moment = 'writing' | { readonly position: Position; readonly kind: Fault['kind'] };

export interface Cell {
  readonly group: string;
  readonly row: string;
  readonly column: string;
  readonly faults: readonly Fault[];
  /** It is about messages in a case that stands, rather than about a case to be opened. */
  readonly writes?: boolean;
  /** Bytes of the statement: from 1 MiB on it travels in parts of 4 MiB. */
  readonly size?: number;
  readonly around?: Surroundings;
  /** Befalls the page, once. */
  readonly befalls?: { readonly when: Moment; readonly act: (life: Life) => Promise<void> };
  /** The statement is uploaded, and then removed. */
  readonly takesBack?: boolean;
  readonly pressesTwice?: boolean;
  /** The page's drafts do not outlive it. */
  readonly unkept?: boolean;
  /** The page's kept files do not outlive it, as in a private window of WebKit. */
  readonly forgetsFiles?: boolean;
  /** The ledger stands, and the server's answer says that it does not. */
  readonly toldOtherwise?: boolean;
  /** What the member has to have done about it, or nothing came of it. */
  readonly showsIn?: RegExp;
  /** Why it does not apply. */
  readonly notApplicable?: string;
  /** The same, in one engine. */
  readonly notApplicableIn?: Partial<Record<EngineName, string>>;
}

export const nameOfCell = ({ group, row, column }: Cell): string => `${group}: ${row}, ${column}`;
