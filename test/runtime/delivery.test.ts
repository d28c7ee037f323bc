/** Delivery: sent once under one key, looked up when no answer came, honest when nobody knows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { FlowEvent } from '../../src/flow/state.ts';
import { answerAll, at, chooseType, receipt } from '../flow/builders.ts';
import { PLAIN, TAX } from '../flow/preset.ts';
import { held, rig, settled, trouble, type Rig } from './rig.ts';
import { Browser, type Tab } from './tabs.ts';

const next: FlowEvent = { type: 'next' };
const SIN = { sin: '130 692 544' };
const noLookUp = (backend: { findReceipt: CaseBackend['findReceipt'] }): void => {
  backend.findReceipt = undefined;
};
const lost = trouble('timeout', { retryable: true, ambiguous: true });

function submitted(prepare: (all: Rig) => void = () => {}, lookUp = true, path = PLAIN, answers = {}): Rig {
  const all = rig({}, lookUp ? undefined : noLookUp);
  all.act({ type: 'typed', field: 'subject', value: 'A case' }, ...chooseType(path), ...answerAll(answers));
  while (all.runtime.state.draft.step !== 'review') all.act(next);
  prepare(all);
  all.act(next);
  return all;
}

async function unsure(lookUp = true, path = PLAIN, answers = {}): Promise<Rig> {
  const all = submitted(undefined, lookUp, path, answers);
  all.backend.submits[0]!.answer.reject(lost);
  await settled();
  return all;
}

describe('a receipt that comes while the page is being left', () => {
  it('is left to the next page, which finds the key and asks', async () => {
    const { backend, runtime, store, clock } = submitted();
    runtime.parting();
    backend.submits[0]!.answer.reject(lost);
    await settled();
    backend.lookUps[0]!.answer.resolve(receipt);
    await settled();
    clock.pass(9_000);
    assert.deepEqual([runtime.state.phase, store.only?.key, store.only?.submitting], ['unsure', 'key-1', true]);
    runtime.leave();
    assert.equal(store.only?.submitting, true);
  });

  it('is taken by a page that stayed after all', async () => {
    const { backend, runtime, store, clock } = submitted();
    runtime.parting();
    backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.equal(runtime.state.phase, 'sending');
    clock.pass(10_000);
    assert.deepEqual([runtime.state.phase, store.only], ['received', undefined]);
  });
});

describe('a submit', () => {
  it('is on the device, with its key, before the first byte leaves', () => {
    let kept: Draft | undefined;
    const { backend } = submitted(({ backend: told, store }) => {
      const { submitCase } = told;
      told.submitCase = (...given) => {
        kept = store.only;
        return submitCase.apply(told, given);
      };
    });
    assert.deepEqual([kept?.submitting, kept?.key, backend.submits[0]?.key], [true, 'key-1', 'key-1']);
  });

  it('is one call, however often the button is pressed', () => {
    const { act, backend } = submitted();
    act(next, next);
    assert.equal(backend.submits.length, 1);
  });

  it('is not made when the host holds it back', () => {
    const { backend, runtime, store } = submitted(({ screen }) => (screen.submits = false));
    runtime.flush();
    assert.deepEqual([backend.submits.length, runtime.state.phase, store.only?.submitting], [0, 'editing', false]);
  });

  it('that is received is told to the host once, with the account of the case', async () => {
    const { backend, screen, runtime } = submitted(({ act }) => act({ type: 'account-chosen', account: 'a-2' }));
    backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual(screen.received, [{ receipt, account: 'a-2' }]);
    assert.equal(runtime.state.phase, 'received');
    assert.deepEqual(screen.said.slice(-2), ['sending', 'received']);
  });

  it('that is refused gives the draft back with the reason, and keeps its key for the next try', async () => {
    const { backend, runtime, act, store } = submitted();
    backend.submits[0]!.answer.reject(trouble('refused', { detail: 'Closed on Sundays.' }));
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.problem], ['editing', { code: 'refused', detail: 'Closed on Sundays.' }]);
    assert.equal(store.only?.submitting, false, 'on the device at once: another tab has nothing to ask about');
    act(next);
    assert.deepEqual(backend.submits.map(({ key }) => key), ['key-1', 'key-1']);
  });
});

describe('a submit without an answer', () => {
  it('is looked up by its key, and stands when it is found', async () => {
    const { backend, runtime, screen } = await unsure();
    assert.equal(runtime.state.phase, 'unsure');
    assert.deepEqual(backend.lookUps.map(({ key }) => key), ['key-1']);
    backend.lookUps[0]!.answer.resolve(receipt);
    await settled();
    assert.equal(runtime.state.phase, 'received');
    assert.equal(screen.received.length, 1);
  });

  it('is not there: the draft is open again, and goes out under the same key', async () => {
    const { backend, runtime, act } = await unsure();
    backend.lookUps[0]!.answer.resolve(null);
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.problem], ['editing', { code: 'not-received' }]);
    act(next);
    assert.deepEqual(backend.submits.map(({ key }) => key), ['key-1', 'key-1']);
  });

  it('is looked up again after pauses that grow, then says that nobody knows', async () => {
    const { backend, runtime, clock, act } = await unsure();
    for (const [nth, pause] of [1000, 3000, 8000].entries()) {
      backend.lookUps[nth]!.answer.reject(trouble('network', { retryable: true }));
      await settled();
      assert.equal(runtime.state.problem, null);
      clock.pass(pause - 1);
      assert.equal(backend.lookUps.length, nth + 1);
      clock.pass(1);
      assert.equal(backend.lookUps.length, nth + 2);
    }
    backend.lookUps[3]!.answer.reject(trouble('network', { retryable: true }));
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.problem], ['unsure', { code: 'network' }]);
    assert.equal(clock.pending, 0);
    act({ type: 'look-up-asked' });
    assert.deepEqual([backend.lookUps.length, runtime.state.problem], [5, null]);
  });

  it('is left alone for as long as the backend asks, and no longer by itself than a member watches', async () => {
    const { backend, runtime, clock } = await unsure();
    backend.lookUps[0]!.answer.reject(trouble('rate-limited', { retryable: true, retryAfter: 5 }));
    await settled();
    clock.pass(4999);
    assert.equal(backend.lookUps.length, 1);
    clock.pass(1);
    assert.equal(backend.lookUps.length, 2);
    backend.lookUps[1]!.answer.reject(trouble('rate-limited', { retryable: true, retryAfter: 60 }));
    await settled();
    assert.deepEqual([runtime.state.problem, clock.pending], [{ code: 'rate-limited' }, 0]);
  });

  it('is not looked up again by itself once that took long', async () => {
    const { backend, runtime, clock } = await unsure();
    clock.pass(40_000);
    backend.lookUps[0]!.answer.reject(lost);
    await settled();
    assert.deepEqual([runtime.state.problem, clock.pending], [{ code: 'timeout' }, 0]);
  });

  it('says so at once when asking again cannot help', async () => {
    const { backend, runtime } = await unsure();
    backend.lookUps[0]!.answer.reject(trouble('forbidden'));
    await settled();
    assert.deepEqual(runtime.state.problem, { code: 'forbidden' });
  });

  for (const [name, error] of Object.entries({
    'a key already in use': trouble('conflict'),
    'a reply that breaks the contract': trouble('contract', { ambiguous: true }),
    'a failure of the backend’s own code': new TypeError('undefined is not a function'),
  })) {
    it(`is what ${name} is taken for`, async () => {
      const { backend, runtime } = submitted();
      backend.submits[0]!.answer.reject(error);
      await settled();
      assert.deepEqual([runtime.state.phase, backend.lookUps.length], ['unsure', 1]);
    });
  }

  it('is looked up first thing after a reload', async () => {
    const stored = { ...at('review', TAX, SIN).draft, answers: {}, submitting: true };
    const { backend, runtime, act } = rig({ stored });
    assert.deepEqual([runtime.state.phase, backend.lookUps[0]?.key], ['unsure', 'key-1']);
    backend.lookUps[0]!.answer.resolve(null);
    await settled();
    act(next);
    assert.deepEqual([runtime.state.draft.step, backend.submits.length], ['questions', 0]);
  });
});

describe('a case that may still arrive after it was said not to have', () => {
  const more: FlowEvent = { type: 'typed', field: 'description', value: 'And one more.' };

  /** Looked up and not there, then sent again after `acts`. */
  async function sentAgain(...acts: readonly FlowEvent[]): Promise<Rig> {
    const all = await unsure();
    all.backend.lookUps[0]!.answer.resolve(null);
    await settled();
    all.act(...acts, next);
    assert.equal(all.backend.submits.length, 2);
    return all;
  }

  it('keeps that doubt on the device, and that it was changed since', async () => {
    const { runtime, backend, act, store } = await unsure();
    backend.lookUps[0]!.answer.resolve(null);
    await settled();
    runtime.flush();
    assert.equal(store.only?.doubt, 'sent');
    act(more);
    runtime.flush();
    assert.equal(store.only?.doubt, 'changed');
  });

  it('is looked up when the next try is refused, and received as it was', async () => {
    const { runtime, backend } = await sentAgain();
    backend.submits[1]!.answer.reject(trouble('refused'));
    await settled();
    assert.deepEqual([runtime.state.phase, backend.lookUps.length], ['unsure', 2]);
    backend.lookUps[1]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.earlier], ['received', false]);
  });

  it('is open again with the reason when the next try is refused and nothing stands', async () => {
    const { runtime, backend } = await sentAgain();
    backend.submits[1]!.answer.reject(trouble('refused', { detail: 'Closed on Sundays.' }));
    await settled();
    backend.lookUps[1]!.answer.resolve(null);
    await settled();
    const { phase, problem, draft } = runtime.state;
    assert.deepEqual([phase, problem, draft.doubt], ['editing', { code: 'refused', detail: 'Closed on Sundays.' }, 'sent']);
  });

  it('is received as the earlier one when what was changed since is refused', async () => {
    const { runtime, backend } = await sentAgain(more);
    backend.submits[1]!.answer.reject(trouble('refused'));
    await settled();
    backend.lookUps[1]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.earlier, runtime.state.sent?.description], ['received', true, 'And one more.']);
    assert.equal(backend.submits.length, 2);
  });

  for (const [which, earlier] of [['the later one', false], ['the earlier one', true]] as const) {
    it(`of two versions without an answer: sent once more, it is known that ${which} stands`, async () => {
      const { runtime, backend } = await sentAgain(more);
      backend.submits[1]!.answer.reject(lost);
      await settled();
      backend.lookUps[1]!.answer.resolve(receipt);
      await settled();
      assert.deepEqual(backend.submits[2]?.submission, backend.submits[1]!.submission);
      assert.equal(backend.submits[2]!.key, 'key-1');
      if (earlier) backend.submits[2]!.answer.reject(trouble('refused'));
      else backend.submits[2]!.answer.resolve(receipt);
      await settled();
      assert.deepEqual([runtime.state.phase, runtime.state.earlier], ['received', earlier]);
    });
  }

  it('counts a switch of language as a change: its labels are others', async () => {
    const { runtime } = await sentAgain({ type: 'lang-changed', lang: 'fr' });
    assert.equal(runtime.state.draft.doubt, 'changed');
  });

  it('leaves the next case without doubt', async () => {
    const { runtime, backend } = await sentAgain();
    backend.submits[1]!.answer.resolve(receipt);
    await settled();
    runtime.startOver();
    assert.deepEqual([runtime.state.draft.doubt, runtime.state.earlier], [undefined, false]);
  });
});

