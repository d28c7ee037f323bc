/** Every cell in which a request fails; `npm run test:faults` plays it. */
import { chosenCells, playCells } from './play-cells.ts';
import { serverCells } from './server-cells.ts';

const cells = await chosenCells(serverCells);

describe('requests that fail', () => playCells(cells));
