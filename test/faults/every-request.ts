/** Every cell in which a request fails; `npm run test:faults` plays it. */
import { pageCells } from './page-cells.ts';
import { chosenCells, playCells } from './play-cells.ts';
import { serverCells } from './server-cells.ts';

const cells = await chosenCells(serverCells);
const elsewhere = await chosenCells(pageCells);

describe('requests that fail', () => playCells(cells, elsewhere));
