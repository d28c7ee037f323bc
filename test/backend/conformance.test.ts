/** The whole kit on the reference server, on its embedded database. */
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import referenceTarget from '../../demo/conformance/reference-target.ts';
import { closingLine, runChecks, type Finding } from '../../src/conformance.ts';
import { openSociety, type Society } from '../server/society.ts';

describe('the reference server', () => {
  let society: Society;
  let findings: readonly Finding[];

  before(async () => {
    society = await openSociety();
    findings = await runChecks(referenceTarget(`${society.url}/api`));
  });

  after(() => society.close());

  it('fails no check of the kit', () => {
    const failed = findings.flatMap(({ check, outcome }) => (outcome.is === 'failed' ? [`${check.id}: ${outcome.reason}`] : []));
    assert.deepEqual(failed, []);
  });

  it('lacks nothing that a check needs', (test) => {
    const skipped = findings.flatMap(({ check, outcome }) => (outcome.is === 'skipped' ? [`${check.id}: ${outcome.lacks.join(', ')}`] : []));
    assert.deepEqual(skipped, []);
    test.diagnostic(closingLine(findings));
  });
});
