/** Files made to use up a device: left alone at the bound, with what was noticed until then. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zlibSync, type Zippable } from 'fflate';
import { BeyondBounds, usualBounds, type Bounds } from '../../../src/runtime/personal-numbers/bounds.ts';
import { lookInto } from '../../../src/runtime/personal-numbers/look-into.ts';
import { Sieve } from '../../../src/runtime/personal-numbers/sieve.ts';
import { readEntries } from '../../../src/runtime/personal-numbers/zip-entries.ts';
import { docx, fileOf, pdf, pdfReader, xlsx, zipped } from './made-files.ts';

const MEBIBYTE = 2 ** 20;
const blank = new Uint8Array(8 * MEBIBYTE).fill(0x20);

async function noticedUntilBeyond(file: File, bounds: Partial<Bounds>): Promise<number> {
  const sieve = new Sieve();
  await assert.rejects(lookInto(file, sieve, { ...usualBounds, ...bounds }, pdfReader), BeyondBounds);
  return sieve.noticed.reduce((sum, { count }) => sum + count, 0);
}

/** A file of any size of which only what is asked for is ever made; tells how much that was. */
function endless(name: string, size: number, from: (at: number, length: number) => string): { readonly file: File; readonly made: () => number } {
  let made = 0;
  const slice = (start: number, end: number): Blob => {
    made += end - start;
    return new Blob([from(start, end - start)]);
  };
  return { file: { name, size, slice, arrayBuffer: () => Promise.reject(new Error('asked for whole')) } as unknown as File, made: () => made };
}

describe('a file without end', () => {
  it('is read up to the bound as text', async () => {
    const { file, made } = endless('a.txt', 2 ** 40, (_, length) => 'x'.repeat(length));
    await lookInto(file, new Sieve(), { ...usualBounds, bytes: MEBIBYTE }, pdfReader);
    assert.equal(made(), MEBIBYTE);
  });

  it('is read up to the bound as a table, be it one single quoted cell of a gibibyte', async () => {
    const start = 'NAS\n130692544\n"';
    const { file, made } = endless('a.csv', 2 ** 30, (at, length) => (at === 0 ? start : '').padEnd(length, 'x'));
    const sieve = new Sieve();
    await lookInto(file, sieve, { ...usualBounds, bytes: 4 * MEBIBYTE }, pdfReader);
    assert.equal(made(), 4 * MEBIBYTE);
    assert.equal(sieve.noticed[0]?.count, 1);
  });

  it('is not read at all as a PDF', async () => {
    const { file, made } = endless('a.pdf', usualBounds.bytes + 1, () => '%PDF');
    await lookInto(file, new Sieve(), usualBounds, pdfReader);
    assert.equal(made(), 0);
  });
});

describe('an archive', () => {
  it('that inflates beyond the bound is left there, whatever its headers say', async () => {
    const archive = zipped({ 'word/document.xml': blank });
    // The sizes in front of the part and in the list at the end, both made small.
    const view = new DataView(archive.buffer);
    for (let at = 0; at < archive.length - 30; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    let taken = 0;
    await assert.rejects(
      readEntries(new Blob([archive.slice()]), () => (bytes) => (taken += bytes.length), { ...usualBounds, inflated: MEBIBYTE }),
      BeyondBounds,
    );
    assert.ok(taken <= MEBIBYTE, `${taken} bytes were taken`);
  });

  it('is not inflated where nobody wants what is in it', async () => {
    await readEntries(new Blob([zipped({ 'word/media/image1.bmp': blank }).slice()]), () => undefined, { ...usualBounds, inflated: 0 });
  });

  it('of more parts than any document has is left there', async () => {
    const parts: Zippable = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`a${at}`, new Uint8Array()]));
    assert.equal(await noticedUntilBeyond(fileOf('NAS 130692544.docx', zipped(parts)), { entries: 30 }), 1);
  });

  it('keeps what was noticed before its bomb', async () => {
    const file = fileOf('a.docx', docx([['NAS 130692544']], { 'word/footnotes.xml': blank }));
    assert.equal(await noticedUntilBeyond(file, { inflated: MEBIBYTE }), 1);
  });

  it('with elements without end within each other is left there', async () => {
    const nested = strToU8(`<w>${'<w>'.repeat(1_000)}`);
    await noticedUntilBeyond(fileOf('a.docx', zipped({ 'word/document.xml': nested })), { depth: 100 });
    await noticedUntilBeyond(fileOf('a.xlsx', xlsx([['x']], { 'xl/worksheets/sheet2.xml': nested })), { depth: 100 });
  });

  it('that declares entities has none of them unfolded', async () => {
    const laughs = strToU8('<!DOCTYPE w [<!ENTITY a "130692544 "><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:t>NAS &b;</w:t></w:document>');
    const sieve = new Sieve();
    await assert.rejects(lookInto(fileOf('a.docx', zipped({ 'word/document.xml': laughs })), sieve, usualBounds, pdfReader));
    assert.deepEqual(sieve.noticed, []);
  });
});

describe('a PDF', () => {
  it('that says it has a million pages is read as far as it has some', async () => {
    const sieve = new Sieve();
    const lying = fileOf('a.pdf', pdf([['NAS 130692544'], ['NAS 347677452']], { count: 1_000_000 }));
    await lookInto(lying, sieve, usualBounds, pdfReader);
    assert.equal(sieve.noticed[0]?.count, 2);
  });

  it('is read up to the bound of its pages', async () => {
    const sieve = new Sieve();
    await lookInto(fileOf('a.pdf', pdf([['NAS 130692544'], ['NAS 347677452'], ['NAS 347677452']])), sieve, { ...usualBounds, pages: 2 }, pdfReader);
    assert.equal(sieve.noticed[0]?.count, 2);
  });

  it('whose streams inflate beyond the bound is never handed to what reads it', async () => {
    const bomb = { entries: '/Filter /FlateDecode', bytes: zlibSync(blank) };
    await noticedUntilBeyond(fileOf('a.pdf', pdf([['x']], { content: bomb })), { inflated: MEBIBYTE });
    // One by one within it, together beyond it.
    await noticedUntilBeyond(fileOf('a.pdf', pdf([['x'], ['y'], ['z']], { content: bomb })), { inflated: 20 * MEBIBYTE });
  });

  for (const [how, entries] of [
    ['twice over', '/Filter [/FlateDecode /FlateDecode]'],
    ['in a way that is not measured', '/Filter [/ASCII85Decode /FlateDecode]'],
    ['in a way that is told elsewhere', '/Filter 9 0 R'],
    ['in a way that is written in codes', '/Filter /F#6cateDecode'],
    ['and encrypted', '/Filter /FlateDecode /Encrypt 9 0 R'],
  ] as const) {
    it(`packed ${how} is not read`, async () => {
      await noticedUntilBeyond(fileOf('a.pdf', pdf([['x']], { content: { entries, bytes: zlibSync(strToU8('BT ET')) } })), {});
    });
  }

  it('is not read for those who asked to be spared', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { connection: { saveData: true } } });
    try {
      const sieve = new Sieve();
      await lookInto(fileOf('a.pdf', pdf([['NAS 130692544']])), sieve, usualBounds, pdfReader);
      assert.deepEqual(sieve.noticed, []);
    } finally {
      if (before) Object.defineProperty(globalThis, 'navigator', before);
      else Reflect.deleteProperty(globalThis, 'navigator');
    }
  });
});
