/** Saving: soon after the first new word, at once when the page goes, and never a sensitive answer. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowEvent } from '../../src/flow/state.ts';
import { answerAll, chooseType, receipt } from '../flow/builders.ts';
import { PLAIN, TAX } from '../flow/preset.ts';
import { rig, settled, type Rig } from './rig.ts';

const typed = (value: string): FlowEvent => ({ type: 'typed', field: 'subject', value });
const next: FlowEvent = { type: 'next' };

function atReview(path: readonly string[] = PLAIN, answers = {}): Rig {
  const all = rig();
  all.act(typed('A case'), ...chooseType(path), ...answerAll(answers));
  while (all.runtime.state.draft.step !== 'review') all.act(next);
  return all;
}

describe('the draft', () => {
  it('is saved once for what is written within a moment', () => {
    const { act, clock, store, runtime } = rig();
    act(typed('A'));
    clock.pass(300);
    act(typed('AB'));
    assert.equal(store.written.length, 0);
    clock.pass(100);
    assert.equal(store.written.length, 1);
    assert.equal(store.only?.subject, 'AB');
    assert.deepEqual(runtime.state.saved, { is: 'at', time: '2026-03-02T15:00:00.400Z' });
    assert.equal(clock.pending, 0);
  });

  it('is saved again and again while someone writes without a pause', () => {
    const { act, clock, store } = rig();
    for (let letter = 1; letter <= 20; letter++) {
      act(typed('A'.repeat(letter)));
      clock.pass(100);
      assert.ok((store.only?.subject.length ?? 0) > letter - 5, `${letter} letters typed, ${store.only?.subject.length} kept`);
    }
  });

  it('is saved at once when the page is going away, and only when something waits to be saved', () => {
    const { act, runtime, clock, store } = rig();
    runtime.flush();
    assert.equal(store.written.length, 0);
    act(typed('A'));
    runtime.flush();
    runtime.flush();
    clock.pass(1000);
    assert.equal(store.written.length, 1);
  });

  it('is kept under the account that was in view when the writing began', () => {
    const { act, runtime, store } = rig();
    act(typed('A'), { type: 'account-chosen', account: 'a-2' });
    runtime.flush();
    assert.deepEqual([...store.kept.keys()], ['aurore/m-1/a-1']);
    assert.equal(store.only?.account, 'a-2');
  });

  it('is cleared by its receipt, and nothing is written after it', async () => {
    const { act, backend, store, clock, runtime } = atReview();
    act(next);
    assert.equal(store.kept.size, 1);
    backend.submits[0]!.answer.resolve(receipt);
    await settled();
    const { length } = store.written;
    clock.pass(10_000);
    runtime.flush();
    assert.equal(store.kept.size, 0);
    assert.equal(store.written.length, length);
  });

  it('is cleared by a start-over, and the next one is saved under its own key', () => {
    const { act, runtime, store } = rig();
    act(typed('A'));
    runtime.flush();
    runtime.startOver();
    assert.equal(store.kept.size, 0);
    act(typed('B'));
    runtime.flush();
    assert.equal(store.only?.key, 'id-1');
    assert.equal(store.only?.subject, 'B');
  });
});

describe('a sensitive answer', () => {
  const secret = /130|692|544|Née/;
  const answers = { sin: '130 692 544', alias: 'Née Tremblay' };

  it('is never written, while it is asked, previewed, sent, hidden or lost', async () => {
    const { act, runtime, store, backend, clock } = atReview(TAX, answers);
    const write = (): void => {
      act(typed(`A ${store.written.length}`));
      runtime.flush();
    };
    write();
    // Another type hides it, and keeps it in the draft.
    act(...chooseType(PLAIN));
    write();
    act({ type: 'type-chosen', level: 0, id: 'royalties' });
    write();
    act({ type: 'lang-changed', lang: 'fr' }, ...chooseType(TAX));
    write();
    while (runtime.state.draft.step !== 'review') act(next);
    act(next);
    backend.submits[0]!.answer.reject(new Error('cut'));
    await settled();
    clock.pass(60_000);
    runtime.dispose();
    assert.ok(store.written.length >= 5);
    assert.doesNotMatch(store.written.join('\n'), secret);
    assert.equal(runtime.state.draft.answers['sin'], '130 692 544');
  });

  it('is gone from memory with the receipt', async () => {
    const { act, runtime, backend } = atReview(TAX, answers);
    act(next);
    backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.doesNotMatch(JSON.stringify(runtime.state.draft), secret);
  });
});

describe('a device that cannot store', () => {
  it('is told honestly, and the work goes on to its receipt', async () => {
    const { act, runtime, store, clock, backend, screen } = rig();
    store.off = true;
    act(typed('A'));
    clock.pass(400);
    assert.deepEqual(runtime.state.saved, { is: 'failed' });
    act(...chooseType(PLAIN));
    while (runtime.state.draft.step !== 'review') act(next);
    act(next);
    backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.equal(runtime.state.phase, 'received');
    assert.equal(screen.received.length, 1);
  });

  it('is said to have saved again once it does', () => {
    const { act, runtime, store } = rig();
    store.off = true;
    act(typed('A'));
    runtime.flush();
    store.off = false;
    act(typed('AB'));
    runtime.flush();
    assert.equal(runtime.state.saved.is, 'at');
  });
});

describe('the end of the runtime', () => {
  it('saves what waited, then neither saves, speaks nor changes any more', () => {
    const { act, runtime, store, clock, screen } = rig();
    act(typed('A'));
    runtime.dispose();
    assert.equal(store.only?.subject, 'A');
    assert.equal(clock.pending, 0);
    const { changes, said } = screen;
    act(typed('B'), next);
    clock.pass(10_000);
    assert.equal(runtime.state.draft.subject, 'A');
    assert.deepEqual([store.written.length, screen.changes, screen.said], [1, changes, said]);
  });
});
