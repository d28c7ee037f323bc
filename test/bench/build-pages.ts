/** Builds the benchmark's pages as the demo is built, into a folder of their own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import config from '../../vite.config.ts';

const root = fileURLToPath(new URL('pages', import.meta.url));

/** The folder they are in; removing it is for the caller. */
export async function buildPages(pages: readonly string[]): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-'));
  const demo = config({ command: 'build', mode: 'demo' });
  const input = pages.map((page) => join(root, `${page}.html`));
  await build({
    ...demo,
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ...demo.build, outDir, rolldownOptions: { input } },
  });
  return outDir;
}
