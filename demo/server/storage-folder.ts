/** The folder that a server keeps everything in: files, key and the embedded database, which bears one process at a time. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface StorageFolder {
  readonly database: string;
  readonly kept: string;
  readonly arriving: string;
  readonly key: string;
  release(): Promise<void>;
}

const placesIn = (root: string): Omit<StorageFolder, 'release'> => ({
  database: join(root, 'db'),
  kept: join(root, 'files'),
  arriving: join(root, 'arriving'),
  key: join(root, 'key'),
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Two servers on one embedded database would ruin it: the second is told, and a dead one's mark is replaced. */
async function lock(root: string): Promise<string> {
  const mark = join(root, 'pid');
  const claim = (): Promise<void> => writeFile(mark, String(process.pid), { flag: 'wx' });
  try {
    await claim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(await readFile(mark, 'utf8'));
    if (holder !== process.pid && isRunning(holder)) {
      throw new Error(`Process ${holder} already uses ${root}. Stop it, or set DATA_DIR to another folder.`, { cause: error });
    }
    await rm(mark);
    await claim();
  }
  return mark;
}

/** `shared`: files and key only, for as many processes as there are, since their database is elsewhere. */
export async function openStorageFolder(folder: string, { shared }: { readonly shared: boolean }): Promise<StorageFolder> {
  const root = resolve(folder);
  await mkdir(root, { recursive: true, mode: 0o700 });
  if (shared) return { ...placesIn(root), release: async () => undefined };
  const mark = await lock(root);
  return { ...placesIn(root), release: () => rm(mark, { force: true }) };
}

/** For tests: gone once released. */
export async function openTemporaryFolder(): Promise<StorageFolder> {
  const root = await mkdtemp(join(tmpdir(), 'case-wizard-'));
  return { ...placesIn(root), release: () => rm(root, { recursive: true, force: true }) };
}
