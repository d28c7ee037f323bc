/**
 * Builds the host examples as their readers would: each in a folder of its own under `.cache/hosts/`, with the packed
 * package in its `node_modules`, by its own `npm run build`. What has not changed since is not built again.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { at } from '../package/at.ts';
import { npm, packIn } from '../package/npm.ts';

const exec = promisify(execFile);
const sources = at('demo/hosts');
const cache = at('.cache/hosts');

/** Frameworks bring their compilers: two at a time leave none of two processors idle. */
const atOnce = 2;

/** One for each folder beside this file. */
export const hostNames: readonly string[] = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** What a reader leaves behind who tries a host where it stands. */
const isGenerated = (path: string): boolean => /[\\/](dist|node_modules|\.svelte-kit|\.angular)([\\/]|$)/.test(path.slice(sources.length));

/** Where a finished host lies. */
export const folderOf = (name: string): string => join(cache, name);

/** Packed once for all hosts of a run, from what `npm run build` made. */
let packing: Promise<string> | undefined;
const tarball = (): Promise<string> =>
  (packing ??= (async () => {
    const into = join(cache, 'packed');
    await rm(into, { recursive: true, force: true });
    return (await packIn(at('.'), into)).tarball;
  })());

/** Of all that a host is made from: the package, the frameworks' versions and its own files. */
function markOf(name: string, packed: string): string {
  const mark = createHash('sha256');
  const own = readdirSync(join(sources, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isGenerated(path))
    .sort();
  for (const path of [packed, at('package-lock.json'), ...own]) mark.update(path).update(readFileSync(path));
  return mark.digest('hex');
}

async function make(name: string): Promise<void> {
  const packed = await tarball();
  const folder = folderOf(name);
  const mark = markOf(name, packed);
  const kept = join(folder, 'built-from');
  if (existsSync(kept) && (await readFile(kept, 'utf8')) === mark) return;
  await rm(folder, { recursive: true, force: true });
  await cp(join(sources, name), folder, { recursive: true, filter: (path) => !isGenerated(path) });
  const installed = join(folder, 'node_modules/case-wizard');
  await mkdir(installed, { recursive: true });
  await exec('tar', ['-xzf', packed, '-C', installed, '--strip-components=1']);
  await npm(folder, ['run', '--silent', 'build'], { NG_CLI_ANALYTICS: 'false' });
  await writeFile(kept, mark);
}

const making = new Map<string, Promise<void>>();
const waiting: (() => void)[] = [];
let running = 0;

/** Once for each host in this process, whoever asks and how often. */
export function buildHost(name: string): Promise<void> {
  const known = making.get(name) ?? inTurn(() => make(name));
  making.set(name, known);
  return known;
}

async function inTurn(work: () => Promise<void>): Promise<void> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
