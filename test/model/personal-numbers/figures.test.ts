/** The figures that the documentation tells of the detector, held on sets drawn from a seed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { usualFigures } from './figures.ts';
import { figuresTable } from './figures-table.ts';

describe('the detector of personal numbers, over its sets', () => {
  const measured = usualFigures();
  const { recall, warnings } = measured;

  it('is measured on enough', () => {
    const total = (shares: Iterable<{ of: number }>): number => [...shares].reduce((sum, { of }) => sum + of, 0);
    assert.ok(total(recall.values()) >= 5_000 && total(warnings.values()) >= 50_000);
  });

  for (const [way, { of, hit, wrong }] of recall) {
    it(`finds ${way} (${hit} of ${of})`, () => assert.ok(hit / of >= 0.995, wrong.join('\n')));
  }

  for (const [set, { of, hit, wrong }] of warnings) {
    it(`leaves ${set} alone (${hit} of ${of} warned of)`, () => assert.ok(hit / of <= 0.002, wrong.join('\n')));
  }

  for (const [lang, guide] of [['en', 'personal-numbers.md'], ['fr', 'personal-numbers.fr.md']] as const) {
    it(`stands with these figures in demo/guides/${guide}`, () => {
      const lines = readFileSync(`demo/guides/${guide}`, 'utf8').split('\n');
      assert.deepEqual(figuresTable(measured, lang).filter((line) => !lines.includes(line)), []);
    });
  }
});
