/** Every cell about messages in which a request fails; `npm run test:faults` plays it. */
import { chosenCells, playCells } from './play-cells.ts';
import { messageCells } from './message-cells.ts';

const cells = await chosenCells(messageCells);

describe('messages whose requests fail', () => playCells(cells));
