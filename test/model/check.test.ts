/** Checking answers: what each kind of question accepts, and the first fault it names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answer } from '../../src/model/answer.ts';
import { checkAnswer, tooLong } from '../../src/model/check.ts';
import type { Fault } from '../../src/model/issue.ts';
import type { Question } from '../../src/model/question.ts';
import type { Lang } from '../../src/model/words.ts';
import { copies, everyKind, fee, iswc, medium, places, released, share, sin, span, story, title, works } from '../flow/preset.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];
const TODAY = '2026-03-02';

const faultOf = (question: Question, answer: Answer | undefined, lang: Lang = 'en', required = true): Fault | undefined =>
  checkAnswer(question, answer, required, { today: TODAY, lang });

/** The same verdict in both languages. */
function both(question: Question, answer: Answer, fault: Fault | undefined): void {
  for (const lang of LANGS) assert.deepEqual(faultOf(question, answer, lang), fault, `${question.id} (${lang}): ${JSON.stringify(answer)}`);
}

describe('an answer that is not there', () => {
  it('is missing where it is required, whatever its kind', () => {
    for (const question of everyKind) {
      const code = question.kind === 'choice' || question.kind === 'choices' ? 'choose' : 'required';
      assert.deepEqual(faultOf(question, undefined), { code }, question.id);
    }
  });

  it('is no fault where it is optional', () => {
    for (const question of everyKind) assert.equal(faultOf(question, undefined, 'en', false), undefined, question.id);
  });

  it('is missing too when it is blank, or only blank rows', () => {
    both(title, '   ', { code: 'required' });
    both(works, [{ name: ' ' }, {}], { code: 'required' });
    both(span, { from: '', to: '' }, { code: 'required' });
  });
});

describe('a text', () => {
  it('may be as long as its limit and no longer', () => {
    both(title, 'x'.repeat(20), undefined);
    both(title, 'x'.repeat(21), { code: 'too-long', limit: 20 });
    both(story, 'x'.repeat(61), { code: 'too-long', limit: 60 });
    assert.equal(tooLong('x'.repeat(9999), undefined), undefined);
  });
});

describe('a choice', () => {
  it('is one of the options, or several where several may be chosen', () => {
    both(medium, 'radio', undefined);
    both(places, ['qc', 'abroad'], undefined);
  });

  it('is asked again when a newer preset dropped its option', () => {
    both(medium, 'cassette', { code: 'choose' });
    both(places, ['qc', 'moon'], { code: 'choose' });
  });
});

describe('a date', () => {
  it('is a day of the calendar', () => {
    both(released, '2024-02-29', undefined);
    for (const typed of ['2025-02-29', '2026-13-01', '2026-1-1', '01/02/2026', '2026-03-02T10:00', 'soon']) {
      both(released, typed, { code: 'not-a-date' });
    }
  });

  it('lies within its bounds, which belong to it', () => {
    both(released, '2020-02-29', undefined);
    both(released, '2020-02-28', { code: 'too-early', limit: '2020-02-29' });
  });

  it('takes "today" for the member’s own day', () => {
    both(released, TODAY, undefined);
    both(released, '2026-03-03', { code: 'too-late', limit: TODAY });
  });
});

describe('a period', () => {
  it('is two dates in their order, which may be the same day', () => {
    both(span, { from: '2026-01-01', to: '2026-02-01' }, undefined);
    both(span, { from: '2026-01-01', to: '2026-01-01' }, undefined);
    both(span, { from: '2026-02-01', to: '2026-01-01' }, { code: 'period-order' });
  });

  it('is not half of one', () => {
    both(span, { from: '2026-01-01', to: '' }, { code: 'period-half' });
    both(span, { from: '', to: '2026-01-01' }, { code: 'period-half' });
  });

  it('has both ends within its bounds', () => {
    both(span, { from: '2019-12-31', to: '2026-01-01' }, { code: 'too-early', limit: '2020-01-01' });
    both(span, { from: '2026-01-01', to: '2026-03-03' }, { code: 'too-late', limit: TODAY });
    both(span, { from: '2026-02-30', to: '2026-03-01' }, { code: 'not-a-date' });
  });

  it('is asked again when an older preset asked it as a text', () => {
    both(span, 'all of last year', { code: 'required' });
  });
});

