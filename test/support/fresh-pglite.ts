/** An embedded database that a test keeps in memory begins as a copy of an empty one, which is made once: making one takes the processor seconds. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const root = new URL('../../', import.meta.url);

/** The file of the empty one; another version of PGlite has another. */
async function emptyOne(make: () => Promise<PGlite>): Promise<Blob> {
  const { version } = createRequire(import.meta.url)(fileURLToPath(new URL('node_modules/@electric-sql/pglite/package.json', root))) as { version: string };
  const folder = fileURLToPath(new URL('.cache', root));
  const kept = `${folder}/pglite-${version}.tar`;
  if (!existsSync(kept)) {
    const fresh = await make();
    await fresh.exec('checkpoint');
    const bytes = await (await fresh.dumpDataDir('none')).arrayBuffer();
    await fresh.close();
    mkdirSync(folder, { recursive: true });
    // Whole or not there: tests in other processes look for it at the same time.
    const unfinished = `${kept}.${process.pid}`;
    writeFileSync(unfinished, new Uint8Array(bytes));
    renameSync(unfinished, kept);
  }
  return new Blob([readFileSync(kept)]);
}

let begun = false;

/** From here on in this process. A database in a folder is still made from nothing, as the demo makes its own. */
export function beginFromCopy(): void {
  if (begun) return;
  begun = true;
  const make = PGlite.create.bind(PGlite) as (options?: string | object) => Promise<PGlite>;
  let empty: Promise<Blob> | undefined;
  const create = async (asked?: string | object): Promise<PGlite> =>
    asked === undefined ? make({ loadDataDir: await (empty ??= emptyOne(() => make())) }) : make(asked);
  Object.assign(PGlite, { create });
}
