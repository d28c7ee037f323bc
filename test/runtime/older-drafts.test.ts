/** Drafts that an earlier version of the widget left on a device: read as they lie there, nothing written is lost. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginOrResume } from '../../src/flow/resume.ts';
import { DAY } from '../../src/runtime/draft-store.ts';
import { readKept, type Kept } from '../../src/runtime/draft.schema.ts';
import { beginning } from '../flow/builders.ts';

const statement = { id: 'no-health', version: '1', lang: 'en', text: 'This file holds no health information.', sha256: 'ab' };
const attestation = (name: string) => ({
  statement, regulation: 'quebec-25', answer: 'yes', gesture: 'one-file', by: 'm-1', at: '2026-03-02T10:00:00-05:00',
  file: { name, size: 100, type: 'application/pdf', sha256: 'cd' },
});
const file = (id: string, state: object) => ({ id, name: `${id}.pdf`, size: 100, type: 'application/pdf', state });

/** What the version before this one saved, letter by letter. */
const first = {
  savedAt: 1772463600000,
  draft: {
    schema: 1, key: 'key-1', preset: { id: 'aurore', version: '2' }, account: 'a-1', lang: 'en', step: 'review',
    subject: 'A case', path: ['repertoire', 'plain'], answers: {}, waiver: null, description: 'As it was', comments: '',
    files: [
      file('a', { is: 'waiting' }),
      file('b', { is: 'uploading', sent: 5, attestation: attestation('b.pdf') }),
      file('c', { is: 'failed', code: 'network', attestation: attestation('c.pdf') }),
      file('d', { is: 'uploaded', upload: 'u-1', attestation: attestation('d.pdf') }),
    ],
    submitting: false,
  },
};

/** With revisions, and with the doubt about a submit that may still arrive; its files as they were. */
const second = {
  savedAt: first.savedAt, revision: 12, until: first.savedAt + 7 * DAY,
  draft: { ...first.draft, schema: 2, doubt: 'changed' },
};

const broughtUp = (value: unknown): Kept => {
  const kept = readKept(JSON.stringify(value));
  assert.ok(kept && kept !== 'newer');
  return kept;
};

describe('a draft of the first version', () => {
  it('comes back with every word, for the day that it was kept for', () => {
    const { savedAt, revision, until, draft } = broughtUp(first);
    assert.deepEqual([savedAt, revision, until], [first.savedAt, 1, first.savedAt + DAY]);
    const { schema, files: _, ...words } = draft;
    const { schema: _before, files: _files, ...before } = first.draft;
    assert.equal(schema, 3);
    assert.deepEqual(words, before);
  });

  it('has its received files, and asks for the others by name, whose bytes were never kept', () => {
    const [state] = beginOrResume({ ...beginning, stored: broughtUp(first).draft });
    assert.deepEqual(state.draft.files.map(({ name, state: { is } }) => [name, is]), [
      ['a.pdf', 'missing'], ['b.pdf', 'missing'], ['c.pdf', 'missing'], ['d.pdf', 'uploaded'],
    ]);
  });
});

describe('a draft of the second version', () => {
  it('comes back with its revision, its time, and its doubt', () => {
    const { revision, until, draft } = broughtUp(second);
    assert.deepEqual([revision, until, draft.schema, draft.doubt], [12, second.until, 3, 'changed']);
  });

  it('goes on with a file that had failed, like with one on its way', () => {
    assert.deepEqual(broughtUp(second).draft.files.map(({ state }) => state.is), ['missing', 'uploading', 'uploading', 'uploaded']);
  });
});

describe('anything else', () => {
  it('is not made a draft of by bringing it up', () => {
    const wrong = [
      { ...first, draft: null }, { ...first, draft: { schema: 1 } }, { draft: first.draft }, [first], { ...first, draft: { ...first.draft, schema: 0 } },
      { ...first, draft: { ...first.draft, schema: 1.5 } }, { ...first, draft: { ...first.draft, files: 'a.pdf' } },
      { ...first, draft: { ...first.draft, files: [null] } }, { ...first, draft: { ...first.draft, schema: '1' } },
    ];
    for (const value of wrong) assert.equal(readKept(JSON.stringify(value)), undefined, JSON.stringify(value));
  });

  it('of a version still to come is told apart, so that it stays', () => {
    assert.equal(readKept(JSON.stringify({ draft: { schema: 4 } })), 'newer');
  });
});
