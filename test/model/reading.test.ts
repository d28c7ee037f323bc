/** Readers: a known shape of an unknown value, with every fault told by its path. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chosen, flag, list, number, oneOf, optional, read, record, shape, text, where, type Reader } from '../../src/model/reading.ts';

interface Work {
  readonly title: string;
  readonly share?: number;
  readonly tags: readonly string[];
}

const work: Reader<Work> = shape<Work>({ title: text, share: optional(number), tags: list(text) });

/** The faults as `path: reason`, or the value. */
function outcome<T>(reader: Reader<T>, value: unknown): unknown {
  const result = read(reader, value);
  return 'value' in result ? result.value : result.faults.map(({ path, reason }) => (path ? `${path}: ${reason}` : reason));
}

describe('a value of the right shape', () => {
  it('comes back as a copy with the named fields only', () => {
    const value = { title: 'A', tags: ['x'], extra: '<b>' };
    assert.deepEqual(outcome(work, value), { title: 'A', tags: ['x'] });
    assert.notEqual((outcome(work, value) as Work).tags, value.tags);
  });

  it('may lack what is optional, and has no empty field for it', () => {
    assert.deepEqual(Object.keys(outcome(work, { title: 'A', tags: [], share: undefined }) as object), ['title', 'tags']);
  });

  it('may be one of several words, and a record of any names', () => {
    assert.equal(outcome(oneOf('en', 'fr'), 'fr'), 'fr');
    assert.deepEqual(outcome(record(flag), { a: true, constructor: false }), { a: true, constructor: false });
  });
});

describe('a value of another shape', () => {
  it('is told by the path and the reason of every fault', () => {
    assert.deepEqual(outcome(list(work), [{ title: 5, tags: ['x', null] }, { share: 'half', tags: {} }]), [
      '0.title: must be a text', '0.tags.1: must be a text', '1.title: is missing', '1.share: must be a number', '1.tags: must be a list',
    ]);
  });

  it('is told as a whole when it is nothing like it', () => {
    for (const value of [null, undefined, [], 'text', 5]) assert.deepEqual(outcome(work, value), ['must be an object']);
  });

  it('is told when a field is unknown, only where the shape is closed', () => {
    const closed = shape<{ title: string }>({ title: text }, true);
    assert.deepEqual(outcome(closed, { title: 'A', titel: 'B' }), ['titel: is not known here']);
  });

  it('is told when it breaks a rule, asked only of what is right so far', () => {
    const short = where(text, (value) => value.length < 3, 'must be short');
    assert.deepEqual(outcome(short, 'long'), ['must be short']);
    assert.deepEqual(outcome(short, 5), ['must be a text']);
    assert.equal(outcome(short, 'ok'), 'ok');
  });

  it('is told by the reader that fits it best', () => {
    const either = chosen((value): Reader<unknown> => (Array.isArray(value) ? list(number) : text));
    assert.deepEqual(outcome(either, [1, 'x']), ['1: must be a number']);
    assert.deepEqual(outcome(either, 5), ['must be a text']);
  });

  it('is no number when JSON could not have said it', () => {
    for (const value of [Number.NaN, Infinity, '5', null]) assert.deepEqual(outcome(number, value), ['must be a number']);
  });
});

describe('a hostile value', () => {
  it('reaches no prototype, and lends none', () => {
    const dirty: unknown = JSON.parse('{"__proto__": {"polluted": "yes"}, "a": "x"}');
    const copy = outcome(record(chosen(() => text)), dirty) as object;
    assert.deepEqual(Object.keys(copy), ['a']);
    assert.equal('polluted' in copy, false);
    assert.deepEqual(outcome(shape<{ title: string }>({ title: text }), Object.create({ title: 'inherited' })), ['title: is missing']);
  });

  it('is read without throwing, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      read(list(work), value);
      read(record(work), value);
    }));
  });
});
