/** Conditions: when a question shows, by what was answered before it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answers } from '../../src/model/answer.ts';
import { holds, questionsOf, type Condition } from '../../src/model/condition.ts';

const answers: Answers = { medium: 'radio', places: ['qc', 'abroad'], span: { from: '2026-01-01', to: '' }, blank: '  ', works: [{ title: 'A' }] };
const expect = (condition: Condition, outcome: boolean): void => assert.equal(holds(condition, answers), outcome);

describe('a condition', () => {
  it('holds when the chosen option is the one wanted, or one of those wanted', () => {
    expect({ question: 'medium', is: 'radio' }, true);
    expect({ question: 'medium', is: ['tv', 'radio'] }, true);
    expect({ question: 'medium', is: 'tv' }, false);
    expect({ question: 'medium', is: [] }, false);
  });

  it('holds when one of several choices is wanted', () => {
    expect({ question: 'places', is: 'abroad' }, true);
    expect({ question: 'places', is: ['elsewhere', 'qc'] }, true);
    expect({ question: 'places', is: 'elsewhere' }, false);
  });

  it('compares whole values, not parts of them', () => {
    expect({ question: 'medium', is: 'rad' }, false);
    expect({ question: 'medium', is: 'Radio' }, false);
  });

  it('tells an answer from a blank one and from none', () => {
    for (const question of ['medium', 'places', 'span', 'works']) expect({ question, answered: true }, true);
    for (const question of ['blank', 'unasked']) expect({ question, answered: true }, false);
    expect({ question: 'unasked', answered: false }, true);
    expect({ question: 'medium', answered: false }, false);
  });

  it('never holds for a value of a question that has no answer, or one that is no choice', () => {
    expect({ question: 'unasked', is: 'radio' }, false);
    expect({ question: 'span', is: '2026-01-01' }, false);
    expect({ question: 'works', is: 'A' }, false);
  });

  it('is built of all, any and not', () => {
    const radio: Condition = { question: 'medium', is: 'radio' };
    const tv: Condition = { question: 'medium', is: 'tv' };
    expect({ all: [radio, { not: tv }] }, true);
    expect({ all: [radio, tv] }, false);
    expect({ any: [tv, radio] }, true);
    expect({ any: [tv, { all: [tv, radio] }] }, false);
    expect({ not: { any: [tv, radio] } }, false);
    expect({ all: [] }, true);
    expect({ any: [] }, false);
  });

  it('names every question it looks at', () => {
    const condition: Condition = { all: [{ question: 'a', is: 'x' }, { any: [{ not: { question: 'b', answered: true } }] }] };
    assert.deepEqual(questionsOf(condition), ['a', 'b']);
  });

  it('keeps the laws of De Morgan, however deep it is built', () => {
    const leaf = fc.record({ question: fc.constantFrom('medium', 'places', 'unasked'), is: fc.constantFrom('radio', 'qc', 'tv') });
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, leaf, tie('tree').map((not) => ({ not })), fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all }))),
    }));
    fc.assert(fc.property(fc.array(tree, { maxLength: 4 }), (list) => {
      const not = list.map((each): Condition => ({ not: each }));
      assert.equal(holds({ not: { all: list } }, answers), holds({ any: not }, answers));
      assert.equal(holds({ not: { any: list } }, answers), holds({ all: not }, answers));
    }), { numRuns: 200 });
  });
});