describe('a draft that came back without the mark that it had left', () => {
  /** Sent while the device was full, then killed; it comes back as it was before, is changed, sent again, and refused. */
  async function sentAfterACrash(lookUp = true): Promise<Tab> {
    const browser = new Browser();
    const first = await browser.open();
    first.act({ type: 'typed', field: 'subject', value: 'A case' }, ...chooseType(PLAIN), ...answerAll({}));
    while (first.runtime.state.draft.step !== 'review') first.act(next);
    browser.clock.pass(400);
    browser.store.off = true;
    first.act(next);
    assert.equal(first.backend.submits.length, 1);
    browser.crash();
    browser.store.off = false;
    const second = await browser.open();
    if (!lookUp) noLookUp(second.backend);
    second.act({ type: 'typed', field: 'description', value: 'And one more.' });
    while (second.runtime.state.phase === 'editing') second.act(next);
    second.backend.submits[0]!.answer.reject(trouble('refused', { detail: 'Used for another case.' }));
    await settled();
    return second;
  }

  it('is looked up when it is refused, and received as it was sent first', async () => {
    const { runtime, backend } = await sentAfterACrash();
    assert.deepEqual([runtime.state.phase, backend.lookUps[0]?.key], ['unsure', backend.submits[0]!.key]);
    backend.lookUps[0]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.earlier, backend.submits.length], ['received', true, 1]);
  });

  it('is open again with the reason, and without a doubt, where nothing stands', async () => {
    const { runtime, backend } = await sentAfterACrash();
    backend.lookUps[0]!.answer.resolve(null);
    await settled();
    const { phase, problem, draft } = runtime.state;
    assert.deepEqual([phase, problem, draft.doubt], ['editing', { code: 'refused', detail: 'Used for another case.' }, undefined]);
  });

  it('is open again at once where the backend cannot be asked', async () => {
    const { runtime, backend } = await sentAfterACrash(false);
    assert.deepEqual([runtime.state.phase, runtime.state.problem?.code, backend.submits.length], ['editing', 'refused', 1]);
  });

  it('costs no look-up where the next case is refused', async () => {
    const { runtime, backend, act } = await sentAfterACrash();
    backend.lookUps[0]!.answer.resolve(receipt);
    await settled();
    runtime.startOver();
    act({ type: 'typed', field: 'subject', value: 'Another case' }, ...chooseType(PLAIN), ...answerAll({}));
    while (runtime.state.phase === 'editing') act(next);
    backend.submits[1]!.answer.reject(trouble('refused'));
    await settled();
    assert.deepEqual([runtime.state.phase, backend.lookUps.length], ['editing', 1]);
  });
});

