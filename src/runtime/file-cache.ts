/** Confirmed files in the browser's own cache storage, under addresses that nothing is ever fetched from. */
import { sha256 } from '../model/sha256.ts';
import type { KeptFiles } from './kept-files.ts';

export const FILES = 'case-wizard-files';
export const KEPT_AT = 'kept-at';

export const addressOf = (draft: string, id = ''): string => `https://case-wizard.invalid/${encodeURIComponent(draft)}/${id}`;

/** Above, a file is asked for again by its name. */
const LARGEST = 10 * 2 ** 20;

/** Of the files of a draft that lie there. */
async function idsIn(cache: Cache, draft: string): Promise<ReadonlySet<string>> {
  const own = addressOf(draft);
  return new Set((await cache.keys()).filter(({ url }) => url.startsWith(own)).map(({ url }) => url.slice(own.length)));
}

export function fileCache(draft: string, now: () => Date): KeptFiles {
  // One after the other, so that a file is not forgotten before it is there.
  let last: Promise<unknown> = Promise.resolve();
  const use = <T>(work: (cache: Cache) => Promise<T>, makes = false): Promise<T | undefined> => {
    // Where nothing is kept, nothing is left behind by looking either.
    const isThere = async (): Promise<boolean> => makes || caches.has(FILES);
    const done = last.then(isThere).then(async (there) => (there ? work(await caches.open(FILES)) : undefined)).catch(() => undefined);
    last = done;
    return done;
  };
  return {
    ids: async () => (await use((cache) => idsIn(cache, draft))) ?? new Set(),
    keep(id, file) {
      if (file.size > LARGEST) return;
      const headers = { 'content-type': file.type, [KEPT_AT]: String(now().getTime()) };
      // As bytes: not every engine stores a file as it is.
      void use(async (cache) => cache.put(addressOf(draft, id), new Response(await file.arrayBuffer(), { headers })), true);
    },
    find: (id, confirmed) => use(async (cache) => {
      const bytes = await (await cache.match(addressOf(draft, id)))?.blob();
      const same = bytes && (await sha256(await bytes.arrayBuffer())) === confirmed.sha256;
      return same ? new File([bytes], confirmed.name, { type: bytes.type }) : undefined;
    }),
    forget: (id) => void use((cache) => cache.delete(addressOf(draft, id))),
    forgetAll: () => void use(async (cache) => {
      for (const id of await idsIn(cache, draft)) await cache.delete(addressOf(draft, id));
    }),
  };
}
