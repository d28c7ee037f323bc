/** The plan of listening: jittered growing pauses, patience where the server asks for it, an end where no retry mends. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BackendErrorCode } from '../../src/backend/error.ts';
import {
  listening, notListening, notPolling, polling, type LiveEffect, type LiveEvent, type Listening, type Polling,
} from '../../src/runtime/live-plan.ts';

type Step<State> = (state: State, event: LiveEvent) => readonly [State, readonly LiveEffect[]];

const run = <State>(step: Step<State>, from: State, ...events: readonly LiveEvent[]): readonly [State, readonly LiveEffect[]] =>
  events.reduce<readonly [State, readonly LiveEffect[]]>(([state], event) => step(state, event), [from, []]);

const elected: LiveEvent = { is: 'elected' };
const broke = (now: number, why?: { code: BackendErrorCode; retryAfter?: number }, chance = 0.5): LiveEvent => ({
  is: 'ended', now, chance, ...(why && { why }),
});
const network = { code: 'network' } as const;

function pauseAfter(losses: number, chance: number): number {
  let state: Listening = run(listening, notListening, elected)[0];
  let after = 0;
  for (let each = 0; each < losses; each++) {
    const [lost, effects] = listening(state, broke(each, network, chance));
    after = effects[0]?.do === 'wake' ? effects[0].after : NaN;
    state = listening(lost, { is: 'due', now: each })[0];
  }
  return after;
}

describe('listening', () => {
  it('begins when it is this tab’s turn, and looks once the line stands', () => {
    assert.deepEqual(run(listening, notListening, elected)[1], [{ do: 'listen' }]);
    assert.deepEqual(run(listening, notListening, elected, { is: 'ready', now: 1 })[1], [{ do: 'look' }]);
    assert.deepEqual(run(listening, notListening, { is: 'online', now: 1 })[1], []);
  });

  it('pauses longer after each loss, from one second to one minute, never all at the same moment', () => {
    const least = [1, 2, 3, 4, 5, 6, 7, 20].map((losses) => pauseAfter(losses, 0));
    const most = [1, 2, 3, 4, 5, 6, 7, 20].map((losses) => pauseAfter(losses, 1));
    assert.deepEqual(least, [1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
    assert.deepEqual(most, [2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
  });

  it('pauses shortly again after a line that held, and not after one that only greeted', () => {
    const lost = run(listening, notListening, elected, broke(0), { is: 'due', now: 1 }, broke(2), { is: 'due', now: 3 })[0];
    const greeted = run(listening, lost, { is: 'ready', now: 10 }, broke(11));
    const held = run(listening, lost, { is: 'ready', now: 10 }, broke(30_010));
    assert.deepEqual(greeted[1], [{ do: 'wake', after: 6000 }]);
    assert.deepEqual(held[1], [{ do: 'wake', after: 1500 }]);
  });

  it('waits as long as the server asks, and does not call sooner whatever wakes it', () => {
    const [state, effects] = run(listening, notListening, elected, broke(0, { code: 'rate-limited', retryAfter: 300 }, 0));
    assert.deepEqual(effects, [{ do: 'wake', after: 300_000 }]);
    assert.deepEqual(run(listening, state, { is: 'online', now: 299_999 })[1], []);
    assert.deepEqual(run(listening, state, { is: 'visible', now: 299_999 })[1], []);
    assert.deepEqual(run(listening, state, { is: 'online', now: 300_000 })[1], [{ do: 'listen' }]);
  });

  it('tries at once when the network or the reader is back', () => {
    const paused = run(listening, notListening, elected, broke(0, network))[0];
    assert.deepEqual(run(listening, paused, { is: 'online', now: 1 })[1], [{ do: 'listen' }]);
    assert.deepEqual(run(listening, paused, { is: 'visible', now: 1 })[1], [{ do: 'listen' }]);
  });

  it('takes a new line on a new network, but leaves a good one when someone only looks', () => {
    const open = run(listening, notListening, elected, { is: 'ready', now: 1 })[0];
    assert.deepEqual(run(listening, open, { is: 'online', now: 2 })[1], [{ do: 'listen' }]);
    assert.deepEqual(run(listening, open, { is: 'visible', now: 2 })[1], []);
  });

  for (const code of ['forbidden', 'unauthenticated'] as const) {
    it(`ends on “${code}”: no retry mends it`, () => {
      const [state, effects] = run(listening, notListening, elected, broke(0, { code }));
      assert.deepEqual(effects, [{ do: 'give-up' }]);
      for (const is of ['due', 'online', 'visible'] as const) assert.deepEqual(run(listening, state, { is, now: 9e9 })[1], []);
    });
  }

  it('in any order of events waits between one second and an hour, and never calls before it may', () => {
    const now = fc.nat({ max: 1e7 });
    const event: fc.Arbitrary<LiveEvent> = fc.oneof(
      fc.constant(elected),
      fc.record({ is: fc.constantFrom('ready', 'due', 'online', 'visible', 'stirred'), now }) as fc.Arbitrary<LiveEvent>,
      fc.record({
        is: fc.constant('ended'), now, chance: fc.double({ min: 0, max: 1, noNaN: true }),
        why: fc.record({ code: fc.constantFrom('network', 'server', 'rate-limited'), retryAfter: fc.option(fc.double(), { nil: undefined }) }),
      }) as fc.Arbitrary<LiveEvent>,
    );
    fc.assert(fc.property(fc.array(event), (events) => {
      let state = notListening;
      for (const each of events) {
        const [next, effects] = listening(state, each);
        for (const effect of effects) if (effect.do === 'wake') assert.ok(effect.after >= 1000 && effect.after <= 1.1 * 3_600_000);
        if (effects.some((effect) => effect.do === 'listen') && state.is === 'pausing' && (each.is === 'online' || each.is === 'visible')) {
          assert.ok(each.now >= state.notBefore);
        }
        state = next;
      }
    }));
  });
});

describe('polling', () => {
  const watched: Polling = polling(notPolling(0), elected)[0];

  it('looks after half a minute, then less often, down to every two minutes', () => {
    assert.deepEqual(polling(notPolling(0), elected)[1], [{ do: 'wake', after: 30_000 }]);
    const waits: number[] = [];
    let state = watched;
    for (let now = 30_000; waits.length < 5; ) {
      const [next, effects] = polling(state, { is: 'due', now });
      assert.deepEqual(effects[0], { do: 'look' });
      const wake = effects[1];
      assert.equal(wake?.do, 'wake');
      waits.push((wake as { after: number }).after);
      now += waits.at(-1)!;
      state = next;
    }
    assert.deepEqual(waits, [45_000, 67_500, 101_250, 120_000, 120_000]);
  });

  it('does nothing while no one can see the page, and looks when that was long', () => {
    const [hidden, effects] = polling(watched, { is: 'hidden' });
    assert.deepEqual(effects, [{ do: 'rest' }]);
    assert.deepEqual(polling(hidden, { is: 'due', now: 60_000 })[1], []);
    assert.deepEqual(polling(hidden, { is: 'online', now: 60_000 })[1], []);
    assert.deepEqual(polling(hidden, { is: 'visible', now: 10_000 })[1], [{ do: 'wake', after: 20_000 }]);
    assert.deepEqual(polling(hidden, { is: 'visible', now: 60_000 })[1], [{ do: 'look' }, { do: 'wake', after: 30_000 }]);
  });

  it('looks more often again once something happened', () => {
    const slow = run(polling, watched, { is: 'due', now: 30_000 }, { is: 'due', now: 75_000 })[0];
    assert.deepEqual(polling(slow, { is: 'stirred', now: 80_000 })[1], [{ do: 'wake', after: 25_000 }]);
  });
});