describe('a number', () => {
  it('is read in the habits of the language', () => {
    assert.equal(faultOf(share, '33,333', 'fr'), undefined);
    assert.deepEqual(faultOf(share, '33,333', 'en'), { code: 'too-large', limit: 100 });
    assert.equal(faultOf(share, '12,5', 'fr'), undefined);
    assert.equal(faultOf(share, '12.5', 'en'), undefined);
  });

  it('is no words', () => both(share, 'half', { code: 'not-a-number' }));

  it('is whole where it counts things', () => {
    both(copies, '12', undefined);
    both(copies, '1.5', { code: 'not-whole' });
    assert.deepEqual(faultOf(copies, '1,5', 'fr'), { code: 'not-whole' });
    assert.equal(faultOf(copies, '1,000', 'en'), undefined);
  });

  it('lies within its bounds, which belong to it', () => {
    both(share, '0', undefined);
    both(share, '100', undefined);
    both(share, '-1', { code: 'too-small', limit: 0 });
    both(share, '100.01', { code: 'too-large', limit: 100 });
  });
});

describe('an amount', () => {
  it('may carry its currency sign and its cents', () => {
    assert.equal(faultOf(fee, '12 345,50 $', 'fr'), undefined);
    assert.equal(faultOf(fee, '$12,345.50', 'en'), undefined);
  });

  it('is no less than its bound', () => both(fee, '0', { code: 'too-small', limit: 1 }));
});

describe('an identifier', () => {
  it('is told by its shape and by its check digit', () => {
    both(iswc, 't 034 524 680 1', undefined);
    both(iswc, 'T-034.524.680-2', { code: 'identifier-check-digit' });
    both(iswc, 'unknown', { code: 'identifier-format' });
    both(sin, '130 692 544', undefined);
  });
});

describe('rows', () => {
  it('may hold blank ones between those that count', () => {
    both(works, [{ name: '' }, { name: 'Aurore' }, {}, { name: 'Boréale', iswc: 'T-034.524.680-1' }], undefined);
  });

  it('name the line as it is seen and the column of the first fault', () => {
    both(works, [{ name: '' }, { name: 'Aurore' }, { name: '', iswc: 'T-034.524.680-1' }], { code: 'required', row: 3, column: 'name' });
    both(works, [{ name: 'Aurore', iswc: 'T-1' }], { code: 'identifier-format', row: 1, column: 'iswc' });
    both(works, [{ name: 'A' }, { name: 'B', iswc: 'T-034.524.680-2' }], { code: 'identifier-check-digit', row: 2, column: 'iswc' });
  });

  it('want a required cell even of rows that have none of the columns any more', () => {
    both(works, [{ composer: 'Ana' }], { code: 'required', row: 1, column: 'name' });
  });
});

describe('any answer at all', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('2026-01-01', '12,5', '1e9', 'T-034.524.680-1', '__proto__'));
  const answer: fc.Arbitrary<Answer> = fc.oneof(
    text,
    fc.array(text),
    fc.record({ from: text, to: text }),
    fc.array(fc.dictionary(fc.constantFrom('name', 'iswc', 'other'), text)),
  );

  it('of the right shape gets a verdict, never a crash', () => {
    const shaped = fc.constantFrom(...everyKind).chain((question) => fc.tuple(fc.constant(question), answer));
    fc.assert(fc.property(shaped, fc.constantFrom(...LANGS), fc.boolean(), ([question, given], lang, required) => {
      const texts = typeof given === 'string';
      if (texts === ['choices', 'period', 'rows'].includes(question.kind)) return;
      if (question.kind === 'choices' && !(Array.isArray(given) && given.every((each) => typeof each === 'string'))) return;
      const fault = faultOf(question, given, lang, required);
      if (fault) assert.equal(typeof fault.code, 'string');
    }));
  });
});
