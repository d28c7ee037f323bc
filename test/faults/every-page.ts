/** Every cell in which something befalls page, device, host or member; `npm run test:faults` plays it. */
import { pageCells } from './page-cells.ts';
import { chosenCells, playCells } from './play-cells.ts';
import { serverCells } from './server-cells.ts';

const cells = await chosenCells(pageCells);
const elsewhere = await chosenCells(serverCells);

describe('pages that something befalls', () => playCells(cells, elsewhere));
