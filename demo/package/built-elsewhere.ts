/** The package once more, built and packed in another folder: what is reproducible comes out the same. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { at } from './at.ts';
import { npm, packIn } from './npm.ts';

const exec = promisify(execFile);

/** What is made here, or is no source of the package. */
const left = /^(node_modules|dist|\.git|\.cache|\.data|.*\.log)$/;

/** A folder of its own with the sources as they are here, and the packages of here. */
async function sourcesElsewhere(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'built-elsewhere-under-a-longer-name-'));
  const names = (await readdir(at(''))).filter((name) => !left.test(name));
  await Promise.all(names.map((name) => cp(at(name), join(folder, name), { recursive: true })));
  await symlink(await realpath(at('node_modules')), join(folder, 'node_modules'));
  return folder;
}

/** Builds with another clock, another language and another name of the day; answers with the path of the tarball. */
export async function packedElsewhere(into: string): Promise<string> {
  const folder = await sourcesElsewhere();
  try {
    await npm(folder, ['run', '--silent', 'build:package'], { TZ: 'Pacific/Kiritimati', LANG: 'fr_CA.UTF-8', LC_ALL: 'C' });
    return (await packIn(folder, into)).tarball;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The package of an earlier release, built from its tag with the packages of today; answers with the path of the tarball. */
export async function packedAt(tag: string, into: string): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'released-'));
  try {
    await exec('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', tag, folder], { cwd: at('') });
    await symlink(await realpath(at('node_modules')), join(folder, 'node_modules'));
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    await npm(folder, ['run', '--silent', 'build:package' in scripts ? 'build:package' : 'build']);
    return (await packIn(folder, into)).tarball;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
