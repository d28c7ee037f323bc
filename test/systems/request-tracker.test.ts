/** The conformance kit on a real Request Tracker: what it cannot do is absent, and everything else holds. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRequestTracker, type RunningRequestTracker } from '../../demo/request-tracker/start.ts';
import { runChecks } from '../../src/backend/conformance/run.ts';
import { countsOf, tellCounts } from './kit-counts.ts';
import { requestTrackerTarget } from './request-tracker-target.ts';

let tracker: RunningRequestTracker;
before(async () => {
  tracker = await startRequestTracker();
});
after(() => tracker?.close());

test('Request Tracker passes every check of the kit that its capabilities allow', { timeout: 1_800_000 }, async (t) => {
  const findings = await runChecks(requestTrackerTarget(tracker));
  tellCounts('Request Tracker 5', findings);
  const { passed, failed, skipped } = countsOf('Request Tracker 5', findings);
  t.diagnostic(`Request Tracker 5: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  const failures = findings.flatMap(({ check, outcome }) => (outcome.is === 'failed' ? [`${check.id}: ${outcome.reason}`] : []));
  assert.deepEqual(failures, []);
  assert.ok(passed >= 60, `${passed} checks passed`);
});
