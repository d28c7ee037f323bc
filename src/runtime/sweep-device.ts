/** Clears away what has had its time on this device, whoever left it there: a shared computer forgets those who never come back. */
import { DAY, DRAFTS } from './draft-store.ts';
import { addressOf, FILES, KEPT_AT } from './file-cache.ts';

/** As long as a file may lie there without a draft that names it: the draft is saved a moment later. */
const MOMENT = 60_000;

interface Entry {
  /** Of drafts of today. */
  readonly until?: unknown;
  /** Of replies, and of drafts from before: for a day. */
  readonly savedAt?: unknown;
  /** Of what an upload was begun as: for a week. */
  readonly at?: unknown;
}

export async function sweepDevice(now: number): Promise<void> {
  for (const shelf of [() => localStorage, () => sessionStorage]) {
    try {
      sweepShelf(shelf(), now);
    } catch {
      // Storage is off: there is nothing to sweep.
    }
  }
  try {
    if (await caches.has(FILES)) await sweepFiles(await caches.open(FILES), now);
  } catch {
    // Refused, or no such thing in this browser: no file was ever kept.
  }
}

function sweepShelf(storage: Storage, now: number): void {
  for (const key of Object.keys(storage)) {
    if ((key.startsWith(DRAFTS) || key.startsWith('case-reply:')) && !(now < endOf(storage.getItem(key)))) storage.removeItem(key);
  }
}

/** In ms; NaN for what nobody here has written. */
function endOf(text: string | null): number {
  try {
    const { until, savedAt, at } = JSON.parse(text ?? '') as Entry;
    return Number(until ?? (savedAt === undefined ? Number(at) + 7 * DAY : Number(savedAt) + DAY));
  } catch {
    return NaN;
  }
}

/** A file lies there as long as a draft names it. */
async function sweepFiles(cache: Cache, now: number): Promise<void> {
  const drafts = Object.keys(localStorage).filter((key) => key.startsWith(DRAFTS));
  const isNamed = (url: string): boolean =>
    drafts.some((key) => {
      const address = addressOf(key.slice(DRAFTS.length));
      return url.startsWith(address) && localStorage.getItem(key)?.includes(`"${url.slice(address.length)}"`);
    });
  for (const request of await cache.keys()) {
    if (isNamed(request.url)) continue;
    const keptAt = Number((await cache.match(request))?.headers.get(KEPT_AT));
    if (!(now - keptAt < MOMENT)) await cache.delete(request);
  }
}
