/** The whole conformance kit on two processes and one PostgreSQL, each request to the other process than the one before. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import referenceTarget from '../../demo/conformance/reference-target.ts';
import { reportOf, runChecks } from '../../src/conformance.ts';
import { tellCounts } from './kit-counts.ts';
import { openTwoProcesses, type TwoProcesses } from './two-processes.ts';

let two: TwoProcesses;
before(async () => {
  two = await openTwoProcesses();
});
after(() => two?.close());

test('every check of the kit holds, and none is skipped, whichever process takes the next request', async () => {
  const findings = await runChecks(referenceTarget(`${two.balancer.url}/api`));
  tellCounts('Reference server on PostgreSQL, two processes', findings);
  const others = findings.filter(({ outcome }) => outcome.is !== 'passed');
  assert.equal(others.length, 0, reportOf(others));
  const [first, second] = two.balancer.taken() as [number, number];
  assert.ok(Math.abs(first - second) <= 1, `${first} requests to one, ${second} to the other`);
});
