/** Beginning: a fresh draft, or one that came back from the device, with what it lost asked again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft } from '../../src/model/draft.ts';
import { offeredTo } from '../../src/model/taxonomy.ts';
import type { Beginning } from '../../src/flow/begin.ts';
import { beginOrResume } from '../../src/flow/resume.ts';
import type { FlowState } from '../../src/flow/state.ts';
import { after, attestationOf, at, beginning, effectsOf, fileAt, fresh, inShort, receipt, standing } from './builders.ts';
import { DEEP, PLAIN, preset, PROOF, TAX, WORKS } from './preset.ts';

const complete = at('review', TAX, { sin: '130 692 544', alias: 'Ana' }).draft;
const stored = (change: Partial<Draft> = {}): Draft => ({ ...complete, ...change });
const resumed = (draft: Draft, change: Partial<Beginning> = {}): FlowState => fresh({ key: 'key-9', stored: draft, ...change });
const ofPlain = at('review', PLAIN).draft;

describe('a fresh case', () => {
  it('is on the account in view, else on the first', () => {
    assert.equal(fresh({ account: 'a-2' }).draft.account, 'a-2');
    assert.equal(fresh({ account: undefined }).draft.account, 'a-1');
    assert.equal(fresh({ account: 'of someone else' }).draft.account, 'a-1');
  });

  it('starts at the subject, with no fault shown and nothing to do', () => {
    const [state, effects] = beginOrResume(beginning);
    assert.deepEqual([state.phase, state.draft.step, state.issues, state.restored], ['editing', 'subject', [], null]);
    assert.deepEqual(effects, []);
  });

  it('without any account says so at its field, rather than break', () => {
    const state = after(fresh({ session: { ...beginning.session, accounts: [] } }), { type: 'next' });
    assert.deepEqual(state.issues.map(({ field }) => field), ['subject', 'account']);
  });
});

describe('a draft that came back', () => {
  it('goes on where it stood, under its own key', () => {
    const state = resumed(ofPlain);
    assert.deepEqual([state.draft.step, state.furthest, state.draft.key], ['review', 'review', 'key-1']);
    assert.deepEqual(state.restored, { askAgain: [] });
    assert.equal(state.draft.subject, 'A case');
  });

  it('keeps the subject that was being typed meanwhile, and stays at it', () => {
    const state = resumed(ofPlain, { typed: 'Newer words' });
    assert.deepEqual([state.draft.subject, state.draft.step, state.draft.key], ['Newer words', 'subject', 'key-1']);
  });

  it('changes nothing of one that was sent, whatever was typed meanwhile', () => {
    const state = resumed({ ...ofPlain, submitting: true }, { typed: 'Newer words' });
    assert.deepEqual([state.draft.subject, state.phase], ['A case', 'unsure']);
  });

  it('asks its sensitive answers again, at their step', () => {
    const state = resumed(stored({ answers: {} }));
    assert.deepEqual(state.restored, { askAgain: ['sin', 'alias'] });
    assert.equal(state.draft.step, 'questions');
  });

  it('asks an optional sensitive answer again too, since it may have been given', () => {
    const optional = resumed(stored({ answers: { sin: '130 692 544' } }));
    assert.deepEqual([optional.draft.step, optional.restored], ['questions', { askAgain: ['alias'] }]);
  });

  it('keeps saying so until the member went on, and asks nothing again that is not of its type', () => {
    assert.equal(after(resumed(ofPlain), { type: 'go', step: 'subject' }).restored, null);
    assert.notEqual(after(resumed(stored({ answers: {} })), { type: 'back' }).restored, null);
    assert.deepEqual(resumed(ofPlain).restored?.askAgain, []);
  });

  it('stops at the first step that wants something, never beyond where it stood', () => {
    assert.equal(resumed(stored({ subject: '' })).draft.step, 'subject');
    assert.equal(resumed(stored({ step: 'type', answers: {} })).draft.step, 'type');
    assert.equal(resumed({ ...ofPlain, path: PROOF }).draft.step, 'files');
  });

  it('goes to the start when its step is not there any more', () => {
    assert.equal(resumed({ ...ofPlain, step: 'questions' }).draft.step, 'subject');
    assert.equal(resumed({ ...ofPlain, step: 'files' }, { takesFiles: false }).draft.step, 'subject');
  });

  it('moves to an account of the member when its own is gone', () => {
    assert.equal(resumed({ ...ofPlain, account: 'closed' }, { account: 'a-2' }).draft.account, 'a-2');
    assert.equal(resumed({ ...ofPlain, account: 'a-2' }).draft.account, 'a-2');
  });
});

describe('a draft that came back to a newer preset', () => {
  it('is under the preset’s version of today', () => {
    assert.deepEqual(resumed({ ...ofPlain, preset: { id: 'aurore', version: '1' } }).draft.preset, { id: 'aurore', version: '2' });
  });

  it('keeps the part of its path that still leads somewhere', () => {
    const state = resumed({ ...ofPlain, path: ['royalties', 'domestic', 'gone'] });
    assert.deepEqual([state.draft.path, state.draft.step], [['royalties', 'domestic'], 'type']);
    assert.deepEqual(resumed({ ...ofPlain, path: ['estate'] }).draft.path, []);
    assert.deepEqual(resumed({ ...ofPlain, path: [...PLAIN, 'was-below'] }).draft.path, PLAIN);
  });

  it('falls back to the type where that is no longer offered to the member, with all the rest kept', () => {
    const types = preset.types.map((type) => (type.id === 'profile' ? { ...type, roles: ['admin'] } : type));
    const draft = { ...ofPlain, path: TAX, comments: 'Kept', files: [fileAt('a', { is: 'waiting' })], answers: { title: 'Aurore' } };
    const state = resumed(draft, { preset: offeredTo({ ...preset, types }, []) });
    assert.deepEqual([state.draft.path, state.draft.step], [[], 'type']);
    assert.deepEqual([state.draft.subject, state.draft.comments, state.draft.answers, state.draft.key], ['A case', 'Kept', { title: 'Aurore' }, 'key-1']);
    assert.equal(state.draft.files.length, 1);
    assert.deepEqual(resumed(draft, { preset: offeredTo({ ...preset, types }, ['admin']) }).draft.path, TAX);
  });

  it('lets go of answers that its questions cannot hold, and of no other', () => {
    const answers = { places: 'nowhere', span: 'all year', works: 'A, B', medium: { from: '', to: '' }, title: 'Aurore', retired: 'kept' };
    const state = resumed({ ...ofPlain, path: WORKS, answers });
    assert.deepEqual(state.draft.answers, { title: 'Aurore', retired: 'kept' });
    assert.equal(state.draft.step, 'questions');
  });

  it('says once aloud what has changed, and keeps it on the screen', () => {
    const draft = { ...ofPlain, preset: { id: 'aurore', version: '1' }, answers: { gone: 'Written with care' } };
    const [state, effects] = beginOrResume({ ...beginning, stored: draft });
    assert.deepEqual(state.restored?.changes, { type: false, askAgain: [], unasked: ['Written with care'], files: false });
    assert.deepEqual(effects, [{ do: 'announce', what: { say: 'draft-changed' } }]);
  });

  it('keeps what is asked no more to be copied: on the later steps, and through another reload', () => {
    const draft = { ...ofPlain, preset: { id: 'aurore', version: '1' }, answers: { gone: 'Written with care' } };
    const moved = after(resumed(draft), { type: 'go', step: 'details' });
    assert.deepEqual([moved.restored !== null, moved.draft.unasked], [true, ['Written with care']]);
    assert.deepEqual(resumed(moved.draft).draft.unasked, ['Written with care']);
    assert.equal(after(resumed(moved.draft), { type: 'start-over', key: 'key-3' }).draft.unasked, undefined);
  });

  it('says nothing where the newer version touches nothing of it', () => {
    const [state, effects] = beginOrResume({ ...beginning, stored: { ...ofPlain, preset: { id: 'aurore', version: '1' } } });
    assert.deepEqual([state.restored, effects], [{ askAgain: [] }, []]);
  });
});

describe('a draft that came back in another language', () => {
  it('has its numbers re-spelled, those of a type not chosen too', () => {
    const french = { ...ofPlain, lang: 'fr', answers: { share: '33,333', copies: '1 000', title: '1,5' } } as const;
    const { draft } = resumed(french, { lang: 'en' });
    assert.deepEqual([draft.answers, draft.lang], [{ share: '33.333', copies: '1000', title: '1,5' }, 'en']);
    assert.deepEqual(resumed(french, { lang: 'fr' }).draft.answers, french.answers);
  });
});

describe('the files of a draft that came back', () => {
  const attestation = attestationOf('a.pdf');
  const withFiles = (...files: Draft['files']): Draft => ({ ...ofPlain, files });

  it('are there when they were uploaded, and asked for again when they were not', () => {
    const state = resumed(withFiles(
      fileAt('a', { is: 'uploaded', upload: 'u-1', attestation }),
      fileAt('b', { is: 'uploading', sent: 50, attestation }),
      fileAt('c', { is: 'waiting' }),
      fileAt('d', { is: 'refused', why: 'size' }),
    ));
    assert.deepEqual(standing(state), { a: 'uploaded', b: 'missing', c: 'missing' });
    assert.equal(state.draft.step, 'files');
  });

  it('are confirmed anew when the statement changed', () => {
    const confirmed = withFiles(fileAt('a', { is: 'uploaded', upload: 'u-1', attestation }));
    const newer = { ...preset, statement: { ...preset.statement, version: '2' } };
    assert.deepEqual(standing(resumed(confirmed, { preset: newer })), { a: 'missing' });
    const other = { ...preset, statement: { ...preset.statement, id: 'no-personal' } };
    assert.deepEqual(standing(resumed(confirmed, { preset: other })), { a: 'missing' });
  });
});

describe('the waiver of a draft that came back', () => {
  it('stays, unless it refers to a document that can no longer be attached', () => {
    const waived = { ...ofPlain, path: DEEP, waiver: 'document' } as const;
    assert.equal(resumed(waived).draft.waiver, 'document');
    assert.equal(resumed(waived, { takesFiles: false }).draft.waiver, null);
    assert.equal(resumed({ ...waived, waiver: 'description' }, { takesFiles: false }).draft.waiver, 'description');
  });
});

describe('a draft that was being sent when the page went away', () => {
  const sent = stored({ submitting: true, answers: {} });

  it('is looked up before anything may change', () => {
    const [state, effects] = beginOrResume({ ...beginning, stored: sent });
    assert.deepEqual([state.phase, effects], ['unsure', [{ do: 'look-up' }]]);
    assert.equal(after(state, { type: 'typed', field: 'subject', value: 'B' }), state);
  });

  it('ends in its receipt, or in the draft under the same key with every step within reach', () => {
    const state = resumed(sent);
    assert.deepEqual(inShort(effectsOf(state, { type: 'received', receipt })).slice(0, 2), ['clear-draft', 'tell-received']);
    const back = after(state, { type: 'not-found' });
    assert.deepEqual([back.phase, back.draft.key, back.draft.step, back.furthest], ['editing', 'key-1', 'review', 'review']);
    assert.equal(after(back, { type: 'next' }).draft.step, 'questions');
  });
});
