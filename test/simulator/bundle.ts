/** Puts flow, runtime and simulator into one module: its late imports then take no time of the platform's, so that a seed is a trace. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export type Simulator = typeof import('./playing.ts');

/** A change of one source text: a bug planted on purpose. */
export interface Edit {
  /** Below the top of the project. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The address of the bundled module, and the way to take it away again. */
export async function bundled(edit?: Edit): Promise<{ readonly address: string; readonly drop: () => void }> {
  const planted = edit && resolve(edit.file);
  const [output] = [await build({
    configFile: false,
    logLevel: 'error',
    // Packages too: where the module is written there are none.
    ssr: { noExternal: true },
    build: {
      write: false, ssr: true, minify: false, target: 'node20',
      rollupOptions: { input: resolve('test/simulator/playing.ts'), output: { codeSplitting: false } },
    },
    plugins: [{
      name: 'planted',
      enforce: 'pre',
      transform(code, id) {
        if (!edit || id !== planted) return undefined;
        if (code.split(edit.from).length !== 2) throw new Error(`${edit.file} holds this not once: ${edit.from}`);
        return { code: code.replace(edit.from, () => edit.to), map: null };
      },
    }],
  })].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('nothing was bundled');
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  const file = join(folder, 'playing.mjs');
  writeFileSync(file, chunk.code);
  return { address: pathToFileURL(file).href, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function simulator(edit?: Edit): Promise<Simulator> {
  const { address, drop } = await bundled(edit);
  return (import(address) as Promise<Simulator>).finally(drop);
}