describe('a submit without an answer, to a backend that cannot look up', () => {
  it('goes out again word for word under the same key, even in another language by then', async () => {
    const { backend, runtime, act, clock } = await unsure(false, TAX, SIN);
    act({ type: 'lang-changed', lang: 'fr' });
    backend.submits[1]!.answer.reject(lost);
    await settled();
    clock.pass(1000);
    assert.deepEqual(backend.submits.map(({ key }) => key), ['key-1', 'key-1', 'key-1']);
    for (const { submission } of backend.submits) assert.deepEqual(submission, backend.submits[0]!.submission);
    backend.submits[2]!.answer.resolve(receipt);
    await settled();
    assert.equal(runtime.state.phase, 'received');
  });

  it('ends in the draft when it is plainly refused, rather than in doubt for ever', async () => {
    const { backend, runtime } = await unsure(false);
    backend.submits[1]!.answer.reject(trouble('refused'));
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.problem], ['editing', { code: 'refused' }]);
  });

  it('goes out again after a reload that lost nothing', async () => {
    const { backend } = rig({ stored: { ...at('review').draft, submitting: true } }, noLookUp);
    await settled();
    assert.deepEqual(backend.submits.map(({ key, submission }) => [key, submission.subject]), [['key-1', 'A case']]);
  });

  it('never goes out with less than was previewed: what a reload lost is entered again first', async () => {
    const { backend, runtime, act } = rig({ stored: { ...at('review', TAX, SIN).draft, answers: {}, submitting: true } }, noLookUp);
    await settled();
    assert.deepEqual([backend.submits.length, runtime.state.phase], [0, 'editing']);
    act(next, ...answerAll(SIN));
    while (runtime.state.draft.step !== 'review') act(next);
    act(next);
    assert.deepEqual(backend.submits.map(({ key, submission }) => [key, submission.answers[0]?.value]), [['key-1', SIN.sin]]);
  });
});

