/** Live over the browser's own locks and channels: two frames are two tabs to both. */
import { expect } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseNews } from '../../src/model/case-list.ts';
import { Live } from '../../src/runtime/live.ts';
import { eventually } from '../support/page.ts';

interface OpenTab {
  readonly live: Live;
  readonly frame: HTMLIFrameElement;
  readonly heard: (CaseNews | undefined)[];
  /** Its line to the backend, while it has one. */
  line: ((news?: CaseNews) => void) | undefined;
}

let tabs: OpenTab[] = [];

function openTab(account: string): OpenTab {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  const heard: OpenTab['heard'] = [];
  const watchCases: CaseBackend['watchCases'] = (_account, onNews, { signal }) =>
    new Promise((_, reject) => {
      // What stands in for a closed tab's script is still there; it has no say any more.
      if (frame.isConnected) tab.line = onNews;
      signal?.addEventListener('abort', () => {
        tab.line = undefined;
        reject(signal.reason);
      });
    });
  const live = new Live({
    backend: { watchCases } as CaseBackend,
    account,
    member: 'm-1',
    heard: (news) => void heard.push(news),
    locks: view.navigator.locks,
    channel: (name) => new view.BroadcastChannel(name),
  });
  const tab: OpenTab = { live, frame, heard, line: undefined };
  tabs.push(tab);
  live.start();
  return tab;
}

const listening = (): Promise<OpenTab> =>
  eventually(() => {
    const found = tabs.filter(({ line }) => line);
    if (found.length !== 1) throw new Error(`${found.length} tabs listen`);
    return found[0]!;
  });

const heardBy = (tab: OpenTab, wanted: readonly (CaseNews | undefined)[]): Promise<void> =>
  eventually(() => void expect(tab.heard).to.deep.equal(wanted));

describe('two tabs of one browser', () => {
  afterEach(() => {
    tabs.forEach(({ live, frame }) => {
      live.stop();
      frame.remove();
    });
    tabs = [];
  });

  it('have one line between them, and hear the same', async () => {
    const account = `a-${Math.random()}`;
    openTab(account);
    const first = await listening();
    const second = openTab(account);
    first.line?.();
    await heardBy(second, [undefined]);
    first.line?.({ case: 'c-1', kind: 'status' });
    await heardBy(second, [undefined, { case: 'c-1', kind: 'status' }]);
    await heardBy(first, [undefined, { case: 'c-1', kind: 'status' }]);
    second.live.tellTabs({ case: 'c-2', kind: 'read' });
    await heardBy(first, [undefined, { case: 'c-1', kind: 'status' }, { case: 'c-2', kind: 'read' }]);
    expect(await listening()).to.equal(first);
  });

  it('hand the line on when the one that has it is closed', async () => {
    const account = `a-${Math.random()}`;
    openTab(account);
    const first = await listening();
    const second = openTab(account);
    first.line?.();
    await heardBy(second, [undefined]);
    first.line = undefined;
    first.frame.remove();
    expect(await listening()).to.equal(second);
    second.line?.();
    await heardBy(second, [undefined, undefined]);
  });
});
