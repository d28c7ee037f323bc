/** Files: refused, asked about, confirmed, sent, stopped, tried again, removed; never a byte before its own "yes". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowEvent, FlowState } from '../../src/flow/state.ts';
import { after, attested, chosen, effectsOf, failed, fits, fresh, inShort, no, pdf, standing, toUploaded, toUploading, uploaded, yes } from './builders.ts';

const asked = (...ids: readonly string[]): FlowState => after(fresh(), chosen(...ids.map((id) => pdf(id))), ...ids.map(fits));
const mode = (of: 'all' | 'each'): FlowEvent => ({ type: 'confirm-mode', mode: of });
const remove = (id: string): FlowEvent => ({ type: 'file-removed', id });
const ask = (id: string): FlowEvent => ({ type: 'confirm-asked', id });
const shut: FlowEvent = { type: 'confirm-closed' };
const stop = (id: string): FlowEvent => ({ type: 'upload-stopped', id });
const retry = (id: string): FlowEvent => ({ type: 'upload-retried', id });

describe('choosing files', () => {
  it('keeps their names with the draft and reads their first bytes', () => {
    assert.deepEqual(inShort(effectsOf(fresh(), chosen(pdf('a'), pdf('b')))), ['save-draft', 'inspect-file a', 'inspect-file b']);
    assert.deepEqual(standing(asked()), {});
  });

  it('refuses by name, type, size or emptiness before anything of them is read, and says why', () => {
    const bad = [pdf('a', 'a.exe'), pdf('b', 'b.pdf', 0), pdf('c', 'c.pdf', 1001), pdf('d', ' ')];
    assert.deepEqual(inShort(effectsOf(fresh(), chosen(...bad))), ['save-draft', ...bad.map(() => 'announce file')]);
    assert.deepEqual(after(fresh(), chosen(...bad)).draft.files.map(({ state }) => state.is === 'refused' && state.why), ['type', 'empty', 'size', 'name']);
  });

  it('refuses those beyond the count and those chosen twice, also within one choice', () => {
    const state = after(fresh(), chosen(pdf('a'), pdf('b', 'a.pdf'), pdf('c'), pdf('d'), pdf('e')));
    assert.deepEqual(state.draft.files.map(({ state: { is } }) => is), ['checking', 'refused', 'checking', 'checking', 'refused']);
    assert.deepEqual(state.draft.files.map(({ state: file }) => file.is === 'refused' && file.why), [false, 'duplicate', false, false, 'count']);
  });

  it('refuses one whose content is not what its name says, and asks nothing about it', () => {
    const state = after(fresh(), chosen(pdf('a')), { type: 'file-inspected', id: 'a', fits: false });
    assert.deepEqual(standing(state), { a: 'refused' });
    assert.equal(state.asking, null);
  });

  it('puts the file that was missing after a reload back in its place', () => {
    const missing = (id: string, size: number): FlowState['draft']['files'][number] => ({ ...pdf(id, 'a.pdf', size), state: { is: 'missing' } });
    const reloaded: FlowState = { ...fresh(), draft: { ...fresh().draft, files: [missing('old', 50), missing('older', 60)] } };
    assert.deepEqual(standing(after(reloaded, chosen(pdf('new', 'a.pdf', 60)))), { old: 'missing', new: 'checking' });
    assert.deepEqual(standing(after(reloaded, chosen(pdf('new', 'a.pdf', 70)))), { older: 'missing', new: 'checking' });
  });

  it('does not lose the missing file when the one chosen for it is refused', () => {
    const reloaded: FlowState = { ...fresh(), draft: { ...fresh().draft, files: [{ ...pdf('old', 'a.pdf'), state: { is: 'missing' } }] } };
    assert.deepEqual(standing(after(reloaded, chosen(pdf('new', 'a.pdf', 0)))), { old: 'missing', new: 'refused' });
  });
});

describe('the question before an upload', () => {
  it('is asked in the order of the list, whichever file was read first, and never about another one than a moment ago', () => {
    const three = after(fresh(), chosen(pdf('a'), pdf('b'), pdf('c')), fits('c'), fits('a'));
    assert.deepEqual(three.asking?.files, ['a', 'c']);
    assert.deepEqual(after(three, fits('b')).asking?.files, ['a', 'b', 'c']);
    const each = after(fresh(), chosen(pdf('a'), pdf('b')), fits('b'), { type: 'confirm-mode', mode: 'each' }, fits('a'));
    assert.deepEqual(each.asking?.files, ['b', 'a']);
  });

  it('is asked together of the files chosen together', () => {
    assert.deepEqual(asked('a', 'b').asking, { files: ['a', 'b'], mode: 'all' });
  });

  it('answered together covers exactly the files asked about', () => {
    const state = after(asked('a', 'b'), chosen(pdf('c')));
    assert.deepEqual(inShort(effectsOf(state, yes)), ['save-draft', 'attest a', 'attest b', 'focus files']);
    assert.deepEqual(standing(after(state, yes)), { a: 'preparing', b: 'preparing', c: 'checking' });
  });

  it('answered one by one covers one file at a time, in their order', () => {
    const each = after(asked('a', 'b'), mode('each'));
    assert.deepEqual(inShort(effectsOf(each, yes)), ['save-draft', 'attest a']);
    const second = after(each, yes);
    assert.deepEqual(second.asking, { files: ['b'], mode: 'each' });
    assert.deepEqual(inShort(effectsOf(second, no)), ['save-draft', 'announce file', 'focus files']);
    assert.deepEqual(standing(after(second, no)), { a: 'preparing', b: 'declined' });
  });

  it('records whether the answer was given for one file or for all', () => {
    const gestures = (state: FlowState): readonly unknown[] => effectsOf(state, yes).flatMap((effect) => (effect.do === 'attest' ? effect.gesture : []));
    assert.deepEqual(gestures(asked('a', 'b')), ['all-files', 'all-files']);
    assert.deepEqual(gestures(after(asked('a', 'b'), mode('each'))), ['one-file']);
    assert.deepEqual(gestures(asked('a')), ['one-file']);
  });

  it('answered with no uploads nothing, and leaves a way back', () => {
    const declined = after(asked('a'), no);
    assert.deepEqual(standing(declined), { a: 'declined' });
    assert.equal(declined.asking, null);
    assert.deepEqual(after(declined, ask('a')).asking, { files: ['a'], mode: 'all' });
    assert.deepEqual(inShort(effectsOf(declined, ask('a'), yes)), ['save-draft', 'attest a', 'focus files']);
  });

  it('closed without an answer leaves the files waiting, to be asked about again', () => {
    const closed = after(asked('a', 'b'), shut);
    assert.deepEqual(standing(closed), { a: 'waiting', b: 'waiting' });
    assert.deepEqual(inShort(effectsOf(asked('a', 'b'), shut)), ['focus files']);
    assert.deepEqual(after(closed, ask('b')).asking, { files: ['b'], mode: 'all' });
    assert.deepEqual(after(closed, ask('b'), ask('a'), ask('b')).asking, { files: ['a', 'b'], mode: 'all' });
  });

  it('goes on about the others when one is removed while it is asked', () => {
    assert.deepEqual(after(asked('a', 'b'), remove('a')).asking, { files: ['b'], mode: 'all' });
    assert.equal(after(asked('a'), remove('a')).asking, null);
  });

  it('is not asked again of declined files whose place was taken: the count and the duplicates still hold', () => {
    const full = after(asked('a', 'b'), no, chosen(pdf('c'), pdf('d'), pdf('e')));
    assert.equal(after(full, ask('a')).draft.files[0]!.state.is, 'refused');
    assert.deepEqual(inShort(effectsOf(full, ask('a'))), ['announce file', 'focus files']);
    const twice = after(asked('a'), no, chosen(pdf('again', 'a.pdf')), ask('a'));
    assert.deepEqual(standing(twice), { a: 'refused', again: 'checking' });
  });
});

describe('an upload', () => {
  it('starts when its record is made, and not before', () => {
    assert.deepEqual(effectsOf(fresh(), ...toUploading('a')).map((effect) => effect.do), ['save-draft', 'upload']);
    assert.deepEqual(standing(after(fresh(), ...toUploading('a'))), { a: 'uploading' });
  });

  it('ends with the name that the backend gave it, which is saved and said', () => {
    const state = after(fresh(), ...toUploading('a'));
    assert.deepEqual(inShort(effectsOf(state, uploaded('a'))), ['save-draft', 'announce file']);
    const [file] = after(state, uploaded('a')).draft.files;
    assert.equal(file?.state.is === 'uploaded' && file.state.upload, 'u-a');
    assert.equal(file?.state.is === 'uploaded' && file.state.attestation.file.name, 'a.pdf');
  });

  it('moves on silently while its bytes go', () => {
    assert.deepEqual(effectsOf(fresh(), ...toUploading('a'), { type: 'upload-moved', id: 'a', state: { is: 'uploading', sent: 60 } }), []);
  });

  it('that failed can be tried again with the same confirmation', () => {
    const state = after(fresh(), ...toUploading('a'), failed('a'));
    assert.deepEqual(inShort(effectsOf(state, retry('a'))), ['save-draft', 'upload a', 'focus file-a']);
    assert.deepEqual(standing(after(state, retry('a'), uploaded('a'))), { a: 'uploaded' });
  });

  it('can be stopped: that is said, and the focus stays with the file', () => {
    const state = after(fresh(), ...toUploading('a'));
    assert.deepEqual(inShort(effectsOf(state, stop('a'))), ['stop-upload a', 'save-draft', 'announce file', 'focus file-a']);
    assert.deepEqual(standing(after(state, stop('a'))), { a: 'stopped' });
    assert.deepEqual(standing(after(state, stop('a'), retry('a'))), { a: 'uploading' });
  });

  it('of a file that vanished from the disk is refused, not sent', () => {
    const state = after(asked('a'), yes);
    assert.deepEqual(standing(after(state, { type: 'file-unreadable', id: 'a' })), { a: 'refused' });
  });
});

describe('removing a file', () => {
  it('forgets its bytes, the upload too, says so and keeps the focus among the files', () => {
    const state = after(fresh(), ...toUploaded('a'));
    assert.deepEqual(effectsOf(state, remove('a')).slice(0, 1), [{ do: 'forget-file', id: 'a', upload: 'u-a' }]);
    assert.deepEqual(inShort(effectsOf(state, remove('a'))), ['forget-file a', 'save-draft', 'announce file-removed', 'focus files']);
    assert.deepEqual(after(state, remove('a')).draft.files, []);
  });

  it('makes room for another', () => {
    const full = after(fresh(), chosen(pdf('a'), pdf('b'), pdf('c')), remove('b'), chosen(pdf('d')));
    assert.deepEqual(standing(full), { a: 'checking', c: 'checking', d: 'checking' });
  });

  it('leaves the fault of the files while only a file moves on by itself: someone may be reading it', () => {
    const state: FlowState = { ...after(fresh(), chosen(pdf('a'))), issues: [{ code: 'file-unfinished', field: 'files' }] };
    assert.deepEqual(after(state, { type: 'file-inspected', id: 'a', fits: true }).issues, state.issues);
  });

  it('clears the fault of the files', () => {
    const state: FlowState = { ...after(fresh(), chosen(pdf('a'))), issues: [{ code: 'file-unfinished', field: 'files' }] };
    assert.deepEqual(after(state, remove('a')).issues, []);
  });
});

describe('a late answer', () => {
  const late: readonly FlowEvent[] = [fits('a'), { type: 'file-inspected', id: 'a', fits: false }, attested('a'), { type: 'file-unreadable', id: 'a' }, uploaded('a'), failed('a'), stop('a'), retry('a'), ask('a')];
  const ignored = (state: FlowState, events: readonly FlowEvent[]): void => {
    for (const event of events) {
      assert.equal(after(state, event), state, event.type);
      assert.deepEqual(effectsOf(state, event), [], event.type);
    }
  };

  it('about a file that is gone changes nothing', () => ignored(fresh(), late));
  it('about a file that is uploaded changes nothing', () => ignored(after(fresh(), ...toUploaded('a')), late));
  it('about a refused file changes nothing', () => ignored(after(fresh(), chosen(pdf('a', 'a.exe'))), late));

  it('never starts an upload that was stopped, failed or is under way', () => {
    for (const end of [[stop('a')], [failed('a')], []]) {
      ignored(after(fresh(), ...toUploading('a'), ...end), [attested('a'), { type: 'file-unreadable', id: 'a' }, fits('a'), ask('a')]);
    }
    ignored(after(asked('a'), no), [fits('a'), attested('a'), uploaded('a'), retry('a')]);
    ignored(after(asked('a'), shut), [yes, no, shut, mode('each'), attested('a')]);
  });
});
