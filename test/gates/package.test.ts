/** The package as those meet it who install it: by its name, in Node, without a DOM. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as Kit from '../../src/conformance.ts';

const name = 'case-wizard';

describe('the package', () => {
  it('hands the conformance kit to a server’s own tests', async () => {
    const kit = (await import(`${name}/conformance`)) as typeof Kit;
    assert.ok(kit.checks.length >= 60);
    const target = kit.restTarget('http://127.0.0.1:1/api', { member: {} });
    const [finding] = await kit.runChecks(target, { only: ['session.shape'] });
    assert.equal(finding?.outcome.is, 'failed', 'nobody answers there');
  });
});
