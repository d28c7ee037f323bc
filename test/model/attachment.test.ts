/** Attachments: the moves a file may make, why one is refused, and whether its bytes are what its name says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  allSpellings, contentFits, counts, extensionOf, isBusy, isUploaded, moved, refusalOf, type Attachment, type AttachmentState,
} from '../../src/model/attachment.ts';
import type { AttachmentRules } from '../../src/model/preset.ts';
import { attestationOf, fileAt } from '../flow/builders.ts';

const attestation = attestationOf('a.pdf');
const states: { readonly [S in AttachmentState['is']]: Extract<AttachmentState, { is: S }> } = {
  checking: { is: 'checking' },
  refused: { is: 'refused', why: 'content' },
  waiting: { is: 'waiting' },
  declined: { is: 'declined' },
  preparing: { is: 'preparing' },
  uploading: { is: 'uploading', sent: 10, attestation },
  stopped: { is: 'stopped', attestation },
  failed: { is: 'failed', code: 'network', attestation },
  uploaded: { is: 'uploaded', upload: 'u-1', attestation },
  missing: { is: 'missing' },
};
const every = Object.keys(states) as AttachmentState['is'][];

const legal: Readonly<Record<AttachmentState['is'], readonly AttachmentState['is'][]>> = {
  checking: ['refused', 'waiting'],
  refused: [],
  waiting: ['declined', 'preparing'],
  declined: ['refused', 'waiting'],
  preparing: ['refused', 'uploading', 'waiting'],
  uploading: ['failed', 'missing', 'stopped', 'uploaded', 'uploading'],
  stopped: ['uploading'],
  failed: ['uploading'],
  uploaded: [],
  missing: [],
};

describe('a file on its way', () => {
  for (const from of every) {
    it(`moves on from ${from} to ${legal[from].join(', ') || 'nothing'}, and is left as it is by anything else`, () => {
      const file = fileAt('a', states[from]);
      for (const to of every) {
        const next = moved(file, { ...states[to] });
        if (legal[from].includes(to)) assert.deepEqual(next, { ...file, state: states[to] }, to);
        else assert.equal(next, file, to);
      }
    });
  }

  it('reaches an upload only through its confirmation', () => {
    const before = every.filter((from) => legal[from].includes('uploading'));
    for (const from of before) assert.ok(from === 'preparing' || 'attestation' in states[from], from);
    assert.deepEqual(every.filter((from) => legal[from].includes('preparing')), ['waiting']);
  });

  const those = (test: (file: Attachment) => boolean): readonly string[] => every.filter((is) => test(fileAt('a', states[is])));

  it('counts as part of the case unless it was refused or declined', () => {
    assert.deepEqual(every.filter((is) => !counts(fileAt('a', states[is]))), ['refused', 'declined']);
  });

  it('is busy while nothing is wanted of the member', () => assert.deepEqual(those(isBusy), ['checking', 'preparing', 'uploading']));
  it('is uploaded only when the backend has named it', () => assert.deepEqual(those(isUploaded), ['uploaded']));
});

describe('a file is refused', () => {
  const rules: AttachmentRules = { types: ['pdf', 'csv'], maxSize: 1000, maxCount: 2 };
  const file = (name: string, size = 10): { name: string; size: number } => ({ name, size });
  const other = (name: string, state: AttachmentState = states.uploaded): Attachment => ({ ...fileAt(name, state), name, size: 10 });

  it('for its name, when it has none or one too long to keep', () => {
    for (const name of ['', '  ', `${'x'.repeat(252)}.pdf`]) assert.equal(refusalOf(file(name), [], rules), 'name', name);
    assert.equal(refusalOf(file(`${'x'.repeat(251)}.pdf`), [], rules), undefined);
  });

  it('for its type, told by the last extension in any case', () => {
    for (const name of ['a.exe', 'a.pdf.exe', 'pdf', 'a.', 'a.pdf ']) assert.equal(refusalOf(file(name), [], rules), 'type', name);
    for (const name of ['a.pdf', 'a.PDF', 'a.b.Csv', '.pdf']) assert.equal(refusalOf(file(name), [], rules), undefined, name);
  });

  it('not for how its extension is spelled', () => {
    const taking = (...types: string[]): AttachmentRules => ({ ...rules, types });
    for (const [short, long] of [['jpg', 'jpeg'], ['tif', 'tiff']] as const) {
      assert.equal(refusalOf(file(`a.${long.toUpperCase()}`), [], taking('pdf', short)), undefined, long);
      assert.equal(refusalOf(file(`a.${short}`), [], taking(long)), undefined, short);
      assert.equal(refusalOf(file(`a.${long}`), [], taking('pdf')), 'type', long);
    }
    assert.equal(refusalOf(file('a.constructor'), [], taking('pdf')), 'type');
    assert.deepEqual(allSpellings(['pdf', 'jpeg', 'tif']), ['pdf', 'jpg', 'jpeg', 'tif', 'tiff']);
  });

  it('for its size, when it is empty or beyond the limit', () => {
    assert.equal(refusalOf(file('a.pdf', 0), [], rules), 'empty');
    assert.equal(refusalOf(file('a.pdf', 1001), [], rules), 'size');
    assert.equal(refusalOf(file('a.pdf', 1000), [], rules), undefined);
  });

  it('as a duplicate of one with its name and size', () => {
    assert.equal(refusalOf(file('a.pdf'), [other('a.pdf')], rules), 'duplicate');
    assert.equal(refusalOf(file('a.pdf', 11), [other('a.pdf')], rules), undefined);
    for (const state of [states.refused, states.declined, states.missing]) {
      assert.equal(refusalOf(file('a.pdf'), [other('a.pdf', state)], rules), undefined, state.is);
    }
  });

  it('for the count, of files that count', () => {
    assert.equal(refusalOf(file('c.pdf'), [other('a.pdf'), other('b.pdf', states.missing)], rules), 'count');
    assert.equal(refusalOf(file('c.pdf'), [other('a.pdf'), other('b.pdf', states.declined)], rules), undefined);
  });
});

describe('the first bytes of a file', () => {
  const heads: Readonly<Record<string, readonly number[]>> = {
    pdf: [...Buffer.from('%PDF-1.7')],
    png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],
    jpg: [0xff, 0xd8, 0xff, 0xe0],
    docx: [0x50, 0x4b, 0x03, 0x04],
    heic: [0, 0, 0, 0x18, ...Buffer.from('ftypheic')],
    csv: [...Buffer.from('Titre;ISWC\r\nÉté;T-1')],
  };
  const asType = (type: string): string => ({ jpeg: 'jpg', xlsx: 'docx', txt: 'csv' })[type] ?? type;

  for (const type of ['pdf', 'png', 'jpg', 'jpeg', 'docx', 'xlsx', 'heic', 'csv', 'txt']) {
    it(`fit a .${type} only when they are its own`, () => {
      assert.equal(contentFits(`a.${type}`, Uint8Array.from(heads[asType(type)]!)), true);
      assert.equal(contentFits(`a.${type.toUpperCase()}`, Uint8Array.from(heads[asType(type)]!)), true);
      assert.equal(contentFits(`a.${type}`, Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03])), false, 'a program');
    });
  }

  it('fit no signature when there are too few of them', () => {
    for (const type of ['pdf', 'png', 'jpg', 'docx', 'heic']) assert.equal(contentFits(`a.${type}`, Uint8Array.from([0x25])), false, type);
  });

  it('of a text may be UTF-16, as a spreadsheet saves it', () => {
    assert.equal(contentFits('a.txt', Uint8Array.from([0xff, 0xfe, 0x54, 0x00])), true);
    assert.equal(contentFits('a.csv', Uint8Array.from([0xfe, 0xff, 0x00, 0x54])), true);
  });

  it('of a type without a signature are taken at its word', () => {
    assert.equal(contentFits('a.mp3', Uint8Array.from([1, 2, 3])), true);
    assert.equal(extensionOf('a.tar.GZ'), 'gz');
  });
});
