/** Live: one line for all tabs of a member's account, everyone told once, and looking where nothing can be heard. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../src/backend/error.ts';
import { readTabMessage } from '../../src/runtime/tab-message.schema.ts';
import { Browser, settled } from './live-rig.ts';

const message = { case: 'c-1', kind: 'message' } as const;
const down = (): BackendError => new BackendError('network', { retryable: true });

describe('one tab', () => {
  it('listens to the account, looks once it hears, and tells the news', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    assert.deepEqual(browser.lines.map(({ account }) => account), ['a-1']);
    assert.deepEqual(tab.heard, []);
    browser.lines[0]?.onNews();
    browser.lines[0]?.onNews(message);
    assert.deepEqual(tab.heard, ['?', 'message c-1']);
  });

  it('listens again after a loss, and looks for what it missed', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    await browser.lines[0]?.end(down());
    browser.clock.pass(999);
    assert.equal(browser.lines.length, 1);
    browser.clock.pass(1);
    assert.equal(browser.lines.length, 2);
    browser.lines[1]?.onNews();
    assert.deepEqual(tab.heard, ['?']);
  });

  it('looks for what it missed as soon as the page wakes, though no timer ran while it slept', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    browser.lines[0]?.onNews();
    tab.page.becomes('hidden');
    await browser.lines[0]?.end(down());
    // The clock stands still as long as it sleeps.
    assert.deepEqual([browser.lines.length, tab.heard], [1, ['?']]);
    tab.page.becomes('visible');
    assert.equal(browser.open.length, 1);
    browser.open[0]?.onNews();
    assert.deepEqual(tab.heard, ['?', '?']);
    // The pause that was slept through brings no second line.
    browser.clock.pass(3_600_000);
    assert.deepEqual([browser.lines.length, tab.heard], [2, ['?', '?']]);
  });

  it('misses nothing of what came while the line was broken: a look follows each line that stands anew', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    for (let losses = 0; losses < 5; losses++) {
      browser.open[0]?.onNews();
      browser.open[0]?.onNews(message);
      await browser.open[0]?.end(down());
      assert.equal(browser.open.length, 0);
      browser.clock.pass(60_000);
    }
    browser.open[0]?.onNews();
    assert.deepEqual(tab.heard, [...Array.from({ length: 5 }, () => ['?', 'message c-1']).flat(), '?']);
  });

  it('hears nothing from a line that it has given up', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    browser.lines[0]?.onNews();
    tab.page.becomes('online');
    browser.lines[0]?.onNews(message);
    assert.deepEqual([tab.heard, browser.open.length, browser.lines.length], [['?'], 1, 2]);
    await settled();
    assert.equal(browser.clock.pending, 0);
  });

  it('stops where no retry mends it, says why, and begins again when it is told to', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    await browser.lines[0]?.end(new BackendError('unauthenticated'));
    assert.deepEqual([tab.ended, browser.clock.pending, tab.page.watchers], [['unauthenticated'], 0, 0]);
    tab.page.becomes('online');
    assert.equal(browser.lines.length, 1);
    await tab.started();
    assert.equal(browser.open.length, 1);
  });

  it('leaves nothing behind when it is stopped, and starts but once', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    await tab.started();
    assert.equal(browser.lines.length, 1);
    tab.live.stop();
    await settled();
    assert.deepEqual([browser.open.length, browser.clock.pending, tab.page.watchers, tab.ended], [0, 0, 0, []]);
    await tab.started();
    assert.equal(browser.open.length, 1);
  });
});

describe('several tabs', () => {
  it('have one line, and each is told once', async () => {
    const browser = new Browser();
    const first = await browser.tab().started();
    const second = await browser.tab().started();
    browser.lines[0]?.onNews();
    browser.lines[0]?.onNews(message);
    assert.equal(browser.lines.length, 1);
    assert.deepEqual([first.heard, second.heard], [['?', 'message c-1'], ['?', 'message c-1']]);
  });

  it('tell a tab that comes late when nothing is missed any more, and no other', async () => {
    const browser = new Browser();
    const first = await browser.tab().started();
    browser.lines[0]?.onNews();
    const late = await browser.tab().started();
    assert.deepEqual([first.heard, late.heard], [['?'], ['?']]);
  });

  it('hand the turn on when the tab that listens goes, and look for what they missed', async () => {
    const browser = new Browser();
    const first = await browser.tab().started();
    browser.lines[0]?.onNews();
    const second = await browser.tab().started();
    const third = await browser.tab().started();
    first.live.stop();
    await settled();
    assert.equal(browser.open.length, 1);
    browser.open[0]?.onNews();
    assert.deepEqual([second.heard, third.heard], [['?', '?'], ['?', '?']]);
  });

  it('tell each other what was done in one, but not itself', async () => {
    const browser = new Browser();
    const tabs = [await browser.tab().started(), await browser.tab().started(), await browser.tab().started()];
    tabs[1]?.live.tellTabs({ case: 'c-2', kind: 'read' });
    assert.deepEqual(tabs.map(({ heard }) => heard), [['read c-2'], [], ['read c-2']]);
  });

  it('have one line also after the turn of one was taken away', async () => {
    const browser = new Browser();
    let take: (reason: unknown) => void = () => undefined;
    let turns = 0;
    const locks = {
      request: (_name: string, _options: unknown, hold: () => unknown) => {
        turns += 1;
        // The first is granted, and then taken; the second waits.
        return new Promise((_, reject) => {
          take = reject;
          if (turns === 1) void hold();
        });
      },
    } as unknown as Pick<LockManager, 'request'>;
    await browser.tab({ locks }).started();
    assert.equal(browser.open.length, 1);
    take(new DOMException('stolen', 'AbortError'));
    await settled();
    assert.deepEqual([turns, browser.open.length, browser.clock.pending], [2, 0, 0]);
  });

  it('keep members and accounts apart', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    const others = [await browser.tab({ member: 'm-2' }).started(), await browser.tab({ account: 'a-2' }).started()];
    tab.live.tellTabs(message);
    assert.equal(browser.open.length, 3);
    assert.deepEqual(others.map(({ heard }) => heard), [[], []]);
  });

  it('have the line tried at once when someone looks at one that only follows', async () => {
    const browser = new Browser();
    await browser.tab().started();
    const second = await browser.tab().started();
    await browser.lines[0]?.end(down());
    second.page.becomes('hidden');
    assert.equal(browser.open.length, 0);
    second.page.becomes('visible');
    assert.equal(browser.open.length, 1);
  });

  it('listen each by themselves without locks, and each says its own news only', async () => {
    const browser = new Browser();
    const first = await browser.tab({ locks: null }).started();
    const second = await browser.tab({ locks: null }).started();
    assert.equal(browser.open.length, 2);
    browser.lines[0]?.onNews(message);
    assert.deepEqual([first.heard, second.heard], [['message c-1'], []]);
  });

  it('listen each by themselves where they cannot speak to each other, or where the lock is refused', async () => {
    const browser = new Browser();
    await browser.tab({ channel: null }).started();
    await browser.tab({ channel: null }).started();
    const refusing = { request: () => Promise.reject(new DOMException('sandboxed', 'SecurityError')) };
    await browser.tab({ locks: refusing }).started();
    assert.equal(browser.open.length, 3);
  });

  it('ignore what does not read as a message of theirs', async () => {
    const browser = new Browser();
    const tab = await browser.tab().started();
    const stranger = browser.channel('case-live:m-1/a-1');
    const hostile = [
      null, undefined, 7, 'news', [], {}, { is: 'news' }, { is: 'toString' }, { is: '__proto__' }, { is: ['news'], news: message },
      { is: 'news', news: { case: '', kind: 'message' } }, { is: 'news', news: { case: 'c-1', kind: 'erased' } },
      { is: 'news', news: { case: { toString: 'c-1' }, kind: 'read' } }, { is: 'ready', to: 7 }, { is: 'hello' },
    ];
    for (const each of hostile) stranger.postMessage(each);
    assert.deepEqual(tab.heard, []);
    stranger.postMessage({ is: 'news', news: { ...message, html: '<b>' }, more: 1 });
    assert.deepEqual(tab.heard, ['message c-1']);
    assert.deepEqual(readTabMessage({ is: 'news', news: { ...message, html: '<b>' }, more: 1 }), { is: 'news', news: message });
  });
});

describe('a backend without a stream', () => {
  it('is looked at every half minute while someone can see the page, and not while no one can', async () => {
    const browser = new Browser();
    const tab = await browser.tab({ streams: false }).started();
    browser.clock.pass(29_999);
    assert.deepEqual(tab.heard, []);
    browser.clock.pass(1);
    assert.deepEqual(tab.heard, ['?']);
    tab.page.becomes('hidden');
    browser.clock.pass(3_600_000);
    assert.deepEqual(tab.heard, ['?']);
    tab.page.becomes('visible');
    assert.deepEqual(tab.heard, ['?', '?']);
  });

  it('is not looked at by a tab that was opened in the background, until it is seen', async () => {
    const browser = new Browser();
    const tab = browser.tab({ streams: false });
    tab.page.visible = false;
    await tab.started();
    assert.equal(browser.clock.pending, 0);
    tab.page.becomes('visible');
    browser.clock.pass(30_000);
    assert.deepEqual(tab.heard, ['?']);
  });

  it('still has its tabs agree', async () => {
    const browser = new Browser();
    const first = await browser.tab({ streams: false }).started();
    const second = await browser.tab({ streams: false }).started();
    first.live.tellTabs(message);
    second.page.becomes('hidden');
    second.page.becomes('visible');
    assert.deepEqual([first.heard, second.heard], [[], ['message c-1']]);
    first.live.stop();
    second.live.stop();
    assert.equal(browser.clock.pending, 0);
  });

  it('may be a server that has no such address: each of its tabs then looks by itself', async () => {
    const browser = new Browser();
    const first = await browser.tab().started();
    const second = await browser.tab().started();
    await browser.lines[0]?.end(new BackendError('not-found'));
    await settled();
    await browser.lines[1]?.end(new BackendError('not-found'));
    await settled();
    browser.clock.pass(30_000);
    assert.deepEqual([first.heard, second.heard, first.ended], [['?'], ['?'], []]);
    first.live.stop();
    second.live.stop();
    assert.deepEqual([browser.open.length, browser.clock.pending], [0, 0]);
  });
});
