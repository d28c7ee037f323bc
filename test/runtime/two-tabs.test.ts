/** A case in two tabs: neither overwrites the other unsaid, and the member can go on with it in either. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowEvent } from '../../src/flow/state.ts';
import { answerAll, chooseType, receipt } from '../flow/builders.ts';
import { PLAIN } from '../flow/preset.ts';
import { settled } from './rig.ts';
import { Browser, type Tab } from './tabs.ts';

const typed = (value: string): FlowEvent => ({ type: 'typed', field: 'subject', value });
const next: FlowEvent = { type: 'next' };
const subjectOf = ({ runtime }: Tab): string => runtime.state.draft.subject;

async function written(browser: Browser, subject: string): Promise<Tab> {
  const tab = await browser.open();
  tab.act(typed(subject));
  browser.clock.pass(400);
  await settled();
  return tab;
}

describe('a second tab', () => {
  it('begins a case of its own, says that it is not kept, and leaves the first one\'s draft alone', async () => {
    const browser = new Browser();
    const first = await written(browser, 'in the first');
    const second = await browser.open();
    assert.deepEqual([second.runtime.state.saved, subjectOf(second)], [{ is: 'elsewhere' }, '']);
    assert.notEqual(second.runtime.state.draft.key, first.runtime.state.draft.key);
    second.act(typed('in the second'));
    browser.clock.pass(1_000);
    second.runtime.dispose();
    assert.equal(browser.store.only?.subject, 'in the first');
    assert.deepEqual(second.screen.said, []);
  });

  it('is not told of a first one in which nothing was written', async () => {
    const browser = new Browser();
    await browser.open();
    const second = await browser.open();
    assert.deepEqual(second.runtime.state.saved, { is: 'not' });
  });

  it('goes on with the draft of a tab that was closed', async () => {
    const browser = new Browser();
    const first = await written(browser, 'left behind');
    first.runtime.dispose();
    await settled();
    const second = await browser.open();
    assert.deepEqual([subjectOf(second), second.runtime.state.saved.is], ['left behind', 'not']);
    second.act(typed('gone on with'));
    browser.clock.pass(400);
    assert.equal(browser.store.only?.subject, 'gone on with');
  });

  it('is kept from the moment that the first one\'s case was received', async () => {
    const browser = new Browser();
    const first = await written(browser, 'in the first');
    const second = await browser.open();
    first.act(...chooseType(PLAIN), ...answerAll({}));
    while (first.runtime.state.phase === 'editing') first.act(next);
    first.backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.equal(first.runtime.state.phase, 'received');
    second.act(typed('in the second'));
    browser.clock.pass(400);
    assert.equal(second.runtime.state.saved.is, 'at');
    assert.equal(browser.store.only?.subject, 'in the second');
  });

  it('clears nothing of the first one\'s when its own case is received', async () => {
    const browser = new Browser();
    await written(browser, 'in the first');
    const second = await browser.open();
    second.act(typed('in the second'), ...chooseType(PLAIN), ...answerAll({}));
    while (second.runtime.state.phase === 'editing') second.act(next);
    second.backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.equal(second.runtime.state.phase, 'received');
    assert.equal(browser.store.only?.subject, 'in the first');
  });
});

describe('going on with the case in the second tab', () => {
  it('brings all that was written in the first, which says where it is and writes no more', async () => {
    const browser = new Browser();
    const first = await written(browser, 'saved');
    first.act(typed('and not saved yet'));
    const second = await browser.open(true);
    await settled();
    assert.equal(first.screen.handOvers, 1);
    assert.equal(browser.store.only?.subject, 'and not saved yet');
    first.act(typed('too late'));
    browser.clock.pass(1_000);
    first.runtime.dispose();
    assert.equal(browser.store.only?.subject, 'and not saved yet');
    assert.equal(second.runtime.state.draft.key, first.runtime.state.draft.key);
  });

  it('goes back and forth as often as the member likes', async () => {
    const browser = new Browser();
    await written(browser, 'one');
    for (const text of ['two', 'three', 'four']) {
      const tab = await browser.open(true);
      await settled();
      tab.act(typed(text));
      browser.clock.pass(400);
      assert.deepEqual([browser.store.only?.subject, tab.runtime.state.saved.is], [text, 'at']);
    }
  });

  it('leaves on the first screen what the first tab could not save, under a key of its own', async () => {
    const browser = new Browser();
    const first = await written(browser, 'saved');
    const { key } = first.runtime.state.draft;
    browser.store.off = true;
    first.act(typed('only on the screen'));
    browser.clock.pass(400);
    browser.store.off = false;
    const second = await browser.open(true);
    second.act(typed('gone on with'));
    browser.clock.pass(400);
    await settled();
    first.act(typed('only on the screen!'));
    browser.clock.pass(400);
    assert.equal(first.screen.handOvers, 0);
    assert.deepEqual([first.runtime.state.saved, subjectOf(first)], [{ is: 'elsewhere' }, 'only on the screen!']);
    assert.notEqual(first.runtime.state.draft.key, key);
    assert.deepEqual(first.screen.said.filter((said) => said === 'elsewhere'), ['elsewhere']);
    assert.equal(browser.store.only?.subject, 'gone on with');
  });

  it('leaves alone what the second tab has not saved yet either, once the first could not save as it was taken over', async () => {
    const browser = new Browser();
    const first = await written(browser, 'saved');
    browser.store.off = true;
    first.act(typed('only on the screen'));
    browser.clock.pass(400);
    const second = await browser.open(true);
    await settled();
    browser.store.off = false;
    first.act(typed('only on the screen!'));
    browser.clock.pass(400);
    assert.equal(browser.store.only?.subject, 'saved');
    assert.deepEqual([first.runtime.state.saved, second.runtime.state.draft.key], [{ is: 'elsewhere' }, browser.store.only?.key]);
  });

  it('brings nothing back of a case whose receipt the first tab had after all: what is typed in the second is another one', async () => {
    const browser = new Browser();
    const first = await written(browser, 'on its way');
    const { key } = first.runtime.state.draft;
    const second = await browser.open(true);
    browser.store.clear(browser.name, first.runtime.revision);
    second.act(typed('typed since'));
    browser.clock.pass(400);
    assert.deepEqual([second.runtime.state.saved, subjectOf(second), browser.store.only], [{ is: 'elsewhere' }, 'typed since', undefined]);
    second.act(typed('typed since!'));
    browser.clock.pass(400);
    assert.equal(browser.store.only?.subject, 'typed since!');
    assert.notEqual(browser.store.only?.key, key);
  });

  it('brings nothing back of a case in doubt whose draft was cleared, and keeps its key', async () => {
    const browser = new Browser();
    const first = await written(browser, 'on its way');
    const { key } = first.runtime.state.draft;
    first.act(...chooseType(PLAIN), ...answerAll({}));
    while (first.runtime.state.phase === 'editing') first.act(next);
    const second = await browser.open(true);
    const { revision } = second.runtime;
    await settled();
    second.backend.lookUps[0]!.answer.resolve(null);
    await settled();
    browser.store.clear(browser.name, revision);
    for (const text of ['typed since', 'and more']) {
      second.act(typed(text));
      browser.clock.pass(400);
    }
    assert.deepEqual([browser.store.only, second.runtime.state.saved, second.runtime.state.draft.key], [undefined, { is: 'elsewhere' }, key]);
  });

  it('brings nothing back once the second tab has cleared it, even before the first hears that it was taken over', async () => {
    const browser = new Browser();
    const first = await written(browser, 'saved');
    first.act(typed('typed since'));
    const second = browser.open(true);
    browser.store.clear(browser.name, first.runtime.revision);
    await second;
    await settled();
    assert.equal(browser.store.only, undefined);
    assert.deepEqual([first.screen.handOvers, subjectOf(first), first.runtime.state.saved], [0, 'typed since', { is: 'elsewhere' }]);
  });

  it('lets the second tab find out what became of a case that the first was sending', async () => {
    const browser = new Browser();
    const first = await written(browser, 'on its way');
    first.act(...chooseType(PLAIN), ...answerAll({}));
    while (first.runtime.state.phase === 'editing') first.act(next);
    const second = await browser.open(true);
    await settled();
    assert.equal(first.screen.handOvers, 1);
    assert.equal(second.runtime.state.phase, 'unsure');
    assert.equal(second.backend.lookUps[0]!.key, first.backend.submits[0]!.key);
    second.backend.lookUps[0]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual([second.runtime.state.phase, browser.store.only], ['received', undefined]);
  });
});

describe('where a browser has no locks', () => {
  it('the second to write finds the other\'s words in place, leaves them, says so, and goes on as another case', async () => {
    const browser = new Browser();
    browser.hasLocks = false;
    (await written(browser, 'begun')).runtime.dispose();
    const [first, second] = [await browser.open(), await browser.open()];
    first.act(typed('by the first'));
    browser.clock.pass(400);
    second.act(typed('by the second'));
    browser.clock.pass(400);
    assert.equal(browser.store.only?.subject, 'by the first');
    assert.deepEqual([second.runtime.state.saved, subjectOf(second)], [{ is: 'elsewhere' }, 'by the second']);
    assert.deepEqual(second.screen.said, ['elsewhere']);
    assert.notEqual(second.runtime.state.draft.key, first.runtime.state.draft.key);
    const third = await browser.open(true);
    assert.equal(subjectOf(third), 'by the first');
  });

  it('a tab is left behind once another one went on with its draft, or had its receipt, and writes nothing of before', async () => {
    for (const ending of ['written', 'received'] as const) {
      const browser = new Browser();
      browser.hasLocks = false;
      const first = await written(browser, 'begun');
      const second = await browser.open();
      second.act(typed('gone on with'), ...chooseType(PLAIN), ...answerAll({}));
      assert.equal(first.watch.wasLeftBehind(), false, 'nothing of it is stored yet');
      browser.clock.pass(400);
      if (ending === 'received') {
        while (second.runtime.state.phase === 'editing') second.act(next);
        second.backend.submits[0]!.answer.resolve(receipt);
        await settled();
      }
      assert.equal(first.watch.wasLeftBehind(), true, ending);
      assert.equal(second.watch.wasLeftBehind(), false, ending);
      first.runtime.dispose();
      assert.equal(browser.store.only?.subject, ending === 'written' ? 'gone on with' : undefined);
    }
  });

  it('a tab stays with what nobody else has: what it could not keep, what was typed since, and what it is sending', async () => {
    const unkept = new Browser();
    const sending = new Browser();
    for (const browser of [unkept, sending]) browser.hasLocks = false;
    const first = await written(unkept, 'begun');
    unkept.store.clear(unkept.name, first.runtime.revision);
    first.act(typed('typed since'));
    assert.equal(first.watch.wasLeftBehind(), false);
    assert.deepEqual([subjectOf(first), first.runtime.state.saved, unkept.store.only], ['typed since', { is: 'elsewhere' }, undefined]);
    first.act(typed('typed on'));
    unkept.clock.pass(400);
    assert.equal(unkept.store.only?.subject, 'typed on');
    unkept.store.off = true;
    first.act(typed('only on the screen'));
    unkept.clock.pass(400);
    unkept.store.clear(unkept.name, first.runtime.revision);
    assert.equal(first.watch.wasLeftBehind(), false);

    const sender = await written(sending, 'on its way');
    sender.act(...chooseType(PLAIN), ...answerAll({}));
    while (sender.runtime.state.phase === 'editing') sender.act(next);
    sending.store.clear(sending.name, sender.runtime.revision);
    assert.equal(sender.watch.wasLeftBehind(), false);
  });

  it('what another tab went on with meanwhile is not sent unseen: the member is told first', async () => {
    const browser = new Browser();
    browser.hasLocks = false;
    const first = await browser.open();
    first.act(typed('begun'), ...chooseType(PLAIN), ...answerAll({}));
    while (first.runtime.state.draft.step !== 'review') first.act(next);
    browser.clock.pass(400);
    const second = await browser.open();
    second.act(typed('gone on with'));
    browser.clock.pass(400);
    const { key } = first.runtime.state.draft;
    first.act(next);
    assert.deepEqual([first.backend.submits.length, first.runtime.state.phase], [0, 'editing']);
    assert.deepEqual(first.runtime.state.saved, { is: 'elsewhere' });
    assert.equal(first.runtime.state.draft.step, 'subject');
    // The second half of a double click was not meant for what is told here.
    first.act(next);
    assert.equal(first.backend.submits.length, 0);
    while (first.runtime.state.phase === 'editing') first.act(next);
    assert.equal(first.backend.submits.length, 1);
    assert.notEqual(first.backend.submits[0]!.key, key);
  });
});

describe('a page that comes back from the browser\'s cache', () => {
  it('goes on where nobody else did', async () => {
    const browser = new Browser();
    const tab = await written(browser, 'mine');
    tab.runtime.leave();
    await settled();
    assert.deepEqual(browser.locks.names, []);
    assert.equal(await tab.watch.comeBack(), true);
    assert.deepEqual(browser.locks.names, [browser.name]);
    tab.act(typed('mine still'));
    browser.clock.pass(400);
    assert.equal(browser.store.only?.subject, 'mine still');
  });

  it('is not left behind where a lock says who writes, whatever became of the storage', async () => {
    const browser = new Browser();
    const tab = await written(browser, 'mine');
    browser.store.clear(browser.name, tab.runtime.revision);
    assert.equal(tab.watch.wasLeftBehind(), false);
    tab.act(typed('mine still'));
    browser.clock.pass(400);
    assert.equal(browser.store.only?.subject, 'mine still');
  });

  it('gives way where another tab is at it, or has been', async () => {
    for (const closed of [false, true]) {
      const browser = new Browser();
      const tab = await written(browser, 'mine');
      tab.runtime.leave();
      await settled();
      const other = await browser.open();
      other.act(typed('gone on with'));
      browser.clock.pass(400);
      if (closed) other.runtime.dispose();
      await settled();
      assert.equal(await tab.watch.comeBack(), false);
    }
  });

  it('stays with what could not be kept', async () => {
    const browser = new Browser();
    const tab = await written(browser, 'mine');
    browser.store.off = true;
    tab.act(typed('only here'));
    tab.runtime.leave();
    browser.store.off = false;
    assert.equal(await tab.watch.comeBack(), true);
    assert.equal(subjectOf(tab), 'only here');
  });
});

describe('the end of the session', () => {
  it('saves nothing more, and leaves nothing on the device', async () => {
    const browser = new Browser();
    const tab = await written(browser, 'private');
    tab.act(typed('more that is private'));
    tab.runtime.drop();
    browser.clock.pass(1_000);
    tab.runtime.dispose();
    await settled();
    assert.equal(browser.store.only, undefined);
    assert.deepEqual(browser.locks.names, []);
    assert.doesNotMatch(browser.store.written.join(), /more/);
  });
});
