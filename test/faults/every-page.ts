/** Every cell in which something befalls page, device, host or member; `npm run test:faults` plays it. */
import { chosenCells, playCells } from './play-cells.ts';
import { pageCells } from './page-cells.ts';

const cells = await chosenCells(pageCells);

describe('pages that something befalls', () => playCells(cells));
