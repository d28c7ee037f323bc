/** Uploads: the confirmed bytes and no others, stopped, tried again, removed, and no orphan left behind. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { no, yes } from '../flow/builders.ts';
import { preset } from '../flow/preset.ts';
import { held, pdfFile, rig, settled, trouble, until, type Rig } from './rig.ts';

const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const standing = ({ runtime }: Rig): readonly string[] => runtime.state.draft.files.map(({ state }) => state.is);

/** One file chosen, inspected and asked about: its id is `id-1`. */
async function asked(...files: readonly File[]): Promise<Rig> {
  const all = rig();
  all.runtime.chooseFiles(files);
  await until(() => standing(all).every((is) => is !== 'checking'));
  return all;
}

async function uploading(...files: readonly File[]): Promise<Rig> {
  const all = await asked(...files);
  all.act(yes);
  await until(() => all.backend.uploads.length === files.length);
  return all;
}

const id = 'id-1';

describe('a file', () => {
  it('is not shown to the backend before its yes, nor after a no', async () => {
    const all = await asked(pdfFile('a.pdf'));
    await settled();
    assert.equal(all.backend.uploads.length, 0);
    all.act(no);
    await settled();
    assert.equal(all.backend.uploads.length, 0);
    assert.deepEqual(standing(all), ['declined']);
  });

  it('goes with the hash of the very bytes that are sent', async () => {
    const { backend } = await uploading(pdfFile('a.pdf', '%PDF é œ'));
    const { file, attestation } = backend.uploads[0]!;
    assert.equal(hash(new Uint8Array(await file.arrayBuffer())), attestation.file.sha256);
    assert.deepEqual({ ...attestation.file, sha256: '' }, { name: 'a.pdf', size: 10, type: 'application/pdf', sha256: '' });
  });

  it('goes with the record of what was confirmed, by whom, when, in which words', async () => {
    const { backend } = await uploading(pdfFile('a.pdf'));
    const { statement, regulation, answer, gesture, by, at } = backend.uploads[0]!.attestation;
    const { text } = preset.statement;
    assert.deepEqual(statement, { id: 'no-health', version: '1', lang: 'en', text: text.en, sha256: hash(text.en) });
    assert.deepEqual([regulation, answer, gesture, by], ['quebec-25', 'yes', 'one-file', 'm-1']);
    assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
    assert.equal(Date.parse(at), Date.parse('2026-03-02T15:00:00Z'));
  });

  it('is confirmed in the language of the moment of the yes', async () => {
    const all = await asked(pdfFile('a.pdf'));
    all.act({ type: 'lang-changed', lang: 'fr' }, yes, { type: 'lang-changed', lang: 'en' });
    await until(() => all.backend.uploads.length === 1);
    assert.equal(all.backend.uploads[0]!.attestation.statement.text, preset.statement.text.fr);
  });

  it('that is not what its name says is refused and never sent', async () => {
    const all = await asked(pdfFile('a.pdf', 'MZ a program'));
    assert.deepEqual(standing(all), ['refused']);
    all.act(yes);
    await settled();
    assert.equal(all.backend.uploads.length, 0);
  });

  it('that vanished from the disk after it was chosen is refused and never sent', async () => {
    const file = pdfFile('a.pdf');
    const all = await asked(file);
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    all.act(yes);
    await until(() => standing(all)[0] === 'refused');
    assert.equal(all.backend.uploads.length, 0);
  });

  it('that is another one on the disk than was chosen is refused and never sent, where the browser reads what lies there now', async () => {
    const file = pdfFile('a.pdf');
    const all = await asked(file);
    file.arrayBuffer = () => Promise.resolve(new ArrayBuffer(file.size + 9));
    all.act(yes);
    await until(() => standing(all)[0] === 'refused');
    assert.equal(all.backend.uploads.length, 0);
  });
});

