/** The fault matrix whole. */
import type { Cell } from './cell.ts';
import { messageCells } from './message-cells.ts';
import { messagePageCells } from './message-page-cells.ts';
import { pageCells } from './page-cells.ts';
import { serverCells } from './server-cells.ts';

export const allCells: readonly Cell[] = [...serverCells, ...pageCells, ...messageCells, ...messagePageCells];
