/** The regulation of a preset's confirmation: one setting, named to members, recorded, and asked anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { underRegulation } from '../../src/presets/regulations.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

test('the vendor’s preset is published under the GDPR, named in both languages', () => {
  const { regulation, regulationName } = practiceAdmin.statement;
  assert.deepEqual([regulation, regulationName], ['gdpr', { en: 'GDPR', fr: 'RGPD' }]);
});

test('another regulation is one call away, and none is not named at all', () => {
  const hipaa = underRegulation(practiceAdmin, 'hipaa').statement;
  assert.deepEqual([hipaa.regulation, hipaa.regulationName], ['hipaa', { en: 'HIPAA', fr: 'HIPAA' }]);
  const none = underRegulation(practiceAdmin, 'none').statement;
  assert.equal(none.regulation, 'none');
  assert.equal('regulationName' in none, false);
});

test('Law 25 of Québec is one of them, named in both languages', () => {
  const { regulation, regulationName, version } = underRegulation(practiceAdmin, 'quebec-25').statement;
  assert.deepEqual([regulation, regulationName, version], ['quebec-25', { en: 'Law 25 (Québec)', fr: 'Loi 25 (Québec)' }, '1+quebec-25']);
  assert.deepEqual(underRegulation(underRegulation(practiceAdmin, 'quebec-25'), 'gdpr'), practiceAdmin);
});

test('each asks again: no two have the same version, and going back finds the first one', () => {
  const versions = (['gdpr', 'hipaa', 'none'] as const).map((each) => underRegulation(practiceAdmin, each).statement.version);
  assert.equal(new Set(versions).size, 3);
  assert.deepEqual(underRegulation(underRegulation(practiceAdmin, 'hipaa'), 'gdpr'), practiceAdmin);
});

test('a version keeps whatever else the society wrote into it', () => {
  const written = (version: string): typeof practiceAdmin => ({ ...practiceAdmin, statement: { ...practiceAdmin.statement, version } });
  const versions = ['2026+a', '2026+b', '2026'].map((version) => underRegulation(written(version), 'hipaa').statement.version);
  assert.deepEqual(versions, ['2026+a+hipaa', '2026+b+hipaa', '2026+hipaa']);
  assert.equal(underRegulation(underRegulation(written('2026+a'), 'gdpr'), 'none').statement.version, '2026+a');
});

test('nothing but the statement changes, and any society’s preset stays a valid one', () => {
  for (const preset of [practiceAdmin, rightsSociety]) {
    const changed = underRegulation(preset, 'hipaa');
    assert.deepEqual({ ...changed, statement: preset.statement }, preset);
    assert.equal(changed.statement.text, preset.statement.text);
    assert.deepEqual(checkPreset(changed), { preset: changed });
  }
});
