/** Walks through the tree of case types: how far a path leads, what is asked there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allQuestions, isLeaf, leaves, levelsToAsk, nodesAlong, proofAt, questionsAt } from '../../src/model/taxonomy.ts';
import { DEEP, PLAIN, preset, PROOF, TAX, WORKS } from '../flow/preset.ts';

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe('a path through the types', () => {
  it('leads along its nodes from the top', () => {
    assert.deepEqual(ids(nodesAlong(preset, DEEP)), DEEP);
    assert.deepEqual(nodesAlong(preset, []), []);
  });

  it('stops where a type is unknown, or not open yet', () => {
    assert.deepEqual(ids(nodesAlong(preset, ['profile', 'gone', 'deeper'])), ['profile']);
    assert.deepEqual(ids(nodesAlong(preset, ['profile', 'merge'])), ['profile']);
    assert.deepEqual(nodesAlong(preset, ['estate', 'heir']), []);
  });

  it('is fully chosen on a leaf only', () => {
    for (const path of [DEEP, PLAIN, WORKS, ['royalties', 'abroad']]) assert.equal(isLeaf(preset, path), true, path.join());
    for (const path of [[], ['royalties'], ['royalties', 'domestic'], ['gone'], [...PLAIN, 'deeper'], ['profile', 'merge']]) {
      assert.equal(isLeaf(preset, path), false, path.join());
    }
  });

  it('asks one level further than it has reached, and no empty one', () => {
    assert.deepEqual(levelsToAsk(preset, []).map(ids), [['repertoire', 'profile', 'royalties', 'estate']]);
    assert.deepEqual(levelsToAsk(preset, ['royalties', 'domestic']).map(ids).slice(1), [['domestic', 'abroad'], ['radio', 'concert']]);
    assert.equal(levelsToAsk(preset, PLAIN).length, 2);
  });

  it('asks the questions of every node on it, ancestors first', () => {
    assert.deepEqual(ids(questionsAt(preset, ['royalties', 'domestic', 'radio'])), ['share', 'released']);
    assert.deepEqual(questionsAt(preset, PLAIN), []);
  });

  it('needs the supporting file that its nearest node names', () => {
    assert.equal(proofAt(preset, DEEP)?.en, 'The programme');
    assert.equal(proofAt(preset, ['royalties', 'abroad'])?.en, 'A statement');
    assert.equal(proofAt(preset, PROOF)?.en, 'The certificate');
    assert.equal(proofAt(preset, PLAIN), undefined);
  });
});

describe('the whole tree', () => {
  it('has as leaves every open end, in its order', () => {
    const paths = leaves(preset.types);
    assert.deepEqual(paths, [WORKS, PLAIN, TAX, PROOF, ['royalties', 'domestic', 'radio'], DEEP, ['royalties', 'abroad']]);
    for (const path of paths) assert.equal(isLeaf(preset, path), true);
  });

  it('knows every question that any type asks', () => {
    for (const path of leaves(preset.types)) {
      for (const question of questionsAt(preset, path)) assert.ok(allQuestions(preset.types).includes(question), question.id);
    }
  });
});
