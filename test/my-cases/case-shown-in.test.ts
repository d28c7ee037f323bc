/** Whose words an open case shows: the preset's in the reader's language, or those that were shown at the time. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { CaseDetail, SubmittedAnswer } from '../../src/model/case.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { answersIn, pathIn, waiverIn } from '../../src/my-cases/case/shown-in.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { detail } from '../backend/replies.ts';
import { loadIdentifiers } from '../../src/model/identifier.ts';

await loadIdentifiers();

const answer = (facts: Partial<SubmittedAnswer>): SubmittedAnswer => ({ id: 'title', label: 'Titre de l’œuvre', kind: 'text', text: 'Neige', sensitive: false, ...facts });
const shown = (facts: Partial<SubmittedAnswer>, lang: 'en' | 'fr' = 'en') => answersIn({ ...detail, answers: [answer(facts)] } as CaseDetail, smallSociety, lang)[0]!;
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('an answer in the reader’s language', () => {
  it('has its question there, and what was typed as it was typed', () => {
    assert.deepEqual(shown({}), { label: { text: 'Title of the work', translated: true }, words: { text: 'Neige', translated: false }, sensitive: false });
  });

  it('keeps the words that were shown where the preset has others, or none', () => {
    assert.deepEqual(shown({ label: 'Titre' }).label, { text: 'Titre', translated: false });
    assert.deepEqual(shown({ id: 'gone' }).label, { text: 'Titre de l’œuvre', translated: false });
    assert.deepEqual(shown({ kind: 'date' }).label, { text: 'Titre de l’œuvre', translated: false });
    assert.deepEqual(answersIn({ ...detail, answers: [answer({})] }, undefined, 'en')[0]!.label, { text: 'Titre de l’œuvre', translated: false });
  });

  it('names what was chosen by its value', () => {
    const platform = { id: 'platform', label: 'Où a-t-elle été jouée', kind: 'choice', value: 'stage', text: 'Sur scène' } as const;
    assert.deepEqual(shown(platform).words, { text: 'On stage', translated: true });
    assert.deepEqual(shown({ ...platform, text: 'Sur les planches' }).words, { text: 'Sur les planches', translated: false });
    const parts = { id: 'parts', label: 'Quelles parties', kind: 'choices', value: ['music', 'lyrics'], text: 'Musique\nParoles' } as const;
    assert.equal(shown(parts).words.text, 'Music\nLyrics');
    assert.deepEqual(shown({ ...parts, value: ['music', 'dance'] }).words, { text: 'Musique\nParoles', translated: false });
  });

  it('writes dates, numbers and money the reader’s way', () => {
    const french = [
      { id: 'heard', label: 'Entendue la première fois le', kind: 'date', value: '2026-03-01', text: '1er mars 2026' },
      { id: 'plays', label: 'Nombre de diffusions', kind: 'number', value: '12345', text: '12 345' },
      { id: 'missing', label: 'Montant manquant', kind: 'amount', value: '1234.5', text: '1 234,50 $' },
    ] as const;
    assert.deepEqual(french.map((each) => plain(shown(each).words.text)), ['March 1, 2026', '12,345', '$1,234.50']);
  });

  it('writes a period the reader’s way, whose sentence is said in one language at a time', () => {
    const season = { id: 'season', label: 'Saison', kind: 'period', value: { from: '2026-01-01', to: '2026-02-02' } } as const;
    const words = (text: string): unknown => shown({ ...season, text }).words;
    assert.deepEqual(words('Du 1er\u00a0janvier 2026 au 2 février 2026'), { text: 'January 1, 2026 to February 2, 2026', translated: true });
    assert.deepEqual(words('L’hiver 2026'), { text: 'L’hiver 2026', translated: false });
  });

  it('lays rows out under their columns, and leaves out nothing it does not know', () => {
    const works = { id: 'works', label: 'Autres œuvres', kind: 'rows', text: 'Nordet · T-034.524.680-1' } as const;
    assert.deepEqual(shown({ ...works, value: [{ title: 'Nordet', iswc: 'T0345246801' }] }).table, { columns: ['Title', 'ISWC'], rows: [['Nordet', 'T-034.524.680-1']] });
    assert.equal(shown({ ...works, value: [{ title: 'Nordet', year: '1999' }] }).table, undefined);
    assert.equal(shown(works).table, undefined);
  });

  it('stays masked where it is sensitive, whatever came with it', () => {
    const sin = { id: 'platform', label: 'Où a-t-elle été jouée', kind: 'choice', value: 'stage', text: '•••', sensitive: true } as const;
    assert.equal(shown(sin).words.text, '•••');
  });
});

describe('a type and a note in the reader’s language', () => {
  it('follow the same rule, level by level', () => {
    const [top] = rightsSociety.types;
    const path = [{ id: top!.id, label: top!.label.fr }, { id: 'gone', label: 'Autre' }];
    assert.deepEqual(pathIn(path, rightsSociety, 'en'), [{ text: top!.label.en, translated: true }, { text: 'Autre', translated: false }]);
    assert.deepEqual(pathIn(path, undefined, 'en').map(({ text }) => text), [top!.label.fr, 'Autre']);
    assert.deepEqual(waiverIn('Voir document joint', rightsSociety, 'en'), { text: 'See attached document', translated: true });
    assert.deepEqual(waiverIn('Autre note', rightsSociety, 'en'), { text: 'Autre note', translated: false });
  });
});
