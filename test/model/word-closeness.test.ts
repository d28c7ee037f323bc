/** How close a typed word is to a written one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BEGINNING, closeness, ONE_SLIP, OTHER, SAME, STEM, TWO_SLIPS, type Closeness } from '../../src/model/word-closeness.ts';

const told: readonly (readonly [typed: string, word: string, close: Closeness, why: string])[] = [
  ['nas', 'nas', SAME, 'the word itself'],
  ['redev', 'redevances', BEGINNING, 'its beginning'],
  ['changer', 'changement', STEM, 'another ending'],
  ['voter', 'vote', STEM, 'an ending more'],
  ['salire', 'salaire', ONE_SLIP, 'a letter left out of the middle'],
  ['salere', 'salaire', OTHER, 'two slips in six letters: with those forgiven every second word would find something'],
  ['conlfict', 'conflict', ONE_SLIP, 'two neighbours swapped'],
  ['iwsc', 'iswc', ONE_SLIP, 'two letters swapped'],
  ['pasword', 'password', ONE_SLIP, 'a letter left out'],
  ['radiio', 'radio', STEM, 'a letter doubled near the end'],
  ['redevence', 'redevances', ONE_SLIP, 'a letter replaced, an ending left out'],
  ['bénéficiare'.normalize('NFKD').replace(/\p{M}/gu, ''), 'beneficiaire', STEM, 'a letter left out near the end'],
  ['pseudonim', 'pseudonyms', STEM, 'two letters near the end'],
  ['psuedonim', 'pseudonym', TWO_SLIPS, 'two slips in a long word'],
  ['nas', 'mas', OTHER, 'in three letters each slip makes another word'],
  ['pizza', 'piece', OTHER, 'more slips than its length forgives'],
  ['concert', 'radio', OTHER, 'another word'],
];

describe('a typed word', () => {
  for (const [typed, word, close, why] of told) {
    it(`“${typed}” is to “${word}”: ${why}`, () => {
      assert.equal(closeness(typed, word), close);
    });
  }
});
