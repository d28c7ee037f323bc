/** Remembers which upload a confirmed file was on its way as, beyond a reload: a hash and an id, nothing that tells of the file. */
import type { Attestation } from '../../../model/attestation.ts';
import { sha256 } from '../../../model/sha256.ts';
import { toJson } from '../../../model/to-json.ts';

const prefix = 'case-wizard:upload:';

/** As long as a server is expected to keep what never came whole, in milliseconds. */
const longest = 7 * 24 * 60 * 60 * 1000;

export interface UploadMemory {
  /** The upload that this very file was begun as. */
  readonly id: string | undefined;
  keep(id: string): void;
  forget(): void;
}

/** For a file that is on its way already: nobody else's id is read or lost by it. */
const none: UploadMemory = { id: undefined, keep: () => {}, forget: () => {} };

/** Where storage is off or full, for as long as the page lasts. */
const inPage = new Map<string, string>();

function stored<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** The id, unless it is too old or not of our writing. */
function idIn(text: string | null | undefined, now: number): string | undefined {
  try {
    const { id, at } = JSON.parse(text ?? '') as { readonly id: unknown; readonly at: number };
    return typeof id === 'string' && id && at <= now && now - at < longest ? id : undefined;
  } catch {
    return undefined;
  }
}

const dropOld = (storage: Storage, now: number): void =>
  Object.keys(storage)
    .filter((key) => key.startsWith(prefix) && idIn(storage.getItem(key), now) === undefined)
    .forEach((key) => storage.removeItem(key));

function memoryAt(key: string): UploadMemory {
  const now = Date.now();
  stored((storage) => dropOld(storage, now));
  return {
    id: idIn(stored((storage) => storage.getItem(key)) ?? inPage.get(key), now),
    keep(id) {
      const text = toJson({ id, at: now });
      const kept = stored((storage) => {
        storage.setItem(key, text);
        return true;
      });
      if (!kept) inPage.set(key, text);
    },
    forget() {
      inPage.delete(key);
      stored((storage) => storage.removeItem(key));
    },
  };
}

/** What is on its way in this page: where there are no locks, all that can be known. */
const underWay = new Set<string>();

async function aloneAmongTabs<Result>(key: string, use: (isAlone: boolean) => Promise<Result>): Promise<Result> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  let begun = false;
  try {
    if (locks) {
      return await locks.request(key, { ifAvailable: true }, (lock) => {
        begun = true;
        return use(lock !== null);
      });
    }
  } catch (error) {
    // Else the lock itself was refused, in a sandboxed frame say.
    if (begun) throw error;
  }
  return use(true);
}

/** Tells `use` whether nobody else is at `key`, and keeps everybody else away until it is done. */
async function alone<Result>(key: string, use: (isAlone: boolean) => Promise<Result>): Promise<Result> {
  if (underWay.has(key)) return use(false);
  underWay.add(key);
  try {
    return await aloneAmongTabs(key, use);
  } finally {
    underWay.delete(key);
  }
}

/**
 * Other words, another person, other bytes or another place make another upload: no confirmation stands for
 * anything but what was confirmed. One upload goes to one case: the same file for two at once makes two,
 * and the second is not remembered.
 */
export async function remembering<Result>(
  endpoint: string,
  { by, statement, regulation, file }: Attestation,
  use: (memory: UploadMemory) => Promise<Result>,
): Promise<Result> {
  const key = prefix + (await sha256(toJson([endpoint, by, statement.sha256, regulation, file.sha256, file.name])));
  return alone(key, (isAlone) => use(isAlone ? memoryAt(key) : none));
}
