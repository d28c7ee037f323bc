/** Everything that the widget keeps on a device: found by its name, wiped whole. */
import { FILES } from './file-cache.ts';

/** Of drafts and upload memories, and of replies. */
const PREFIXES = ['case-wizard:', 'case-reply:'];

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
  try {
    await caches.delete(FILES);
  } catch {
    // Refused, or no such thing in this browser: no file was ever kept.
  }
}
