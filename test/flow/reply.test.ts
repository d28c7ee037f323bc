/** A reply: written, with files under the gate, sent once, and honest about what is not known. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginReply } from '../../src/flow/reply.ts';
import { composed, isBlank, replyOf, type ReplyEffect, type ReplyState } from '../../src/flow/reply-state.ts';
import { attestationOf, chosen, failed as uploadFailed, fileAt, fits, no, pdf, toUploaded, toUploading, uploaded, yes } from './builders.ts';
import { preset } from './preset.ts';
import { after, again, draft, due, edit, effectsOf, fresh, known, lost, message, refused, send, sent, typed } from './reply-acts.ts';

const short = (effects: readonly ReplyEffect[]): readonly string[] =>
  effects.map((effect) => [effect.do, effect.do === 'announce' ? effect.what.say : effect.do === 'focus' ? effect.target : effect.do === 'pause' ? effect.ms : ''].filter((part) => part !== '').join(' '));

const written = (): ReplyState => after(fresh(), typed('Here it is'));
const sending = (): ReplyState => after(written(), send);

describe('Send', () => {
  it('saves, sends, and leaves the focus where the next one is written', () => {
    assert.deepEqual(short(effectsOf(written(), send)), ['save-draft', 'send', 'focus text']);
    assert.deepEqual([sending().phase, sending().draft.left, composed(sending())], ['sending', true, '']);
  });

  it('of nothing says what is wanted, and typing takes that away', () => {
    const empty = after(fresh(), typed('  '), send);
    assert.deepEqual([empty.phase, empty.fault], ['writing', 'empty']);
    assert.deepEqual(short(effectsOf(fresh(), send)), ['focus text']);
    assert.equal(after(empty, typed('a')).fault, null);
  });

  it('pressed twice sends once', () => {
    assert.deepEqual(effectsOf(sending(), send), []);
  });

  it('takes a file without a word', () => {
    const state = after(fresh(), ...toUploaded('a'), send);
    assert.equal(state.phase, 'sending');
    assert.deepEqual(replyOf(state.draft).files, [{ upload: 'u-a', attestation: attestationOf('a.pdf') }]);
  });

  it('travels trimmed, in the language of that moment', () => {
    assert.deepEqual(replyOf(after(fresh(), typed(' Voici \n'), { type: 'send', lang: 'fr' }).draft), { text: 'Voici', lang: 'fr', files: [] });
  });
});

describe('files of a reply', () => {
  it('are not taken before it is known what they have to keep to', () => {
    const [unknown] = beginReply('key-0', 'en', undefined);
    assert.equal(after(unknown, chosen(pdf('a'))), unknown);
  });

  it('still on their way hold it, and let it go by themselves', () => {
    const waiting = after(written(), ...toUploading('a'), send);
    assert.equal(waiting.phase, 'waiting');
    assert.deepEqual(short(effectsOf(written(), ...toUploading('a'), send)), ['focus text', 'announce reply-waiting']);
    assert.deepEqual(short(effectsOf(waiting, uploaded('a'))), ['save-draft', 'announce file', 'save-draft', 'send']);
    assert.deepEqual(effectsOf(after(waiting, uploaded('a')), uploaded('a')), []);
  });

  it('that fall away after Send lead back to them, nothing sent', () => {
    const waiting = after(written(), chosen(pdf('a')), fits('a'), yes, send);
    const back = after(waiting, { type: 'file-unreadable', id: 'a' });
    assert.deepEqual([back.phase, back.draft.text, back.fault], ['writing', 'Here it is', null]);
    assert.ok(!short(effectsOf(waiting, { type: 'file-unreadable', id: 'a' })).includes('send'));
  });

  it('that want an answer or a new try hold Send, and that is said', () => {
    const unanswered = after(written(), chosen(pdf('a')), fits('a'), { type: 'confirm-closed' }, send);
    assert.deepEqual([unanswered.phase, unanswered.fault], ['writing', 'unfinished']);
    const failing = after(written(), ...toUploading('a'), send, uploadFailed('a'));
    assert.deepEqual([failing.phase, failing.fault], ['writing', 'unfinished']);
    assert.equal(after(unanswered, { type: 'file-removed', id: 'a' }).fault, null);
  });

  it('chosen and inspected only after Send are asked about first', () => {
    const state = after(written(), chosen(pdf('a')), send, fits('a'));
    assert.deepEqual([state.phase, state.fault, state.asking?.files], ['writing', 'unfinished', ['a']]);
  });

  it('refused or declined do not hold it', () => {
    const declined = after(written(), chosen(pdf('a')), fits('a'), no, send);
    assert.equal(declined.phase, 'sending');
    assert.deepEqual(replyOf(declined.draft).files, []);
  });

  it('cannot be changed once it has left', () => {
    const state = after(fresh(), ...toUploaded('a'), send);
    assert.equal(after(state, { type: 'file-removed', id: 'a' }, chosen(pdf('b'))), state);
  });
});

describe('a reply that was sent', () => {
  it('is told once, said once, and cleared from the device', () => {
    const state = after(fresh(), ...toUploaded('a'), typed('x'), send);
    const effects = effectsOf(state, sent);
    assert.deepEqual(short(effects), ['forget-file', 'clear-draft', 'tell-sent', 'announce reply-sent']);
    assert.deepEqual(effects[0], { do: 'forget-file', id: 'a' });
    assert.deepEqual(effects[2], { do: 'tell-sent', message });
    assert.deepEqual(effectsOf(after(state, sent), sent), []);
  });

  it('gives way to the next one, under a key of its own, with what was typed meanwhile', () => {
    const next = after(sending(), typed('And this'), sent);
    assert.deepEqual([next.phase, next.draft.text, next.draft.key, next.draft.left], ['writing', 'And this', 'key-next', false]);
    assert.deepEqual(short(effectsOf(sending(), typed('And this'), sent)), ['clear-draft', 'save-draft', 'tell-sent', 'announce reply-sent']);
  });
});

describe('a plain no', () => {
  const failed = (code?: string): ReplyState => after(sending(), refused(code));

  it('says so and keeps everything', () => {
    assert.deepEqual(short(effectsOf(sending(), refused())), ['save-draft', 'announce reply-failed']);
    assert.deepEqual([failed().phase, failed().draft.text, failed().draft.left, failed().draft.problem], ['failed', 'Here it is', false, { code: 'forbidden' }]);
  });

  it('can be tried again under the same key', () => {
    assert.deepEqual(short(effectsOf(failed(), again)), ['save-draft', 'send', 'focus text']);
    assert.equal(after(failed(), again).draft.key, 'key-0');
  });

  it('can be edited, what was typed since coming below, and the key stays', () => {
    const edited = after(failed(), typed('PS'), edit);
    assert.deepEqual([edited.phase, edited.draft.text, edited.draft.next, edited.draft.key], ['writing', 'Here it is\n\nPS', '', 'key-0']);
    assert.equal(edited.draft.problem, null);
  });

  it('to the key itself asks for another one, since something else may stand under it', () => {
    assert.equal(after(failed('refused'), again).draft.key, 'key-0');
    assert.equal(after(failed('refused'), edit).draft.key, 'key-edit');
    assert.equal(after(failed('conflict'), edit).draft.key, 'key-edit');
  });
});

describe('no answer', () => {
  const unsure = (times = 1): ReplyState =>
    after(sending(), ...Array.from({ length: times }, () => [lost, due]).flat().slice(0, -1));

  it('is said once, and asked about again by itself with growing pauses', () => {
    assert.deepEqual(short(effectsOf(sending(), lost)), ['pause 1000', 'announce reply-unsure']);
    assert.deepEqual(short(effectsOf(sending(), lost, due)), ['send']);
    assert.deepEqual(short(effectsOf(sending(), lost, due, lost)), ['pause 3000']);
  });

  it('waits at least as long as the backend asks', () => {
    assert.deepEqual(short(effectsOf(sending(), { ...lost, retryAfter: 60 } as typeof lost)), ['pause 60000', 'announce reply-unsure']);
  });

  it('goes on by hand in the end', () => {
    const given = unsure(5);
    assert.deepEqual([given.phase, given.awaits, given.draft.problem], ['unsure', 'member', { code: 'timeout' }]);
    assert.deepEqual(short(effectsOf(given, again)), ['send', 'focus text']);
    assert.deepEqual(effectsOf(given, again, again), []);
  });

  it('is asked about at once when the network is back', () => {
    assert.deepEqual(short(effectsOf(unsure(5), due)), ['send']);
  });

  it('locks the words until it is known', () => {
    const state = unsure();
    assert.equal(after(state, edit), state);
    const more = after(state, typed('Another thing'));
    assert.deepEqual([more.draft.text, more.draft.next], ['Here it is', 'Another thing']);
  });

  it('ends with the message when the same key is answered with it', () => {
    assert.deepEqual(short(effectsOf(unsure(2), due, sent)), ['clear-draft', 'tell-sent', 'announce reply-sent']);
  });

  it('ends with a no that only a key without a message gets', () => {
    assert.equal(after(unsure(), due, refused('refused')).phase, 'failed');
    assert.equal(after(unsure(), due, refused('too-large')).phase, 'failed');
  });

  it('does not end with a no that says nothing of the first time', () => {
    const state = after(unsure(), due, refused('unauthenticated'));
    assert.deepEqual([state.phase, state.awaits, state.draft.left], ['unsure', 'member', true]);
  });
});

describe('a reply that came back', () => {
  it('is written on where it stood', () => {
    const [state, effects] = beginReply('key-1', 'en', draft({ next: 'and' }));
    assert.deepEqual([state.phase, state.draft.text, state.draft.key, effects], ['writing', 'Here it is\n\nand', 'key-0', []]);
  });

  it('shows that it was not sent', () => {
    assert.equal(beginReply('key-1', 'en', draft({ problem: { code: 'forbidden' } }))[0].phase, 'failed');
  });

  it('that had left is asked about at once, by its own key and unchanged', () => {
    const files = [fileAt('a', { is: 'uploaded', upload: 'u-a', attestation: attestationOf('a.pdf', 100, 'older') })];
    const [state, effects] = beginReply('key-1', 'en', draft({ left: true, files }));
    assert.deepEqual([state.phase, state.awaits, state.draft.key, short(effects)], ['unsure', 'answer', 'key-0', ['send']]);
    assert.deepEqual(after(state, known).draft.files, files);
  });

  it('keeps files that were confirmed and uploaded, and asks for the others by name', () => {
    const files = [
      fileAt('a', { is: 'uploaded', upload: 'u-a', attestation: attestationOf('a.pdf') }),
      fileAt('b', { is: 'uploaded', upload: 'u-b', attestation: attestationOf('b.pdf', 100, 'older') }),
      fileAt('c', { is: 'missing' }),
    ];
    const state = after(beginReply('key-1', 'en', draft({ files }))[0], known);
    assert.deepEqual(state.draft.files.map(({ name, state: { is } }) => [name, is]), [['a.pdf', 'uploaded'], ['b.pdf', 'missing'], ['c.pdf', 'missing']]);
    assert.equal(after(state, send).fault, 'unfinished');
    assert.deepEqual(after(state, chosen(pdf('new', 'c.pdf'))).draft.files.map(({ id }) => id), ['a', 'b', 'new']);
  });

  it('lets go of what could not be asked for again, where no file can be attached any more', () => {
    const files = [fileAt('c', { is: 'missing' })];
    const state = after(beginReply('key-1', 'en', draft({ files }))[0], { type: 'terms-known', terms: undefined });
    assert.deepEqual(state.draft.files, []);
  });
});

describe('the text of a reply', () => {
  it('is warned of once when it seems to hold a social insurance number, and may go all the same', () => {
    assert.deepEqual(short(effectsOf(fresh(), typed('It is 130 692 544'))), ['save-draft', 'announce reply-personal']);
    assert.deepEqual(short(effectsOf(fresh(), typed('It is 130 692 544'), typed('It is 130 692 544.'))), ['save-draft']);
    assert.equal(after(fresh(), typed('It is 130 692 544'), send).phase, 'sending');
  });

  it('leaves nothing to keep when it is emptied', () => {
    assert.equal(isBlank(after(written(), typed('')).draft), true);
    assert.equal(isBlank(sending().draft), false);
  });

  it('is not lost by any words the society chose', () => {
    assert.equal(after(written(), { type: 'terms-known', terms: preset }).draft.text, 'Here it is');
  });
});
