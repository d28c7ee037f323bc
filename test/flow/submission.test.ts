/** The submission: what is sent of a draft, in which words, and what is not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers, Row } from '../../src/model/answer.ts';
import type { SubmittedAnswer } from '../../src/model/case.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { Lang } from '../../src/model/words.ts';
import { submissionOf, type AnswerText } from '../../src/flow/submission.ts';
import { attestationOf, fileAt, fresh } from './builders.ts';
import { DEEP, TAX, WORKS } from './preset.ts';

const inWords: AnswerText = ({ id }, answer, lang) => (typeof answer === 'string' ? answer : `${id} in ${lang}`);

function sent(change: Partial<Draft>, lang: Lang = 'en'): ReturnType<typeof submissionOf> {
  const state = fresh({ lang });
  return submissionOf({ ...state, draft: { ...state.draft, path: WORKS, ...change } }, inWords);
}

const answersOf = (answers: Answers, lang: Lang = 'en', path: readonly string[] = WORKS): readonly SubmittedAnswer[] =>
  sent({ answers, path }, lang).answers;
const valueOf = (answers: Answers, lang: Lang = 'en'): unknown => answersOf(answers, lang)[0]?.value;

describe('a submission', () => {
  it('carries the language it was written in, and the labels as they were shown', () => {
    const french = sent({ answers: { title: 'Aurore' } }, 'fr');
    assert.equal(french.lang, 'fr');
    assert.deepEqual(french.path, [{ id: 'repertoire', label: 'Répertoire' }, { id: 'works-of', label: 'Œuvres' }]);
    assert.equal(french.answers[0]?.label, 'Titre');
    assert.equal(sent({ answers: { title: 'Aurore' } }).answers[0]?.label, 'Title');
    assert.equal(sent({ answers: { places: ['qc'] } }, 'fr').answers[0]?.text, 'places in fr');
  });

  it('names its preset, its account and the whole path', () => {
    const { account, preset, path } = sent({ path: DEEP, account: 'a-2' });
    assert.deepEqual([account, preset, path.map(({ id }) => id)], ['a-2', { id: 'aurore', version: '2' }, DEEP]);
  });

  it('is trimmed of the white space around its texts', () => {
    const { subject, description, comments, answers } = sent({ subject: ' A ', description: '\nB ', comments: ' C', answers: { title: ' D ' } });
    assert.deepEqual([subject, description, comments, answers[0]?.value], ['A', 'B', 'C', 'D']);
  });

  it('leaves out what is hidden, what is blank and what another type asked', () => {
    const ids = answersOf({ title: 'A', story: '  ', medium: 'radio', which: 'hidden', reach: '5', places: [], works: [{ name: '' }], alias: 'Ana' }).map(({ id }) => id);
    assert.deepEqual(ids, ['title', 'medium']);
  });

  it('keeps the order in which the questions are asked', () => {
    const ids = answersOf({ fee: '5', reach: '5', which: 'P', medium: 'other', title: 'A' }).map(({ id }) => id);
    assert.deepEqual(ids, ['title', 'medium', 'which', 'reach', 'fee']);
  });
});

describe('the value of an answer', () => {
  it('is one spelling of a number, whichever language typed it', () => {
    assert.equal(valueOf({ fee: '12 345,50 $' }, 'fr'), '12345.5');
    assert.equal(valueOf({ fee: '$12,345.50' }), '12345.5');
    assert.equal(valueOf({ share: '33,333' }, 'fr'), '33.333');
    assert.equal(valueOf({ copies: '1,000' }), '1000');
  });

  it('is the standard form of an identifier', () => {
    assert.equal(valueOf({ iswc: 't0345246801' }), 'T-034.524.680-1');
    assert.equal(answersOf({ sin: '130-692-544' }, 'en', TAX)[0]?.value, '130 692 544');
  });

  it('is the ids of the options, never their labels', () => {
    assert.equal(valueOf({ medium: 'radio' }, 'fr'), 'radio');
    assert.deepEqual(valueOf({ places: ['qc', 'abroad'] }, 'fr'), ['qc', 'abroad']);
  });

  it('is dates as ISO writes them', () => {
    assert.equal(valueOf({ released: '2026-03-01' }, 'fr'), '2026-03-01');
    assert.deepEqual(valueOf({ span: { from: '2026-01-01', to: '2026-02-01' } }), { from: '2026-01-01', to: '2026-02-01' });
  });

  it('is the rows that hold something, each with the columns of today', () => {
    const rows: readonly Row[] = [{ name: ' Aurore ', iswc: 't0345246801', composer: 'Ana' }, { name: '' }, { name: 'Boréale' }];
    assert.deepEqual(valueOf({ works: rows }), [{ name: 'Aurore', iswc: 'T-034.524.680-1' }, { name: 'Boréale', iswc: '' }]);
  });
});

describe('a sensitive answer', () => {
  it('is flagged, whole in its value and masked in its words', () => {
    const [answer] = answersOf({ sin: '130 692 544' }, 'en', TAX);
    assert.deepEqual(answer, { id: 'sin', label: 'SIN', kind: 'identifier', value: '130 692 544', text: '••• ••• 544', sensitive: true });
  });

  it('is the only one flagged', () => {
    assert.deepEqual(answersOf({ title: 'A', medium: 'radio' }).map(({ sensitive }) => sensitive), [false, false]);
  });
});

describe('the waiver', () => {
  it('is told with its standard note, in the language of the case', () => {
    assert.deepEqual(sent({ waiver: 'document' }).waiver, { kind: 'document', note: 'See the attached document.' });
    assert.deepEqual(sent({ waiver: 'description' }, 'fr').waiver, { kind: 'description', note: 'Voir la description.' });
  });

  it('is not told where it is not in force', () => {
    assert.equal('waiver' in sent({ waiver: null }), false);
    assert.equal('waiver' in sent({ waiver: 'document', path: TAX }), false);
  });

  it('leaves the answers that were given all the same', () => {
    assert.deepEqual(sent({ waiver: 'document', answers: { title: 'Aurore' } }).answers.map(({ id }) => id), ['title']);
  });
});

describe('the files', () => {
  it('are those that were uploaded, each with its own record', () => {
    const attestation = attestationOf('a.pdf');
    const { files } = sent({ files: [
      fileAt('a', { is: 'uploaded', upload: 'u-1', attestation }),
      fileAt('b', { is: 'declined' }),
      fileAt('c', { is: 'failed', code: 'network', attestation }),
      fileAt('d', { is: 'refused', why: 'type' }),
      fileAt('e', { is: 'uploading', sent: 99, attestation }),
    ] });
    assert.deepEqual(files, [{ upload: 'u-1', attestation }]);
  });
});
