/** The cells about messages in which something befalls the page, the device or the member rather than a request. */
import { eventually } from '../support/page.ts';
import type { Cell } from './cell.ts';
import type { Fault } from './fault.ts';
import type { Life } from './life.ts';
import { blows, hanging, hosts, type Blow, type Occasion } from './page-cells.ts';
import type { WidgetPage } from './widget-page.ts';

const patience = 10_000;

const onItsWay = /file is on its way/;

const occasions: readonly Occasion[] = [
  { name: 'while writing', when: 'writing', faults: [] },
  hanging('while its file is on its way', { position: 'upload-whole', kind: 'stalled' }),
  hanging('while its file is on its way, and has come', { position: 'upload-whole', kind: 'done, then stalled' }),
  hanging('while the message is on its way', { position: 'message', kind: 'stalled' }),
  hanging('while the message is on its way, and has come', { position: 'message', kind: 'done, then stalled' }),
  hanging('while the message is on its way, and comes once the page has gone', { position: 'message', kind: 'done too late' }),
  hanging('while the case is read again', { position: 'detail-again', kind: 'stalled' }),
  hanging('while a file is read back', { position: 'download', kind: 'stalled' }),
];

const cellsOf = (group: string, whatBefalls: readonly Blow[], when: readonly Occasion[]): readonly Cell[] =>
  whatBefalls.flatMap(({ name, act }) =>
    when.map(({ name: column, when: moment, faults }): Cell => ({
      group, row: name, column, faults, writes: true, befalls: { when: moment, act },
      // A message keeps no bytes on the device: what had not come before the page went is chosen again.
      ...(onItsWay.test(column) && { forgetsFiles: true }),
      ...(/gone/.test(column) && { toldOtherwise: true }),
    })));

/** The case is opened, and its composer is there. */
async function opened(page: WidgetPage): Promise<HTMLTextAreaElement> {
  await eventually(() => page.press(/^Royalties of the second quarter$/), patience);
  return eventually(() => page.root.querySelector('textarea') ?? Promise.reject(new Error(`No composer: ${page.text}`)), patience);
}

const tabs: readonly Blow[] = [
  {
    name: 'a second tab goes on with the message',
    act: async (life) => {
      const [first] = life.pages;
      await first!.giveWay();
      const second = await life.openPage();
      await opened(second);
      first!.close();
    },
  },
  {
    name: 'a second tab reads the case, and is closed',
    act: async (life) => {
      const [first] = life.pages;
      await first!.giveWay();
      const second = await life.openPage();
      await opened(second);
      await life.pass(1_000);
      second.close();
      await first!.putAside(1_000);
    },
  },
];

const device = 'messages: device and host';

const storageCells: readonly Cell[] = (['off', 'full', 'private'] as const).flatMap((storage): Cell[] => {
  const at = { group: device, row: `storage ${storage}`, writes: true, around: { storage } };
  const lost: Fault = { position: 'message', kind: 'done, then cut' };
  const hangs: Fault = { position: 'message', kind: 'stalled' };
  const kill = ({ page }: Life): Promise<void> => page.kill();
  return [
    { ...at, column: 'all goes well', faults: [] },
    { ...at, column: 'the answer to the message is lost', faults: [lost] },
    { ...at, column: 'killed while writing', unkept: true, faults: [], befalls: { when: 'writing', act: kill } },
    { ...at, column: 'killed while the message is on its way', unkept: true, faults: [hangs], befalls: { when: hangs, act: kill } },
  ];
});

const signInCells: readonly Cell[] = hosts.flatMap(({ host, row }) =>
  (['list', 'detail', 'upload-whole', 'message', 'download'] as const).map((position): Cell => ({
    group: device, row, column: position, writes: true, around: { host }, faults: [{ position, kind: 'session over' }],
  })));

const memberCells: readonly Cell[] = [
  { group: device, row: 'Send pressed twice', column: 'all goes well', writes: true, faults: [], pressesTwice: true },
  {
    group: device, row: 'Send pressed twice', column: 'the answer is lost', writes: true, faults: [{ position: 'message', kind: 'done, then cut' }],
    pressesTwice: true,
  },
];

export const messagePageCells: readonly Cell[] = [
  ...cellsOf('messages: page', blows, occasions),
  ...cellsOf('messages: two tabs', tabs, occasions.filter(({ name }) => /writing|message/.test(name))),
  ...storageCells, ...signInCells, ...memberCells,
];
