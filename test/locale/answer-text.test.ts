/** Answers in words: how the preview and the submission write each kind, in both languages. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Row } from '../../src/model/answer.ts';
import type { Question } from '../../src/model/question.ts';
import { answerText } from '../../src/locale/answer-text.ts';
import { laterWords, useLang } from '../../src/locale/locale.ts';
import { everyKind, fee, iswc, medium, places, released, share, span, story, title, works } from '../flow/preset.ts';
import { loadIdentifiers } from '../../src/model/identifier.ts';
import { loadNumbers } from '../../src/model/number.ts';

await Promise.all([loadIdentifiers(), loadNumbers(), laterWords()]);

const seen = (text: string): string => text.replaceAll('\u00a0', '_');

async function both(question: Question, answer: Answer, french: string, english: string): Promise<void> {
  await useLang('fr');
  assert.equal(seen(answerText(question, answer, 'fr')), french);
  await useLang('en');
  assert.equal(seen(answerText(question, answer, 'en')), english);
}

describe('an answer in words', () => {
  it('is a text as it was typed, without the white space around it', async () => {
    await both(title, ' Été ', 'Été', 'Été');
    await both(story, 'one\ntwo\n', 'one\ntwo', 'one\ntwo');
  });

  it('is the label of an option in the language, one a line where there are several', async () => {
    await both(medium, 'other', 'Autre', 'Other');
    await both(places, ['abroad', 'qc'], 'Québec\nÀ l’étranger', 'Québec\nAbroad');
  });

  it('says nothing of an option that is not there any more', async () => both(medium, 'cassette', '', ''));

  it('is a date, or two, written out', async () => {
    await both(released, '2026-03-01', '1er_mars 2026', 'March 1, 2026');
    await both(span, { from: '2026-01-01', to: '2026-02-02' }, 'Du 1er_janvier 2026 au 2 février 2026', 'January 1, 2026 to February 2, 2026');
  });

  it('is a number or an amount, read and written in the habits of the language', async () => {
    await both(share, '33,333', '33,333', '33,333');
    await both(share, '12.5', '12,5', '12.5');
    await both(fee, '12345.5', '12_345,50_$', '$12,345.50');
  });

  it('is the standard form of an identifier', async () => both(iswc, 't0345246801', 'T-034.524.680-1', 'T-034.524.680-1'));

  it('is one line a row, its cells in the order of the columns, blank rows left out', async () => {
    const rows: readonly Row[] = [{ iswc: 't0345246801', name: ' Aurore ' }, { name: '' }, { name: 'Boréale' }];
    await both(works, rows, 'Aurore · T-034.524.680-1\nBoréale', 'Aurore · T-034.524.680-1\nBoréale');
  });

  it('is empty, never broken, for an answer of another shape', () => {
    for (const question of everyKind) {
      if (question.kind === 'number' || question.kind === 'amount') continue;
      assert.equal(answerText(question, [], 'fr'), '', question.id);
    }
  });
});
