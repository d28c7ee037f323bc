/** The fault matrix's laws bite: each is broken on purpose, by a lying server or by a page that does what the widget never may. */
import { expect } from '@open-wc/testing';
import type { Cell } from './cell.ts';
import type { Lie } from './fault.ts';
import { forgetFiles } from './kept.ts';
import { Life } from './life.ts';
import type { WidgetPage } from './widget-page.ts';

const honest: Cell = { group: 'oracle', row: 'a broken law', column: 'is seen', faults: [] };

const lying = (kind: Lie): Cell => ({ ...honest, faults: [{ position: 'submit', kind }] });

const hanging = { position: 'upload-whole', kind: 'done, then stalled' } as const;

/** The page does it as the member comes to the files. */
const doing = (act: (page: WidgetPage) => void | Promise<void>): Cell => ({
  ...honest, befalls: { when: 'writing', act: async ({ page }) => act(page) },
});

const lyingAboutMessage = (kind: Lie): Cell => ({ ...honest, writes: true, faults: [{ position: 'message', kind }] });

const number = '130-692-544';

const privacy = 'no sensitive answer is kept, told to the host, written to the console or into the address, or spoken';
const one = 'a receipt on the screen means that exactly this one case stands';
const breaks = 'nothing breaks, and nothing that an answer brings runs or stays';

const broken: readonly (readonly [law: string, how: string, cell: Cell])[] = [
  [one, 'a receipt for nothing', lying('receipt for nothing')],
  [one, 'a case kept twice', lying('kept twice')],
  ['the case holds what the preview showed', 'words altered', lying('words altered')],
  ['every previewed file is in the case, byte for byte, and no other', 'bytes altered', lying('bytes altered')],
  [privacy, 'in the storage', doing(({ window: page }) => page.sessionStorage.setItem('number', number))],
  [privacy, 'in the console', doing(({ window: page }) => page.console.warn('the number is', number))],
  [privacy, 'in the address', doing(({ window: page }) => page.history.replaceState(null, '', `#${number}`))],
  ['nothing of a file that was not confirmed is kept', 'in a cache',
    doing(async ({ window: page }) => (await page.caches.open('case-wizard-files')).put('/diary', new page.Response('NEVER-TO-LEAVE-THIS-DEVICE')))],
  ['no byte of a file leaves before its own yes', 'sent early', doing(async ({ window: page, document: shown }) => {
    const endpoint = shown.querySelector('case-wizard')!.getAttribute('endpoint')!;
    await page.fetch(`${endpoint}/uploads`, { method: 'POST', body: 'the beginning of a file' });
  })],
  ['what was written more than a second ago is not asked again, but for what is sensitive', 'a draft that is lost', doing(async (page) => {
    page.window.localStorage.clear();
    await page.kill();
  })],
  ['a received case leaves nothing behind', 'a copy in the storage', doing(({ window: page }) => page.localStorage.setItem('copy', 'Nothing came for the third quarter.'))],
  ['what is said not to have been sent does not stand', 'a refusal of what was kept', lying('refused, though kept')],
  ['a receipt is told to the host once, and spoken once', 'told by somebody else as well',
    doing(({ window: page }) => void page.dispatchEvent(new page.CustomEvent('case-submitted', { detail: {} })))],
  ['a confirmed file is not asked for again', 'its bytes are lost', {
    ...honest,
    faults: [hanging],
    befalls: {
      when: hanging,
      act: async ({ page }) => {
        await forgetFiles();
        await page.kill();
      },
    },
  }],
  ['no spinner turns for more than a minute', 'a place that is never filled', doing(({ root, document: shown }) => {
    const place = shown.createElement('div');
    place.className = 'skeleton';
    root.append(place);
  })],
  [breaks, 'an error that nobody caught', doing(({ window: page }) => page.reportError(new Error('it broke')))],
  [breaks, 'a polluted prototype', doing(({ window: page }) => {
    Object.assign(page.Object.prototype, { polluted: true });
  })],
];

const brokenByMessages: typeof broken = [
  ['a message that is shown as sent stands', 'a message for nothing', lyingAboutMessage('receipt for nothing')],
  ['each message stands once', 'a message kept twice', lyingAboutMessage('kept twice')],
  ['nothing stands that was not written so', 'words altered', lyingAboutMessage('words altered')],
  ['messages stand as they were written, with their files byte for byte', 'bytes altered', lyingAboutMessage('bytes altered')],
  ['a message is not said to have failed while it stands', 'a refusal of what was kept', lyingAboutMessage('refused, though kept')],
  ['the focus does not fall off the widget', 'taken away', {
    ...doing(({ window: page, root }) => void page.setInterval(() => (root.activeElement as HTMLElement | null)?.blur(), 5)), writes: true,
  }],
];

describe('the oracle of the fault matrix', () => {
  it('finds nothing where nothing goes wrong', () => Life.play(honest));
  it('finds nothing where nothing goes wrong with messages', () => Life.play({ ...honest, writes: true }));

  for (const [law, how, cell] of [...broken, ...brokenByMessages]) {
    it(`sees that it is broken: ${law} (${how})`, async function () {
      this.timeout(30_000);
      const told = await Life.play(cell).then(() => 'nothing', (error: Error) => error.message);
      expect(told).to.contain(law);
    });
  }
});
