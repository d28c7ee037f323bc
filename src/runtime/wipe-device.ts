/** Everything that the widget keeps on a device: found by its name, wiped whole. */
import { KEPT } from '../model/device-names.ts';
import { FILES } from './file-cache.ts';

/** Of drafts and upload memories, and of replies. */
const PREFIXES = ['case-wizard:', 'case-reply:'];
/** How long a tab that has a database open may go on with it, ms; the browser deletes it once it is closed. */
const PATIENCE = 2_000;

export async function wipeDevice(): Promise<void> {
  for (const shelf of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = shelf();
      Object.keys(storage)
        .filter((key) => PREFIXES.some((prefix) => key.startsWith(prefix)))
        .forEach((key) => storage.removeItem(key));
    } catch {
      // Storage is off: there is nothing to wipe.
    }
  }
  await Promise.all([wipeFiles(), wipeDatabases()]);
}

async function wipeFiles(): Promise<void> {
  try {
    await caches.delete(FILES);
  } catch {
    // Refused, or no such thing in this browser: no file was ever kept.
  }
}

async function wipeDatabases(): Promise<void> {
  try {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    await Promise.all(names.filter((name) => name.startsWith(KEPT)).map(deleted));
  } catch {
    // Refused, or no such thing in this browser: nothing was kept there.
  }
}

const deleted = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
    request.onblocked = () => void setTimeout(resolve, PATIENCE);
  });
