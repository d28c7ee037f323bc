/** SHA-256 (FIPS 180-4) in plain arithmetic, for pages that the browser keeps its own from; loaded where that is so. */

/** The first 32 bits of the fractional part of a root. */
const fraction = (root: number): number => (root % 1) * 2 ** 32;

const PRIMES: readonly number[] = [...Array(312).keys()].slice(2).filter((each, _at, all) => all.every((other) => other >= each || each % other > 0));
const CUBES = Uint32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));
const SQUARES = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Ends with a 1 and with the length in bits, in blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

/** Called as the browser's own is. */
export function digest(_name: 'SHA-256', content: ArrayBuffer | Uint8Array<ArrayBuffer>): ArrayBuffer {
  const view = padded(new Uint8Array(content));
  const sum = SQUARES.slice();
  const words = new Uint32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 64; at += 1) words[at] = at < 16 ? view.getUint32(block + at * 4) : extended(words, at);
    mix(sum, words);
  }
  const result = new DataView(new ArrayBuffer(32));
  sum.forEach((word, at) => result.setUint32(at * 4, word));
  return result.buffer;
}

function extended(words: Uint32Array, at: number): number {
  const early = words[at - 15]!;
  const late = words[at - 2]!;
  const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
  const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
  return words[at - 16]! + first + words[at - 7]! + second;
}

/** The 64 rounds of one block. */
function mix(sum: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = sum as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + CUBES[at]! + words[at]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (sum[at]! += word));
}
