/** A long text looked through in stretches: each number counted once, wherever the text is cut. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Sieve } from '../../../src/runtime/personal-numbers/sieve.ts';
import { chanceOf } from '../../model/personal-numbers/seeded.ts';

const stretch = 65_536;

describe('a text in stretches', () => {
  it('gives each number once, wherever a stretch ends', () => {
    for (let at = stretch - 600; at < stretch + 40; at += 9) {
      const sieve = new Sieve();
      sieve.add(`${'x '.repeat(at / 2)}\nmon NAS est le 130 692 544, merci${' y'.repeat(50_000)}`);
      sieve.end();
      assert.deepEqual(sieve.noticed.map(({ count }) => count), [1], `at ${at}`);
    }
  });

  it('comes to the same however it arrives', () => {
    const { whole, digits } = chanceOf(7);
    const text = Array.from({ length: 4_000 }, (_, at) => (at % 40 ? `${digits(whole(1, 6))} mots et notes.` : 'NAS 130 692 544.')).join('\n');
    for (let round = 0; round < 20; round++) {
      const sieve = new Sieve();
      for (let at = 0; at < text.length; ) {
        const next = at + whole(1, 30_000);
        sieve.add(text.slice(at, next));
        at = next;
      }
      sieve.end();
      assert.deepEqual(sieve.noticed.map(({ count }) => count), [100]);
    }
  });

  it('is told of as soon as there is something', () => {
    const told: number[] = [];
    const sieve = new Sieve('fr', (noticed) => told.push(noticed[0]!.count));
    sieve.add(`NAS 130692544\n${'x '.repeat(stretch)}`);
    assert.deepEqual(told, [1]);
    sieve.add('NAS 347677452');
    sieve.end();
    sieve.end();
    assert.deepEqual(told, [1, 2]);
  });

  it('keeps apart what belongs to two texts', () => {
    const sieve = new Sieve();
    sieve.add('NAS');
    sieve.end();
    sieve.add('130692544');
    sieve.end();
    assert.deepEqual(sieve.noticed, []);
  });
});
