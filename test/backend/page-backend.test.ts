/** The object of the guide “Write your own backend”, before the kit. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageBackend } from '../../demo/guides/page-backend.ts';
import { runChecks } from '../../src/conformance.ts';

describe('the backend in the page', () => {
  it('passes every check of the core, and is silent on what it leaves out', async () => {
    // One store: each call of `as` is a reload, not another society.
    const shared = pageBackend();
    const findings = await runChecks({ name: 'page', people: ['member'], as: () => shared });
    assert.deepEqual(findings.filter(({ outcome }) => outcome.is === 'failed'), []);
    const passed = findings.filter(({ outcome }) => outcome.is === 'passed');
    assert.ok(passed.length >= 55, `only ${passed.length} of ${findings.length} were shown`);
  });
});
