/** npm as a person at a terminal calls it, and the package as it packs it. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Answers with what it printed; rejects with all that it said. Nothing of what npm hands down to the scripts it runs goes along. */
export async function npm(folder: string, words: readonly string[], also: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const told = await exec('npm', words, { cwd: folder, env: { ...env, ...also }, maxBuffer: 2 ** 26 }).catch(
    (error: Error & { stdout?: string; stderr?: string }) =>
      Promise.reject(new Error(`npm ${words.join(' ')} in ${folder}: ${error.message}\n${error.stdout}\n${error.stderr}`, { cause: error })),
  );
  return told.stdout;
}

export interface Packed {
  /** Path of the `.tgz`. */
  readonly tarball: string;
  /** Paths within the package, `dist/index.js`. */
  readonly files: readonly string[];
}

/** Packs what was built in a folder. */
export async function packIn(folder: string, into: string): Promise<Packed> {
  await mkdir(into, { recursive: true });
  const told = await npm(folder, ['pack', '--json', '--ignore-scripts', '--pack-destination', into]);
  const [{ filename, files }] = JSON.parse(told) as [{ filename: string; files: readonly { path: string }[] }];
  return { tarball: join(into, filename), files: files.map(({ path }) => path) };
}
