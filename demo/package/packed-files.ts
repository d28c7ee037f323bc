/** What is in a package as npm packs it: each file by its path, with its bytes. */
import { list } from 'tar';

/** Paths within the package, `dist/index.js`; npm puts all below one folder. */
export function packedFiles(tarball: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  list({
    file: tarball,
    sync: true,
    strict: true,
    onReadEntry(entry) {
      const pieces: Buffer[] = [];
      entry.on('data', (piece) => pieces.push(piece));
      entry.on('end', () => files.set(entry.path.replace(/^[^/]+\//, ''), Buffer.concat(pieces)));
    },
  });
  return files;
}

/** Paths of what only one of two has, or has otherwise. */
export function differences(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): readonly string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.filter((path) => !one.get(path)?.equals(other.get(path) ?? Buffer.of(0)) || one.has(path) !== other.has(path));
}
