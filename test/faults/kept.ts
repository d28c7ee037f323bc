/** What the browser keeps for this origin: read whole, filled up, held open, and emptied. */
import { FILES } from '../../src/runtime/file-cache.ts';

const text = (value: unknown): string => JSON.stringify(value) ?? '';

/** Everything at rest, in words; what a cache or a database holds as bytes is read as text. */
export async function everythingKept(): Promise<string> {
  return [text({ ...localStorage }), text({ ...sessionStorage }), document.cookie, await inCaches(), await inDatabases()].join('\n');
}

async function inCaches(): Promise<string> {
  const all: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) all.push(name, request.url, await begun(await cache.match(request)));
  }
  return all.join('\n');
}

/** Enough to know whose bytes they are: reading megabytes at each rest would take most of the time. */
const begun = async (kept: Response | undefined): Promise<string> => (await kept?.blob())?.slice(0, 65_536).text() ?? '';

async function inDatabases(): Promise<string> {
  // An engine that cannot name its databases has none of the widget's, which would be in its own keeping alone.
  const names = (await indexedDB.databases?.()) ?? [];
  const all = await Promise.all(names.map(({ name }) => inDatabase(name!)));
  return all.join('\n');
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });

async function inDatabase(name: string): Promise<string> {
  const db = await asked(indexedDB.open(name));
  try {
    const stores = [...db.objectStoreNames];
    if (stores.length === 0) return name;
    const reading = db.transaction(stores);
    return text(await Promise.all(stores.map((each) => asked(reading.objectStore(each).getAll()))));
  } finally {
    db.close();
  }
}

/** Not a byte is left in the storage, as where another page of the host took it all. */
export function fillStorage(): void {
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (let turn = 0; turn < 64; turn += 1) localStorage.setItem(`filling-${size}-${turn}`, 'x'.repeat(size));
    } catch {
      // Full for pieces of this size.
    }
  }
}

/**
 * As long as the answer is held, kept files outlive their page: WebKit's driver opens private windows alone, and those empty a cache
 * with the last page that holds it open, at a reload too; an ordinary window of WebKit does not.
 */
export const holdFilesOpen = (): Promise<Cache> => caches.open(FILES);

export async function forgetFiles(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

export async function emptyStorage(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await forgetFiles();
}
