/** The kit's checks bite: a server with one fault fails the very checks that name it, and without it passes them. */
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import referenceTarget from '../../demo/conformance/reference-target.ts';
import { checks, runChecks } from '../../src/conformance.ts';
import { openSociety, type Society } from '../server/society.ts';
import { openCrookedServer, type CrookedServer, type Fault } from './crooked-server.ts';
import { plantedFaults } from './planted-faults.ts';

describe('a backend with one fault', () => {
  let society: Society;
  let crooked: CrookedServer;
  let planted: Fault | undefined;

  before(async () => {
    society = await openSociety();
    crooked = await openCrookedServer(society.url, () => planted);
  });

  after(async () => {
    await crooked.close();
    await society.close();
  });

  const outcomeOf = async (id: string): Promise<string> => {
    const [finding] = await runChecks(referenceTarget(crooked.endpoint), { only: [id] });
    assert.ok(finding, `no check ${id}`);
    return finding.outcome.is;
  };

  it('is named by checks that pass on a server without any', async () => {
    planted = undefined;
    const ids = [...new Set(Object.values(plantedFaults).flatMap(({ caughtBy }) => caughtBy))];
    const findings = await runChecks(referenceTarget(crooked.endpoint), { checks: checks.filter(({ id }) => ids.includes(id)) });
    assert.equal(findings.length, ids.length);
    assert.deepEqual(findings.flatMap(({ check, outcome }) => (outcome.is === 'passed' ? [] : [`${check.id}: ${JSON.stringify(outcome)}`])), []);
  });

  for (const [what, { fault, caughtBy }] of Object.entries(plantedFaults)) {
    it(`is caught: ${what}`, async () => {
      for (const id of caughtBy) {
        planted = fault();
        assert.equal(await outcomeOf(id), 'failed', `${id} lets it through`);
      }
    });
  }
});
