/** Numbers: read as each language writes them, and never changed by a switch of language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { retypeNumber } from '../../src/model/number-habit.ts';
import { loadNumbers, readNumber, retypeNumbers } from '../../src/model/number.ts';
import { fee, share, title } from '../flow/preset.ts';

await loadNumbers();

describe('reading a number', () => {
  it('takes a French number with its comma and spaces of every width', () => {
    for (const typed of ['1234,5', '1 234,5', '1\u00a0234,5', '1\u202f234,5', ' 1234,5 ', '1234.5']) {
      assert.equal(readNumber(typed, 'fr'), 1234.5, typed);
    }
  });

  it('takes an English number with its point and commas', () => {
    for (const typed of ['1234.5', '1,234.5', '1 234.5', ' 1,234.50']) assert.equal(readNumber(typed, 'en'), 1234.5, typed);
    assert.equal(readNumber('1,234,567', 'en'), 1_234_567);
  });

  it('knows that a comma before three digits means another thing in each language', () => {
    assert.equal(readNumber('33,333', 'fr'), 33.333);
    assert.equal(readNumber('33,333', 'en'), 33_333);
  });

  it('takes a lone comma that cannot group thousands for a decimal one, in English too', () => {
    assert.equal(readNumber('12,5', 'en'), 12.5);
    assert.equal(readNumber('0,333', 'en'), 0.333);
    assert.equal(readNumber('1234,567', 'en'), 1234.567);
  });

  it('lets a currency sign through on either side, and a minus sign', () => {
    assert.equal(readNumber('12,50 $', 'fr'), 12.5);
    assert.equal(readNumber('$12.50', 'en'), 12.5);
    assert.equal(readNumber('-3', 'en'), -3);
  });

  it('makes no number of anything else, rather than a wrong one', () => {
    for (const typed of ['', ' ', 'abc', '12a', '1.2.3', '1e5', '0x10', 'Infinity', '٣', '--1', '1-2', '.', ',', '1,']) {
      for (const lang of ['en', 'fr'] as const) assert.equal(readNumber(typed, lang), Number.NaN, `${typed} (${lang})`);
    }
    for (const typed of ['1.234,567', '12,34,567', '1,23,4', '1,2345,678']) assert.equal(readNumber(typed, 'en'), Number.NaN, typed);
    for (const typed of ['1.234,50', '1,234.50', '1,234,567']) assert.equal(readNumber(typed, 'fr'), Number.NaN, typed);
  });

  it('makes no number of more digits than a number can hold', () => {
    assert.equal(readNumber('9'.repeat(400), 'en'), Number.NaN);
  });
});

describe('retyping a number', () => {
  it('spells it as the other language does', () => {
    assert.equal(retypeNumber('1 234,50', 'fr', 'en'), '1234.50');
    assert.equal(retypeNumber('1,234.50', 'en', 'fr'), '1234,50');
    assert.equal(retypeNumber('33,333', 'fr', 'en'), '33.333');
    assert.equal(retypeNumber('33,333', 'en', 'fr'), '33333');
  });

  it('leaves what is no number, and what stays in its language, as it was typed', () => {
    for (const typed of ['', 'about 12', '1.2.3']) assert.equal(retypeNumber(typed, 'en', 'fr'), typed);
    assert.equal(retypeNumber('1,234.50', 'en', 'en'), '1,234.50');
  });

  it('keeps every digit, of very small and very large numbers too', () => {
    assert.equal(retypeNumber('0.0000001', 'en', 'fr'), '0,0000001');
    assert.equal(retypeNumber('12345678901234567890', 'en', 'fr'), '12345678901234567890');
  });

  it('never changes a value, there or back', () => {
    const digits = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 999_999 })).map(([whole, part]) => `${whole}.${part}`);
    fc.assert(fc.property(digits, (typed) => {
      const french = retypeNumber(typed, 'en', 'fr');
      assert.equal(readNumber(french, 'fr'), readNumber(typed, 'en'));
      assert.equal(retypeNumber(french, 'fr', 'en'), typed);
    }));
  });

  it('touches the numbers among the answers and nothing else, one asked by two types only once', () => {
    const answers = { share: '33,333', fee: '2,5', title: '1,5', stray: '1,5', places: ['1,5'] };
    assert.deepEqual(retypeNumbers(answers, [share, fee, title, share], 'fr', 'en'), { ...answers, share: '33.333', fee: '2.5' });
    assert.equal(retypeNumbers({ share: '1.234' }, [share, share], 'en', 'fr')['share'], '1,234');
  });
});
