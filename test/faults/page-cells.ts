/** The cells in which something befalls the page, the device or the member rather than a request. */
import { executeServerCommand } from '@web/test-runner-commands';
import { eventually } from '../support/page.ts';
import type { Cell, Moment } from './cell.ts';
import type { DiskCommand } from './beside-tests.ts';
import type { Fault } from './fault.ts';
import { forgetFiles } from './kept.ts';
import type { Life } from './life.ts';

const hour = 3_600_000;
const inParts = 9 * 1024 * 1024;
const patience = 10_000;

export interface Occasion {
  readonly name: string;
  readonly when: Moment;
  readonly faults: readonly Fault[];
  readonly size?: number;
}

export const hanging = (name: string, fault: Fault, size?: number): Occasion => ({ name, when: fault, faults: [fault], ...(size && { size }) });

const occasions: readonly Occasion[] = [
  { name: 'while writing', when: 'writing', faults: [] },
  hanging('while a part of a file is on its way', { position: 'upload-middle', kind: 'stalled' }, inParts),
  hanging('while a file is on its way, and has come', { position: 'upload-whole', kind: 'done, then stalled' }),
  hanging('while the case is on its way', { position: 'submit', kind: 'stalled' }),
  hanging('while the case is on its way, and has come', { position: 'submit', kind: 'done, then stalled' }),
  hanging('while the case is on its way, and comes once the page has gone', { position: 'submit', kind: 'done too late' }),
];

export interface Blow {
  readonly name: string;
  readonly act: (life: Life) => Promise<void>;
}

export const blows: readonly Blow[] = [
  { name: 'reload', act: ({ page }) => page.reload() },
  { name: 'killed without a word', act: ({ page }) => page.kill() },
  { name: 'left by a link, and back', act: ({ page }) => page.leaveAndReturn() },
  { name: 'put aside and brought back', act: ({ page }) => page.putAside(10_000) },
  { name: 'asleep for an hour', act: ({ page }) => page.putAside(hour) },
  { name: 'element moved in the page', act: ({ page }) => page.move() },
  { name: 'element taken out, and back', act: ({ page }) => page.takeOutAndBack() },
  { name: 'another language', act: async ({ page }) => page.speak('fr') },
];

const cellsOf = (group: string, whatBefalls: readonly Blow[]): readonly Cell[] =>
  whatBefalls.flatMap(({ name, act }) =>
    occasions.map(({ name: column, when, faults, size }): Cell => ({
      group, row: name, column, faults, befalls: { when, act }, ...(size && { size }),
      // Whoever is told that nothing stands before it comes, is told the truth of that moment.
      ...(/gone/.test(column) && { toldOtherwise: true }),
    })),
  );

const blowCells: readonly Cell[] = cellsOf('page', blows);

/** A second tab is a second frame here: it shares storage, locks and channels with the first as tabs of one origin do. */
const tabs: readonly Blow[] = [
  {
    name: 'a second tab goes on with the case',
    act: async (life) => {
      const [first] = life.pages;
      await first!.giveWay();
      const second = await life.openPage();
      await eventually(() => second.press(/^Go on with that case here$/), patience);
      await eventually(() => {
        if (!/being written in another tab/.test(first!.text)) throw new Error(`The first tab says: ${first!.text}`);
      }, patience);
    },
  },
  {
    name: 'a second tab is written in, and closed',
    act: async (life) => {
      const [first] = life.pages;
      await first!.giveWay();
      const second = await life.openPage();
      await eventually(() => {
        if (!second.has('button', /^Go on with that case here$/)) throw new Error(`The second tab says: ${second.text}`);
      }, patience);
      second.write(second.all<HTMLInputElement>('textbox', /^Subject/)[0]!, 'Something else altogether');
      await life.pass(1_000);
      second.close();
      await first!.reload();
    },
  },
];

const tabCells: readonly Cell[] = cellsOf('two tabs', tabs);

const device = 'device and host';

const storageCells: readonly Cell[] = (['off', 'full', 'private'] as const).flatMap((storage): Cell[] => [
  { group: device, row: `storage ${storage}`, column: 'all goes well', faults: [], around: { storage } },
  {
    group: device, row: `storage ${storage}`, column: 'the answer to the submit is lost', around: { storage },
    faults: [{ position: 'submit', kind: 'done, then cut' }],
  },
  {
    group: device, row: `storage ${storage}`, column: 'killed while writing', around: { storage }, unkept: true, faults: [],
    befalls: { when: 'writing', act: ({ page }) => page.kill() },
  },
  {
    group: device, row: `storage ${storage}`, column: 'killed while the case is on its way', around: { storage }, unkept: true,
    faults: [{ position: 'submit', kind: 'stalled' }],
    befalls: { when: { position: 'submit', kind: 'stalled' }, act: ({ page }) => page.kill() },
  },
]);

const forgetfulCells: readonly Cell[] = occasions
  .filter(({ name }) => /file/.test(name))
  .flatMap(({ name: column, when, faults, size }) =>
    blows.slice(0, 2).map(({ name, act }): Cell => ({
      group: device, row: `a private window forgets kept files: ${name}`, column, faults, forgetsFiles: true, ...(size && { size }),
      befalls: {
        when,
        act: async (life) => {
          await forgetFiles();
          await act(life);
        },
      },
      showsIn: /^choose statement\.pdf again$/,
    })));

const words = { silent: 'says nothing', refuses: 'refuses', never: 'never', 'in vain': 'signs in in vain' } as const;

/** What a host does about the end of a session, where it does not just sign the member in. */
export const hosts = (Object.keys(words) as (keyof typeof words)[]).map((host) => ({ host, row: `session over, and the host ${words[host]}` }));

const signInCells: readonly Cell[] = hosts.flatMap(({ host, row }) =>
  (['session', 'upload-whole', 'submit'] as const).map((position): Cell => ({
    group: device, row, column: position, around: { host }, faults: [{ position, kind: 'session over' }],
  })),
);

const onDisk = (does: DiskCommand['does']): Promise<unknown> =>
  executeServerCommand<unknown, DiskCommand>('file-on-disk', { name: 'statement.pdf', does });

/** Chosen by the browser's own means, and no longer what was chosen when its yes is given. */
const diskCells: readonly Cell[] = ([['changed', 'change'], ['gone', 'vanish']] as const).map(([name, does]): Cell => ({
  group: device, row: `file ${name} on the disk`, column: 'before its yes', faults: [],
  befalls: {
    when: 'writing',
    act: async ({ page }) => {
      await onDisk('hand over');
      await eventually(() => page.all('dialog')[0] ?? Promise.reject(new Error('Nothing is asked about the file.')), patience);
      await onDisk(does);
    },
  },
  showsIn: /^remove statement\.pdf, which says: /,
  notApplicableIn: { webkit: 'its driver reaches no file field inside a frame and a shadow root, and no script can hand over a file of the disk' },
}));

const memberCells: readonly Cell[] = [
  { group: device, row: 'Submit pressed twice', column: 'all goes well', faults: [], pressesTwice: true },
  {
    group: device, row: 'Submit pressed twice', column: 'the answer is lost', faults: [{ position: 'submit', kind: 'done, then cut' }],
    pressesTwice: true,
  },
];

export const pageCells: readonly Cell[] = [...blowCells, ...tabCells, ...storageCells, ...forgetfulCells, ...signInCells, ...diskCells, ...memberCells];
