/** Sending: once, with every file, under one key, and honest about what is not known. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowEvent, FlowState } from '../../src/flow/state.ts';
import { canSendAgain } from '../../src/flow/sending.ts';
import { after, at, attested, chosen, effectsOf, failed, fits, inShort, pdf, receipt, standing, toUploading, uploaded, yes } from './builders.ts';
import { TAX } from './preset.ts';

const submit: FlowEvent = { type: 'next' };
const received: FlowEvent = { type: 'received', receipt };
const ambiguous: FlowEvent = { type: 'submit-failed', problem: { code: 'timeout' }, ambiguous: true };
const refused: FlowEvent = { type: 'submit-failed', problem: { code: 'refused', detail: 'No such work.' }, ambiguous: false };
const notFound: FlowEvent = { type: 'not-found' };

const review = (): FlowState => at('review', TAX, { sin: '130 692 544', alias: 'Ana' });
const withFile = (...events: readonly FlowEvent[]): FlowState => after(review(), ...events);
const busy = (): FlowState => withFile(...toUploading('a'), submit);
const unsure = (): FlowState => after(review(), submit, ambiguous);

describe('Submit', () => {
  it('saves the draft with the mark that it is being sent, then sends', () => {
    assert.deepEqual(inShort(effectsOf(review(), submit)), ['announce sending', 'save-draft', 'submit']);
    const state = after(review(), submit);
    assert.equal(state.phase, 'sending');
    assert.equal(state.draft.submitting, true);
  });

  it('sends once, however often it is pressed', () => {
    const state = after(review(), submit);
    for (const event of [submit, { type: 'back' }, { type: 'go', step: 'subject' }, { type: 'start-over', key: 'k' }, { type: 'typed', field: 'subject', value: 'B' }] as const) {
      assert.equal(after(state, event), state, event.type);
      assert.deepEqual(effectsOf(state, event), [], event.type);
    }
  });

  it('leads to the first step with a fault instead, wherever that is', () => {
    const faulty = after(at('review'), { type: 'typed', field: 'subject', value: '' });
    const state = after(faulty, submit);
    assert.equal(state.phase, 'editing');
    assert.equal(state.draft.step, 'subject');
    assert.deepEqual(state.issues, [{ code: 'required', field: 'subject' }]);
    assert.deepEqual(inShort(effectsOf(faulty, submit)), ['save-draft', 'focus summary', 'announce step', 'tell-step subject']);
    const mended = after(state, { type: 'typed', field: 'subject', value: 'B' }, { type: 'next' });
    assert.equal(mended.draft.step, 'review');
  });
});

describe('Submit with files on their way', () => {
  it('waits for them, and does not say to the device that anything was sent', () => {
    assert.equal(busy().phase, 'sending');
    assert.equal(busy().draft.submitting, false);
    assert.deepEqual(inShort(effectsOf(withFile(...toUploading('a')), submit)), ['announce sending']);
  });

  it('does not go by itself once another tab goes on with the case: it is another one then, to be looked at first', () => {
    const elsewhere: FlowEvent = { type: 'draft-elsewhere', key: 'key-2' };
    const state = after(busy(), elsewhere);
    assert.deepEqual([state.phase, state.draft.step, state.draft.key, state.saved.is], ['editing', 'subject', 'key-2', 'elsewhere']);
    assert.ok(!inShort(effectsOf(busy(), elsewhere, uploaded('a'))).includes('submit'));
  });

  it('is looked at first, too, when the other tab is heard of as it leaves, and not moved once it has left', () => {
    const sent = after(withFile(...toUploading('a')), submit, uploaded('a'));
    assert.deepEqual([sent.phase, sent.draft.submitting], ['sending', true]);
    const { phase, draft } = after(sent, { type: 'draft-elsewhere', key: 'key-2' });
    assert.deepEqual([phase, draft.submitting, draft.step, draft.key], ['editing', false, 'subject', 'key-2']);
    const left = after(sent, { type: 'draft-elsewhere', key: sent.draft.key });
    assert.deepEqual([left.phase, left.draft.submitting, left.saved.is], ['sending', true, 'elsewhere']);
  });

  it('goes when the last one has arrived', () => {
    const two = withFile(...toUploading('a'), ...toUploading('b'), submit);
    assert.deepEqual(inShort(effectsOf(two, uploaded('a'))), ['save-draft', 'announce file']);
    assert.deepEqual(inShort(effectsOf(two, uploaded('a'), uploaded('b'))), ['save-draft', 'announce file', 'save-draft', 'submit']);
  });

  it('goes on through the record of a confirmation and the counting of bytes', () => {
    const state = withFile(chosen(pdf('a')), fits('a'), yes, submit);
    assert.deepEqual(inShort(effectsOf(state, attested('a'))), ['save-draft', 'upload a']);
    const moving = after(state, attested('a'), { type: 'upload-moved', id: 'a', state: { is: 'uploading', sent: 5 } });
    assert.equal(moving.phase, 'sending');
  });

  it('leads back to the files when one fails', () => {
    const state = after(busy(), failed('a'));
    assert.deepEqual([state.phase, state.draft.step], ['editing', 'files']);
    assert.deepEqual(state.issues, [{ code: 'file-unfinished', field: 'files' }]);
  });

  it('leads back at once, though another file is still on its way', () => {
    const state = after(withFile(...toUploading('a'), ...toUploading('b'), submit), failed('a'));
    assert.deepEqual([state.phase, state.draft.step], ['editing', 'files']);
    assert.deepEqual(standing(state), { a: 'failed', b: 'uploading' });
  });

  it('never goes without a file that fell away: it leads back to the files', () => {
    const state = withFile(chosen(pdf('a')), fits('a'), yes, submit);
    const gone = after(state, { type: 'file-unreadable', id: 'a' });
    assert.deepEqual([gone.phase, gone.draft.step, gone.draft.submitting], ['editing', 'files', false]);
    assert.equal(effectsOf(state, { type: 'file-unreadable', id: 'a' }).some((effect) => effect.do === 'submit'), false);
    const unread = withFile(chosen(pdf('a')), submit);
    assert.equal(after(unread, { type: 'file-inspected', id: 'a', fits: false }).draft.step, 'files');
  });

  it('asks its question when a file had only just been chosen', () => {
    const state = withFile(chosen(pdf('a')), submit);
    assert.equal(state.phase, 'sending');
    const question = after(state, fits('a'));
    assert.deepEqual([question.phase, question.draft.step], ['editing', 'files']);
    assert.deepEqual(question.asking, { files: ['a'], mode: 'all' });
  });

  it('can be taken back while they hold it', () => {
    for (const [event, step] of [[{ type: 'back' }, 'files'], [{ type: 'go', step: 'subject' }, 'subject']] as const) {
      const state = after(busy(), event);
      assert.deepEqual([state.phase, state.draft.step], ['editing', step]);
      assert.equal(effectsOf(state, uploaded('a')).some((effect) => effect.do === 'submit'), false);
    }
  });

  it('is not sent a second time by a late answer about a file', () => {
    const state = after(busy(), uploaded('a'));
    for (const event of [uploaded('a'), failed('a'), uploaded('gone'), attested('a'), fits('a'), { type: 'file-unreadable', id: 'gone' }] as const) {
      assert.deepEqual(effectsOf(state, event), [], event.type);
    }
  });
});

describe('the answer to a submit', () => {
  const sent = (): FlowState => after(review(), submit);

  it('is the receipt: the host is told once, and all that was typed is wiped', () => {
    assert.deepEqual(inShort(effectsOf(sent(), received)), ['clear-draft', 'tell-received', 'announce received', 'focus heading']);
    const state = after(sent(), received);
    assert.equal(state.phase, 'received');
    assert.deepEqual(state.receipt, receipt);
    assert.doesNotMatch(JSON.stringify(state.draft), /130|Ana|A case/);
    assert.equal(state.draft.account, 'a-1');
    assert.equal(state.draft.key, 'key-1');
  });

  it('told twice is told to the host once', () => {
    const state = after(sent(), received);
    assert.deepEqual(effectsOf(state, received), []);
    for (const event of [ambiguous, refused, notFound, submit, uploaded('a')]) assert.equal(after(state, event), state, event.type);
  });

  it('lets go of the files that were not sent, and leaves the uploads to the case', () => {
    const state = after(withFile(chosen(pdf('x', 'x.exe')), ...toUploading('a')), uploaded('a'), submit);
    assert.deepEqual(effectsOf(state, received).slice(0, 2), [{ do: 'forget-file', id: 'x' }, { do: 'forget-file', id: 'a' }]);
  });

  it('is the host’s no: everything is as before', () => {
    const state = after(sent(), { type: 'submit-declined' });
    assert.deepEqual(state, { ...review(), phase: 'editing' });
    assert.deepEqual(inShort(effectsOf(sent(), { type: 'submit-declined' })), ['save-draft']);
  });

  it('is a refusal: the draft is the member’s again, with the reason, under the same key', () => {
    const state = after(sent(), refused);
    assert.deepEqual([state.phase, state.draft.key, state.draft.submitting], ['editing', 'key-1', false]);
    assert.deepEqual(state.problem, { code: 'refused', detail: 'No such work.' });
    assert.deepEqual(inShort(effectsOf(sent(), refused)), ['save-draft', 'announce submit-failed', 'focus problem']);
    assert.equal(after(state, submit).draft.key, 'key-1');
  });
});

describe('no answer to a submit', () => {
  it('is said as it is, and the case is looked up by its key', () => {
    assert.deepEqual(inShort(effectsOf(review(), submit, ambiguous)), ['announce unsure', 'focus heading', 'look-up']);
    assert.deepEqual([unsure().phase, unsure().draft.submitting], ['unsure', true]);
  });

  it('lets nothing be edited until it is known', () => {
    const state = unsure();
    const events: readonly FlowEvent[] = [
      submit, { type: 'back' }, { type: 'typed', field: 'subject', value: 'B' }, { type: 'start-over', key: 'k' },
      { type: 'file-removed', id: 'a' }, ambiguous,
    ];
    for (const event of events) assert.equal(after(state, event), state, event.type);
  });

  it('ends in the receipt when the case is found', () => {
    assert.deepEqual(inShort(effectsOf(unsure(), received)), ['clear-draft', 'tell-received', 'announce received', 'focus heading']);
    assert.equal(after(unsure(), received).phase, 'received');
  });

  it('ends in the draft when it is not there, to be sent again with the same key', () => {
    const state = after(unsure(), notFound);
    assert.deepEqual([state.phase, state.draft.key, state.draft.submitting], ['editing', 'key-1', false]);
    assert.deepEqual(state.problem, { code: 'not-received' });
    assert.deepEqual(inShort(effectsOf(unsure(), notFound)), ['save-draft', 'announce not-received', 'focus problem']);
    assert.deepEqual(inShort(effectsOf(state, submit)), ['announce sending', 'save-draft', 'submit']);
  });

  it('ends in the draft too when the same key, sent again, is plainly refused', () => {
    const state = after(unsure(), refused);
    assert.deepEqual([state.phase, state.problem?.code], ['editing', 'refused']);
  });

  it('ends in the draft without a doubt when it was asked for and nothing stands', () => {
    const state = after(unsure(), { type: 'submit-failed', problem: { code: 'refused' }, ambiguous: false, asked: true });
    assert.deepEqual([state.phase, state.problem?.code, state.draft.doubt], ['editing', 'refused', undefined]);
  });

  it('stays unsure when the look-up fails, with a way to ask again, one question at a time', () => {
    const lost: FlowEvent = { type: 'look-up-failed', problem: { code: 'network' } };
    const state = after(unsure(), lost);
    assert.deepEqual([state.phase, state.problem], ['unsure', { code: 'network' }]);
    assert.deepEqual(inShort(effectsOf(unsure(), lost)), ['focus problem']);
    assert.deepEqual(inShort(effectsOf(state, { type: 'look-up-asked' })), ['look-up', 'focus heading']);
    assert.deepEqual(effectsOf(state, { type: 'look-up-asked' }, { type: 'look-up-asked' }), []);
  });

  it('may be sent again word for word only while nothing of it is lost', () => {
    assert.equal(canSendAgain(unsure()), true);
    assert.equal(canSendAgain({ ...unsure(), restored: { askAgain: ['sin'] } }), false);
    assert.equal(canSendAgain({ ...unsure(), draft: { ...unsure().draft, subject: '' } }), false);
  });
});

describe('after a receipt', () => {
  it('another case begins blank, on the same account, under a new key', () => {
    const state = after(review(), submit, received, { type: 'start-over', key: 'key-2' });
    assert.deepEqual([state.phase, state.draft.key, state.draft.account, state.draft.step], ['editing', 'key-2', 'a-1', 'subject']);
    assert.equal(state.receipt, null);
  });
});
