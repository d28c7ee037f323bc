/** Makes a test of each cell, in the test page, and tells the runner beside it what became of it. */
import type { EngineName } from '../support/engines.ts';
import { allCells } from './all-cells.ts';
import { nameOfCell, type Cell } from './cell.ts';
import { Life } from './life.ts';
import type { CellOutcome } from './outcome.ts';

const tell = (outcome: CellOutcome): Promise<unknown> => fetch('/faults/outcomes', { method: 'POST', body: JSON.stringify(outcome) });

const engine: EngineName = /Firefox\//.test(navigator.userAgent) ? 'firefox' : /Chrome\//.test(navigator.userAgent) ? 'chromium' : 'webkit';

/** Why it does not apply here. */
const whyNot = (cell: Cell): string | undefined => cell.notApplicable ?? cell.notApplicableIn?.[engine];

/** The cells that the command line asks for; all of them where it names none. */
export async function chosenCells(cells: readonly Cell[]): Promise<readonly Cell[]> {
  const words = (await (await fetch('/faults/words')).json()) as readonly string[];
  return cells.filter((cell) => words.every((word) => nameOfCell(cell).includes(word)));
}

export function playCells(cells: readonly Cell[]): void {
  if (cells.every((cell) => whyNot(cell))) {
    it('finds the cells that were asked for', async () => {
      // They may be in another part of the matrix.
      if ((await chosenCells(allCells)).length === 0) throw new Error('No cell has all of these words in its name.');
    });
  }
  for (const cell of cells) {
    const { group, row, column } = cell;
    const notApplicable = whyNot(cell);
    if (notApplicable !== undefined) {
      before(() => tell({ group, row, column, is: 'not applicable', why: notApplicable, ms: 0 }));
      continue;
    }
    it(nameOfCell(cell), async function () {
      this.timeout(90_000);
      const began = performance.now();
      const ms = (): number => Math.round(performance.now() - began);
      try {
        await Life.play(cell);
        await tell({ group, row, column, is: 'passed', ms: ms() });
      } catch (error) {
        await tell({ group, row, column, is: 'failed', why: (error as Error).message, ms: ms() });
        throw error;
      }
    });
  }
}
