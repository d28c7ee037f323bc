/** Answers: what counts as one, and what is only blank paper. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOfKind } from '../../src/model/answer-kind.ts';
import { filledRows, isEmpty, type Answer, type Row } from '../../src/model/answer.ts';
import { everyKind } from '../flow/preset.ts';

describe('an answer is empty', () => {
  const blank: Readonly<Record<string, Answer | undefined>> = {
    'when there is none': undefined,
    'when it is no text': '',
    'when it is white space of any width': ' \t\n\u00a0\u202f',
    'when no option is chosen': [],
    'when neither end of a period is given': { from: '', to: '' },
    'when every row is blank': [{ title: '' }, { title: ' ', iswc: '' }, {}],
  };
  for (const [when, answer] of Object.entries(blank)) it(when, () => assert.equal(isEmpty(answer), true));
});

describe('an answer is there', () => {
  const given: Readonly<Record<string, Answer>> = {
    'as soon as one character is typed': ' x ',
    'when it is a zero': '0',
    'when one option is chosen': ['radio'],
    'when only one end of a period is given': { from: '2026-01-01', to: '' },
    'when one cell of one row holds something': [{ title: '' }, { title: '', iswc: 'T' }],
  };
  for (const [when, answer] of Object.entries(given)) it(when, () => assert.equal(isEmpty(answer), false));
});

describe('the rows of an answer', () => {
  it('are those that hold something, in their order', () => {
    const rows: readonly Row[] = [{ title: '' }, { title: 'A' }, {}, { title: 'B' }, { title: ' ' }];
    assert.deepEqual(filledRows(rows), [{ title: 'A' }, { title: 'B' }]);
  });

  it('are none in an answer of another shape', () => {
    for (const answer of [undefined, 'text', ['radio'], { from: 'a', to: 'b' }]) assert.deepEqual(filledRows(answer), []);
  });
});

describe('the shape of an answer', () => {
  const shaped = { text: 'x', options: ['radio'], period: { from: '', to: '' }, rows: [{ title: 'A' }] };
  const right: Readonly<Record<string, keyof typeof shaped>> = { choices: 'options', period: 'period', rows: 'rows' };

  for (const kind of new Set(everyKind.map((question) => question.kind))) {
    it(`of a question of kind ${kind} is told from the others`, () => {
      for (const [shape, answer] of Object.entries(shaped)) {
        assert.equal(isOfKind(answer, kind), shape === (right[kind] ?? 'text'), shape);
      }
    });
  }
});
