/** A social insurance number within a text: found as people write it, and nothing else taken for one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsSin } from '../../src/model/sin-in-text.ts';

describe('a social insurance number in a text', () => {
  for (const text of ['130692544', 'My SIN is 130 692 544.', 'NAS : 130-692-544, merci', '130\u00a0692\u00a0544', '(130.692.544)']) {
    it(`is found in “${text}”`, () => assert.equal(holdsSin(text), true));
  }

  for (const text of ['', '130 692 545', '514 130 692 5441', '00130692544', 'T-034.524.680-1', '13069254', 'C-2026-00412', 'call 1-130-692-544-2']) {
    it(`is not seen in “${text}”`, () => assert.equal(holdsSin(text), false));
  }

  it('is found after one that only looks alike', () => assert.equal(holdsSin('130 692 545 or 130 692 544'), true));
});
