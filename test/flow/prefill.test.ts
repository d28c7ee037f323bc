/** A prefill: into an untouched draft as if typed, never over what someone wrote, and with the case it takes further. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOfBefore, isAlready, isUntouched, stillAsks, taking } from '../../src/flow/prefill.ts';
import type { FlowState } from '../../src/flow/state.ts';
import { submissionOf } from '../../src/flow/submission.ts';
import { prefillOf, type Prefill } from '../../src/model/prefill.ts';
import { readKept } from '../../src/runtime/draft.schema.ts';
import { after, at, effectsOf, fresh, inShort, receipt, toUploaded } from './builders.ts';
import { DEEP, PLAIN, preset, TAX, WORKS } from './preset.ts';

const follows = { id: 'c-9', reference: 'C-2026-00009' };
const taken = (prefill: Prefill, from = fresh()): FlowState => after(from, ...taking(prefill, preset));
const text = (): string => 'as shown';

describe('a prefill', () => {
  it('fills what it holds, and the member begins at the first step all the same', () => {
    const { draft } = taken({ subject: 'Still missing', path: DEEP, description: 'As before', follows });
    assert.deepEqual([draft.subject, draft.path, draft.description, draft.follows], ['Still missing', DEEP, 'As before', follows]);
    assert.equal(draft.step, 'subject');
  });

  it('is kept on the device at once', () => {
    assert.deepEqual(inShort(effectsOf(fresh(), ...taking({ follows }, preset))), ['save-draft']);
  });

  it('chooses as much of the type as the preset knows and has open', () => {
    assert.deepEqual(taken({ path: ['royalties', 'domestic', 'gone'] }).draft.path, ['royalties', 'domestic']);
    assert.deepEqual(taken({ path: ['profile', 'merge'] }).draft.path, ['profile']);
    assert.deepEqual(taken({ path: ['estate', 'heir'] }).draft.path, []);
    assert.deepEqual(taken({ path: ['__proto__'] }).draft.path, []);
  });

  it('is cut where the preset ends, never through a character', () => {
    const limit = preset.subject.maxLength;
    assert.equal(taken({ subject: 'x'.repeat(limit + 9) }).draft.subject.length, limit);
    const cut = taken({ subject: `${'x'.repeat(limit - 1)}🎵🎵` }).draft.subject;
    assert.equal(cut, 'x'.repeat(limit - 1));
  });

  it('with nothing in it does nothing', () => {
    assert.deepEqual(taking({}, preset), []);
    assert.deepEqual(taking({ subject: '  ', path: [], description: '' }, preset), []);
  });

  it('can be told from what is there already', () => {
    assert.equal(isAlready(taken({ follows }).draft, { follows, subject: 'Other words' }), true);
    assert.equal(isAlready(taken({ follows }).draft, { follows: { id: 'c-8', reference: '' } }), false);
    assert.equal(isAlready(fresh().draft, { subject: 'A' }), false);
  });
});

describe('an untouched draft', () => {
  it('is one in which nothing was written, chosen or attached', () => {
    assert.equal(isUntouched(fresh().draft), true);
    assert.equal(isUntouched(after(fresh(), { type: 'account-chosen', account: 'a-2' }).draft), true);
    assert.equal(isUntouched(after(fresh(), { type: 'typed', field: 'subject', value: ' ' }).draft), true);
  });

  it('is none once any of it is there', () => {
    const touched: readonly FlowState[] = [
      after(fresh(), { type: 'typed', field: 'subject', value: 'A' }),
      after(fresh(), { type: 'typed', field: 'description', value: 'A' }),
      after(fresh(), { type: 'typed', field: 'comments', value: 'A' }),
      after(fresh(), { type: 'type-chosen', level: 0, id: 'repertoire' }),
      after(fresh(), { type: 'answered', question: 'title', answer: 'A' }),
      after(fresh(), { type: 'waived', waiver: 'description' }),
      after(fresh(), ...toUploaded('a')),
      taken({ follows }),
    ];
    for (const { draft } of touched) assert.equal(isUntouched(draft), false);
  });
});

describe('the case that it takes further', () => {
  it('goes with the submission, until it is removed', () => {
    const state = taken({ follows }, at('review', PLAIN));
    assert.equal(submissionOf(state, text).follows, 'c-9');
    const removed = after(state, { type: 'follows', follows: undefined });
    assert.equal('follows' in submissionOf(removed, text), false);
    assert.deepEqual(inShort(effectsOf(state, { type: 'follows', follows: undefined })), ['save-draft']);
  });

  it('comes back with the draft, and a draft from before is read as it was', () => {
    const { draft } = taken({ follows });
    const kept = (value: unknown): unknown => {
      const back = readKept(JSON.stringify({ savedAt: 1, revision: 1, until: 2, draft: value }));
      return back === 'newer' ? back : back?.draft;
    };
    assert.deepEqual(kept(draft), draft);
    const { follows: _none, ...older } = draft;
    assert.deepEqual(kept(older), older);
    assert.equal(kept({ ...draft, follows: 'c-9' }), undefined);
    assert.deepEqual(fresh({ stored: draft }).draft.follows, follows);
  });

  it('is not changed while a submit is under way, and ends with the case', () => {
    const sent = after(taken({ follows }, at('review', PLAIN)), { type: 'next' });
    assert.equal(after(sent, { type: 'follows', follows: undefined }), sent);
    assert.equal(after(sent, { type: 'received', receipt }).draft.follows, undefined);
    assert.equal(after(taken({ follows }), { type: 'start-over', key: 'k' }).draft.follows, undefined);
  });
});

describe('what the receipt prints', () => {
  const received = (state: FlowState): FlowState => after(state, { type: 'next' }, { type: 'received', receipt });

  it('is what was submitted, its sensitive answers masked', () => {
    const { sent, draft } = received(taken({ follows }, at('review', TAX, { sin: '130 692 544', alias: 'Ana' })));
    assert.deepEqual(sent?.answers, { sin: '••• ••• 544', alias: '••• ••• •••' });
    assert.deepEqual([sent?.subject, sent?.path, sent?.follows], ['A case', TAX, follows]);
    assert.deepEqual([draft.subject, draft.answers], ['', {}]);
  });

  it('masks what a type chosen before had asked for, too', () => {
    const before = at('review', TAX, { sin: '130 692 544' });
    const { sent } = received(after(before, { type: 'type-chosen', level: 0, id: 'repertoire' }, { type: 'type-chosen', level: 1, id: 'plain' }, { type: 'go', step: 'review' }));
    assert.doesNotMatch(JSON.stringify(sent), /130|692/);
  });

  it('leaves other answers, and empty ones, as they are', () => {
    const { sent } = received(at('review', WORKS, { title: 'Air', medium: 'radio', places: ['qc'], works: [{ name: 'Air' }] }));
    assert.deepEqual(sent?.answers, { title: 'Air', medium: 'radio', places: ['qc'], works: [{ name: 'Air' }] });
    assert.equal(received(at('review', TAX, { sin: '130 692 544', alias: '' })).sent?.answers['alias'], '');
  });

  it('goes with the next case', () => {
    const state = received(at('review', PLAIN));
    assert.equal(after(state, { type: 'start-over', key: 'k' }).sent, null);
    assert.equal(fresh().sent, null);
  });
});

describe('a prefill by the page’s address', () => {
  const address = new URLSearchParams('subject=Missing%20royalties&type=royalties/domestic&description=+As+before+&follows=c-9&utm=x');

  it('holds what is named, and nothing else of the address', () => {
    assert.deepEqual(prefillOf(address, 'subject type description follows utm'), {
      subject: 'Missing royalties', path: ['royalties', 'domestic'], description: 'As before',
    });
    assert.deepEqual(prefillOf(address, 'type'), { path: ['royalties', 'domestic'] });
  });

  it('is none where nothing is named, given, or left of it', () => {
    assert.equal(prefillOf(address, ''), undefined);
    assert.equal(prefillOf(new URLSearchParams('subject=++'), 'subject type'), undefined);
  });

  it('counts once, and again where nothing was made of it', () => {
    const [empty, written] = [fresh().draft, taken({ subject: 'A' }).draft];
    assert.equal(stillAsks('?subject=A', undefined, written), true);
    assert.equal(stillAsks('?subject=A', '?subject=B', written), true);
    assert.equal(stillAsks('?subject=A', '?subject=A', written), false);
    assert.equal(stillAsks('?subject=A', '?subject=A', empty), true);
  });

  it('has counted where the page comes to it again, by a reload or on the way back', () => {
    assert.equal(addressOfBefore(['navigate'], '?subject=A'), undefined);
    assert.equal(addressOfBefore(['reload'], '?subject=A'), '?subject=A');
    assert.equal(addressOfBefore(['back_forward'], '?subject=A'), '?subject=A');
    assert.equal(addressOfBefore([], '?subject=A'), undefined);
  });
});