describe('a session that ended before the submit', () => {
  it('is signed in again, then the case goes out once more under the same key', async () => {
    const signedIn = held<void>();
    const { backend, runtime } = submitted(({ screen }) => (screen.signIn = () => signedIn.promise));
    backend.submits[0]!.answer.reject(trouble('unauthenticated'));
    await settled();
    assert.deepEqual([backend.submits.length, runtime.state.phase], [1, 'sending']);
    signedIn.resolve();
    await settled();
    assert.deepEqual(backend.submits.map(({ key }) => key), ['key-1', 'key-1']);
    backend.submits[1]!.answer.resolve(receipt);
    await settled();
    assert.equal(runtime.state.phase, 'received');
  });

  it('is said when the host does not take it on', async () => {
    const { backend, runtime } = submitted();
    backend.submits[0]!.answer.reject(trouble('unauthenticated'));
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.problem], ['editing', { code: 'unauthenticated' }]);
  });

  it('is said when the member does not sign in: nothing was sent, and that is known', async () => {
    const { backend, runtime } = submitted(({ screen }) => (screen.signIn = () => Promise.reject(new Error('closed'))));
    backend.submits[0]!.answer.reject(trouble('unauthenticated'));
    await settled();
    assert.deepEqual([runtime.state.phase, runtime.state.problem, backend.lookUps.length], ['editing', { code: 'unauthenticated' }, 0]);
  });
});

describe('the end of the runtime', () => {
  it('stops the look-ups, those under way and those still to come', async () => {
    const { backend, runtime, clock, screen } = await unsure();
    backend.lookUps[0]!.answer.reject(trouble('network', { retryable: true }));
    await settled();
    runtime.dispose();
    clock.pass(60_000);
    assert.deepEqual([backend.lookUps.length, clock.pending, screen.received.length], [1, 0, 0]);
  });

  it('says nothing of an answer that comes after it, and leaves the draft to be looked up', async () => {
    const { backend, runtime, screen, store } = submitted();
    runtime.dispose();
    backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.equal(screen.received.length, 0);
    assert.equal(store.only?.submitting, true);
  });

  it('keeps a case from going out once the member is signed in again', async () => {
    const signedIn = held<void>();
    const { backend, runtime } = submitted(({ screen }) => (screen.signIn = () => signedIn.promise));
    backend.submits[0]!.answer.reject(trouble('unauthenticated'));
    await settled();
    runtime.dispose();
    signedIn.resolve();
    await settled();
    assert.equal(backend.submits.length, 1);
  });
});
