/** The names under which files are saved. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainFileName } from '../../src/ui/save-file.ts';

describe('the name of a file that is saved', () => {
  it('is letters and digits of any script, parted by dashes, without accents', () => {
    assert.equal(plainFileName('Which works?'), 'Which-works');
    assert.equal(plainFileName('« Éditions / Boréal, inc. »'), 'Editions-Boreal-inc');
    assert.equal(plainFileName('..\\con:作品 1'), 'con-作品-1');
  });

  it('is short, ends with no dash, and is nothing where there is no letter', () => {
    assert.equal(plainFileName(`${'a'.repeat(59)} b`), 'a'.repeat(59));
    assert.equal(plainFileName(' – ? '), '');
  });
});
