/** No schedule of faults loses a case, sends one twice, or leaves a member without a way on. */
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { before, describe, it, type TestContext } from 'node:test';
import { simulator, type Simulator } from './bundle.ts';
import { campaign, told } from './campaign.ts';
import type { Series } from './playing.ts';

/** How many of the random ones: a minute and a half of two cores, all of this file counted; `npm run simulate` plays more. */
const RANDOM = 100_000;
const RANDOM_REPLIES = 100_000;
/** One pair in so many; `npm run simulate -- --pairs` plays all. */
const EVERY = 150;

let sim: Simulator;
before(async () => {
  sim = await simulator();
});

async function holds(test: TestContext, series: Series): Promise<void> {
  const began = performance.now();
  const { passed, failed, met, failures } = await campaign(series);
  const seconds = (performance.now() - began) / 1000;
  test.diagnostic(`${passed} passed, ${failed} failed; in ${met} every fault was met; ` +
    `${Math.round((passed + failed) / seconds)} a second, of ${availableParallelism()} cores at most 2`);
  assert.equal(failures.map(told).join('\n'), '');
  assert.equal(failed, 0);
}

describe('the simulator', () => {
  it('plays the same seed the same way', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      for (const schedule of [sim.drawn(seed), sim.drawn(seed, 'replies')]) {
        const [first, second] = [await sim.play(schedule, true), await sim.play(schedule, true)];
        assert.deepEqual(first, second);
        assert.ok(first.trace.length > 10);
      }
    }
  });

  it('reads the line that it prints', () => {
    for (let seed = 1; seed <= 50; seed++) {
      for (const schedule of [sim.drawn(seed), sim.drawn(seed, 'replies')]) {
        assert.deepEqual(sim.scheduleOf(sim.replayOf(schedule).split(' ').at(-1)!), schedule);
      }
    }
  });

  it('gives a receipt to every member whom nothing befalls', async () => {
    for (let plan = 0; plan < sim.PLANS; plan += 29) {
      const { law, why } = await sim.play({ seed: plan, plan, faults: [] });
      assert.equal(law, undefined, `${law}: ${why}; plan ${plan}`);
    }
  });

  it('gets every message into its case where nothing befalls the member', async () => {
    for (let plan = 0; plan < sim.REPLY_PLANS; plan++) {
      const { law, why } = await sim.play({ replies: true, seed: plan, plan, faults: [] });
      assert.equal(law, undefined, `${law}: ${why}; plan ${plan}`);
    }
  });
});

describe('every law holds of a case', () => {
  it('with each single fault at each position', (test) => holds(test, { of: 'case', play: 'singles' }));
  it('with pairs of faults', (test) => holds(test, { of: 'case', play: 'pairs', every: EVERY }));
  it('with random schedules', (test) => holds(test, { of: 'case', play: 'random', seed: 1, count: RANDOM }));
});

describe('every law holds of messages', () => {
  it('with each single fault at each position', (test) => holds(test, { of: 'replies', play: 'singles' }));
  it('with pairs of faults', (test) => holds(test, { of: 'replies', play: 'pairs', every: EVERY }));
  it('with random schedules', (test) => holds(test, { of: 'replies', play: 'random', seed: 1, count: RANDOM_REPLIES }));
});
