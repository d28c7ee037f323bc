/** What confirmations are named by is the same on pages that did not come over HTTPS, where browsers keep their own SHA-256 back. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, describe, it, mock } from 'node:test';
import { newKey } from '../../src/model/new-key.ts';
import { sha256 } from '../../src/model/sha256.ts';

const expected = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytes = Uint8Array.from({ length: 3_000_001 }, (_byte, at) => at * 31);

describe('SHA-256', () => {
  afterEach(() => mock.restoreAll());

  for (const [where, subtle] of [['over HTTPS', true], ['over HTTP', false]] as const) {
    it(`names bytes in a page ${where}: all of a buffer, a part of one, none`, async () => {
      if (!subtle) mock.getter(crypto, 'subtle', () => undefined as unknown as SubtleCrypto);
      assert.equal(await sha256(bytes), expected(bytes));
      assert.equal(await sha256(bytes.buffer), expected(bytes));
      assert.equal(await sha256(bytes.subarray(7, 1000)), expected(bytes.subarray(7, 1000)));
      assert.equal(await sha256(new Uint8Array()), expected(new Uint8Array()));
    });
  }
});

describe('a new key', () => {
  it('is a UUID of version 4 in a page that came over HTTP, and no other', () => {
    mock.method(crypto, 'randomUUID', () => assert.fail('kept from such a page'));
    const keys = Array.from({ length: 2000 }, newKey);
    for (const key of keys) assert.match(key, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    assert.equal(new Set(keys).size, keys.length);
    for (const at of [0, 9, 15, 20, 35]) assert.equal(new Set(keys.map((key) => key[at])).size, 16, `each digit comes at ${at}`);
    assert.equal(new Set(keys.map((key) => key[19])).size, 4);
  });
});
