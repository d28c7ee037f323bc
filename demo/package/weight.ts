/** What a file weighs as a good server sends it: brotli at its best. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { at } from './at.ts';

const weighed = new Map<string, number>();

export function weightOf(path: string): number {
  const known = weighed.get(path) ?? brotliCompressSync(readFileSync(at(path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  weighed.set(path, known);
  return known;
}