describe('an upload', () => {
  it('tells how far it is, and is done when the backend has named it', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    const { call, answer } = all.backend.uploads[0]!;
    call.onProgress?.(7);
    const state = all.runtime.state.draft.files[0]!.state;
    assert.equal(state.is === 'uploading' && state.sent, 7);
    answer.resolve('u-1');
    await settled();
    const done = all.runtime.state.draft.files[0]!.state;
    assert.equal(done.is === 'uploaded' && done.upload, 'u-1');
  });

  it('that fails says why, and is tried again with the same bytes and the same record', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.backend.uploads[0]!.answer.reject(trouble('too-large', { detail: 'At most 5 bytes.' }));
    await settled();
    const state = all.runtime.state.draft.files[0]!.state;
    assert.ok(state.is === 'failed' && state.code === 'too-large' && state.detail === 'At most 5 bytes.');
    all.act({ type: 'upload-retried', id });
    const [first, second] = all.backend.uploads;
    assert.equal(second?.attestation, first?.attestation);
    assert.equal(second?.file, first?.file);
    second!.answer.resolve('u-2');
    await settled();
    assert.deepEqual(standing(all), ['uploaded']);
  });

  it('that breaks in a way of its own is a failure like any other', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.backend.uploads[0]!.answer.reject(new TypeError('undefined is not a function'));
    await settled();
    assert.deepEqual(standing(all), ['failed']);
  });

  it('is cut when it is stopped, and nothing is said of its end', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    const { call, answer } = all.backend.uploads[0]!;
    all.act({ type: 'upload-stopped', id });
    assert.equal(call.signal?.aborted, true);
    answer.reject(call.signal?.reason);
    await settled();
    assert.deepEqual(standing(all), ['stopped']);
  });

  it('stopped too late is taken back, and can still be tried again', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.act({ type: 'upload-stopped', id });
    all.backend.uploads[0]!.answer.resolve('u-late');
    await settled();
    assert.deepEqual(all.backend.discarded, ['u-late']);
    all.act({ type: 'upload-retried', id });
    all.backend.uploads[1]!.answer.resolve('u-2');
    await settled();
    assert.deepEqual(standing(all), ['uploaded']);
  });

  it('that was stopped does not speak for the one that took its place', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.act({ type: 'upload-stopped', id }, { type: 'upload-retried', id });
    const [first, second] = all.backend.uploads;
    second!.call.onProgress?.(3);
    first!.call.onProgress?.(20);
    first!.answer.resolve('u-1');
    await settled();
    const state = all.runtime.state.draft.files[0]!.state;
    assert.equal(state.is === 'uploading' && state.sent, 3);
    second!.answer.resolve('u-2');
    await settled();
    const done = all.runtime.state.draft.files[0]!.state;
    assert.equal(done.is === 'uploaded' && done.upload, 'u-2');
    assert.deepEqual(all.backend.discarded, ['u-1']);
  });

  it('goes on beside others, each under its own record', async () => {
    const all = await uploading(pdfFile('a.pdf', '%PDF a'), pdfFile('b.pdf', '%PDF b'));
    const [a, b] = all.backend.uploads;
    assert.notEqual(a!.attestation.file.sha256, b!.attestation.file.sha256);
    assert.equal(a!.attestation.gesture, 'all-files');
    b!.answer.resolve('u-b');
    a!.answer.reject(trouble('network', { retryable: true }));
    await settled();
    assert.deepEqual(standing(all).toSorted(), ['failed', 'uploaded']);
  });
});

describe('a removed file', () => {
  it('leaves no orphan: its upload is discarded', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.backend.uploads[0]!.answer.resolve('u-1');
    await settled();
    all.act({ type: 'file-removed', id });
    assert.deepEqual(all.backend.discarded, ['u-1']);
  });

  it('leaves no orphan either when it was still on its way', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.act({ type: 'file-removed', id });
    assert.equal(all.backend.uploads[0]!.call.signal?.aborted, true);
    all.backend.uploads[0]!.answer.resolve('u-late');
    await settled();
    assert.deepEqual(all.backend.discarded, ['u-late']);
    assert.deepEqual(standing(all), []);
  });

  it('is not sent when it was removed while its record was being made', async () => {
    const all = await asked(pdfFile('a.pdf'));
    all.act(yes, { type: 'file-removed', id });
    await settled();
    await settled();
    assert.equal(all.backend.uploads.length, 0);
  });

  it('is discarded with the whole draft at a start-over', async () => {
    const all = await uploading(pdfFile('a.pdf'), pdfFile('b.pdf', '%PDF b'));
    all.backend.uploads[0]!.answer.resolve('u-1');
    await settled();
    all.runtime.startOver();
    assert.deepEqual(all.backend.discarded, ['u-1']);
    assert.equal(all.backend.uploads[1]!.call.signal?.aborted, true);
  });
});

describe('a session that ended during uploads', () => {
  it('is signed in again once, and every upload goes on', async () => {
    const all = await uploading(pdfFile('a.pdf', '%PDF a'), pdfFile('b.pdf', '%PDF b'));
    const signedIn = held<void>();
    all.screen.signIn = () => signedIn.promise;
    all.backend.uploads.forEach(({ answer }) => answer.reject(trouble('unauthenticated')));
    await settled();
    assert.equal(all.screen.signInsAsked, 1);
    assert.equal(all.backend.uploads.length, 2);
    signedIn.resolve();
    await until(() => all.backend.uploads.length === 4);
    all.backend.uploads.slice(2).forEach(({ answer }, nth) => answer.resolve(`u-${nth}`));
    await settled();
    assert.deepEqual(standing(all), ['uploaded', 'uploaded']);
  });

  it('is signed in again where a removed file is to be taken back too, and the removal does not wait for it', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.backend.uploads[0]!.answer.resolve('u-1');
    await settled();
    const signedIn = held<void>();
    all.screen.signIn = () => signedIn.promise;
    const asked: string[] = [];
    all.backend.discardFile = (upload) => {
      asked.push(upload);
      return asked.length === 1 ? Promise.reject(trouble('unauthenticated')) : Promise.resolve();
    };
    all.act({ type: 'file-removed', id });
    assert.deepEqual(standing(all), []);
    await settled();
    assert.deepEqual([asked, all.screen.signInsAsked], [['u-1'], 1]);
    signedIn.resolve();
    await settled();
    assert.deepEqual(asked, ['u-1', 'u-1']);
  });
});

describe('the end of the runtime', () => {
  it('cuts every upload, and takes back one that arrives all the same', async () => {
    const all = await uploading(pdfFile('a.pdf'));
    all.runtime.dispose();
    assert.equal(all.backend.uploads[0]!.call.signal?.aborted, true);
    all.backend.uploads[0]!.answer.resolve('u-late');
    await settled();
    assert.deepEqual(standing(all), ['uploading']);
    assert.deepEqual(all.backend.discarded, ['u-late']);
  });
});
