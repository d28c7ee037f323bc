/** The cases that a fresh browser database starts with: oldest first, and whoever is signed in has opened their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserSession, seedCases as boreal } from '../../demo/portal/seed-cases.ts';
import { seedCases as practice } from '../../demo/portal/practice/seed-cases.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

const now = Date.parse('2026-11-02T15:00:00Z');

for (const [me, cases] of [
  [browserSession.name, boreal(rightsSociety, now)],
  ['Sami Haddad', practice(practiceAdmin, now, 'Sami Haddad')],
] as const) {
  test(`${me}: their own cases are theirs, and the numbers follow the days`, () => {
    assert.deepEqual(cases.map(({ mine }) => mine), cases.map(({ openedBy }) => openedBy === me));
    assert.equal(cases.some(({ mine }) => mine), true);
    const days = cases.map(({ openedAt }) => openedAt);
    assert.deepEqual(days, days.toSorted());
  });
}
