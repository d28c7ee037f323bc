/** The package as it would be published, installed into a project that holds nothing else. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** As a person at a terminal, without what npm hands down to the scripts it runs. */
const npm = async (folder: string, ...words: readonly string[]): Promise<string> => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return (await exec('npm', words, { cwd: folder, env, maxBuffer: 2 ** 26 })).stdout;
};

export interface Packed {
  /** Path of the `.tgz`. */
  readonly tarball: string;
  /** Paths within the package, `dist/index.js`. */
  readonly files: readonly string[];
}

/** Packs what `npm run build` has made. */
export async function pack(into: string): Promise<Packed> {
  await mkdir(into, { recursive: true });
  const told = await npm(process.cwd(), 'pack', '--json', '--ignore-scripts', '--pack-destination', into);
  const [{ filename, files }] = JSON.parse(told) as [{ filename: string; files: readonly { path: string }[] }];
  return { tarball: join(into, filename), files: files.map(({ path }) => path) };
}

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
  await npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
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
