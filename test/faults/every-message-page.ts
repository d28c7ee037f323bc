/** Every cell about messages in which something befalls page, device, host or member; `npm run test:faults` plays it. */
import { chosenCells, playCells } from './play-cells.ts';
import { messagePageCells } from './message-page-cells.ts';

const cells = await chosenCells(messagePageCells);

describe('messages on pages that something befalls', () => playCells(cells));
