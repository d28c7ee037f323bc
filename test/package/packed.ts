/** The package as it would be published, installed into a project that holds nothing else. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npm, type Packed } from '../../demo/package/npm.ts';

const exec = promisify(execFile);

export interface EmptyProject {
  readonly folder: string;
  /** Runs a program of Node's in it; rejects with what it said. */
  run(program: string, ...words: readonly string[]): Promise<string>;
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** An empty project with the package in it, and with nothing else: no network is asked. */
export async function emptyProject({ tarball }: Packed): Promise<EmptyProject> {
  const folder = await mkdtemp(join(tmpdir(), 'host-'));
  const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);
  await write('package.json', JSON.stringify({ name: 'a-portal', private: true, type: 'module' }));
  await npm(folder, ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball]);
  return {
    folder,
    write,
    read: (path) => readFile(join(folder, path), 'utf8'),
    run: async (program, ...words) => {
      const said = await exec(process.execPath, [program, ...words], { cwd: folder, maxBuffer: 2 ** 26 }).catch(
        (error: Error & { stdout?: string; stderr?: string }) => Promise.reject(new Error(`${error.message}\n${error.stdout}\n${error.stderr}`)),
      );
      return said.stdout;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
