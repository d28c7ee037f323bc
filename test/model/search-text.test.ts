/** Words as they are searched: whatever accents, ligatures and case they are written with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folded, referenceWords, searchWords } from '../../src/model/search-text.ts';

describe('the words of a text', () => {
  it('are without accents, ligatures and case', () => {
    assert.deepEqual(searchWords('Œuvre ŒUVRE oeuvre'), ['oeuvre']);
    assert.deepEqual(searchWords('ÉTÉ été e\u0301te\u0301'), ['ete']);
    assert.deepEqual(searchWords('Straße Æsir ﬁn İstanbul ＡＢＣ'), ['strasse', 'aesir', 'fin', 'istanbul', 'abc']);
  });

  it('are parted by whatever is neither letter nor digit', () => {
    assert.deepEqual(searchWords('L’œuvre « Neige d’avril » : 12,5 %; C-2026-00415'), [
      'l',
      'oeuvre',
      'neige',
      'd',
      'avril',
      '12',
      '5',
      'c',
      '2026',
      '00415',
    ]);
    assert.deepEqual(searchWords('日本 слово'), ['日本', 'слово']);
  });

  it('are none in a text that has none', () => {
    for (const text of ['', ' \n\t', ':*&|!"\'()', '😀 🎵', '\0\u202E', '\uD800', '\u0301']) {
      assert.deepEqual(searchWords(text), [], JSON.stringify(text));
    }
  });

  it('of a reference are also its number without zeros before it', () => {
    assert.deepEqual(referenceWords('C-2026-00415'), ['c', '2026', '00415', '415']);
    assert.deepEqual(referenceWords('R-000'), ['r', '000', '0']);
  });
});

describe('a folded text', () => {
  it('keeps its order and its signs, so that it can be sorted by', () => {
    assert.equal(folded('Œuvre manquante : été'), 'oeuvre manquante : ete');
  });
});
