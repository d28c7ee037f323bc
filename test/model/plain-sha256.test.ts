/** The SHA-256 of pages that did not come over HTTPS is that of everyone else. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { digest } from '../../src/model/plain-sha256.ts';

const same = (bytes: Uint8Array<ArrayBuffer>): void =>
  assert.equal(Buffer.from(digest('SHA-256', bytes)).toString('hex'), createHash('sha256').update(bytes).digest('hex'), `${bytes.length} bytes`);

describe('SHA-256 in plain arithmetic', () => {
  it('is right at every length around the end of a block', () => {
    for (let length = 0; length <= 200; length += 1) same(new Uint8Array(length).fill(length));
  });

  it('is right for any bytes, a buffer or a part of one', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
      same(new Uint8Array(bytes));
      same(new Uint8Array(bytes).subarray(bytes.length >> 1));
      assert.deepEqual(digest('SHA-256', new Uint8Array(bytes).buffer), digest('SHA-256', new Uint8Array(bytes)));
    }));
  });

  it('is right for a file of many blocks', () => {
    same(new Uint8Array(3_000_001).map((_byte, at) => at * 31));
  });
});
