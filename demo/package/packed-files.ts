/** What is in a package as npm packs it: each file by its path, with its bytes. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const block = 512;

/** Paths within the package, `dist/index.js`; npm puts all below one folder. */
export function packedFiles(tarball: string): ReadonlyMap<string, Buffer> {
  const tar = gunzipSync(readFileSync(tarball));
  const files = new Map<string, Buffer>();
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const field = (start: number, length: number): string => tar.toString('utf8', at + start, at + start + length).replace(/\0.*/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const prefix = field(345, 155);
    const body = tar.subarray(at + block, at + block + size);
    if (/^0?$/.test(field(156, 1))) files.set(`${prefix && `${prefix}/`}${field(0, 100)}`.replace(/^[^/]+\//, ''), body);
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

/** Paths of what only one of two has, or has otherwise. */
export function differences(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): readonly string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.filter((path) => !one.get(path)?.equals(other.get(path) ?? Buffer.of(0)) || one.has(path) !== other.has(path));
}
