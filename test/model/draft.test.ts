/** Drafts: what of one may be kept on the device. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDraft, storable, type Draft } from '../../src/model/draft.ts';
import { inLang } from '../../src/model/words.ts';
import { attestationOf, fileAt } from '../flow/builders.ts';

const draft: Draft = newDraft('key-1', { id: 'aurore', version: '2' }, 'a-1', 'fr');

describe('a new draft', () => {
  it('holds its key, its account and nothing a member would have to clear', () => {
    assert.deepEqual(
      { ...draft, files: [], answers: {} },
      {
        schema: 3, key: 'key-1', preset: { id: 'aurore', version: '2' }, account: 'a-1', lang: 'fr', step: 'subject', subject: '',
        path: [], answers: {}, waiver: null, description: '', comments: '', files: [], submitting: false,
      },
    );
  });
});

describe('the part of a draft that may be stored', () => {
  it('has no sensitive answer, and every other one', () => {
    const kept = storable({ ...draft, answers: { sin: '130 692 544', title: 'A' } }, ['sin', 'alias']);
    assert.deepEqual(kept.answers, { title: 'A' });
    assert.doesNotMatch(JSON.stringify(kept), /130|544/);
  });

  it('has the files that count, and not those that were refused or declined', () => {
    const files = [
      fileAt('a', { is: 'refused', why: 'size' }),
      fileAt('b', { is: 'declined' }),
      fileAt('c', { is: 'waiting' }),
      fileAt('d', { is: 'uploaded', upload: 'u-1', attestation: attestationOf('d.pdf') }),
    ];
    assert.deepEqual(storable({ ...draft, files }, []).files.map(({ id }) => id), ['c', 'd']);
  });

  it('leaves the draft itself as it was', () => {
    const full = { ...draft, answers: { sin: '130 692 544' } };
    storable(full, ['sin']);
    assert.equal(full.answers.sin, '130 692 544');
  });
});

describe('words of a society', () => {
  it('are read in the language asked for, else in English', () => {
    const words = { en: 'Radio', fr: 'La radio', de: 'Rundfunk' };
    assert.equal(inLang(words, 'fr'), 'La radio');
    assert.equal(inLang(words, 'de'), 'Rundfunk');
    assert.equal(inLang(words, 'iu'), 'Radio');
  });
});
