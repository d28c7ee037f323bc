/** Remembers which upload a confirmed file was on its way as, beyond a reload: a hash and an id, nothing that tells of the file. */
import type { Attestation } from '../../model/attestation.ts';
import { sha256 } from './browser-digest.ts';

const prefix = 'case-wizard:upload:';

/** As long as a server is expected to keep what never came whole, in milliseconds. */
const longest = 7 * 24 * 60 * 60 * 1000;

export interface UploadMemory {
  /** The upload that this very file was begun as. */
  readonly id: string | undefined;
  keep(id: string): void;
  forget(): void;
}

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

/**
 * Other words, another person, other bytes or another place make another upload: no confirmation stands for
 * anything but what was confirmed.
 */
export async function memoryOf(endpoint: string, { by, statement, regulation, file }: Attestation, now = Date.now()): Promise<UploadMemory> {
  const key = prefix + (await sha256(JSON.stringify([endpoint, by, statement.sha256, regulation, file.sha256, file.name])));
  stored((storage) => dropOld(storage, now));
  return {
    id: idIn(stored((storage) => storage.getItem(key)) ?? inPage.get(key), now),
    keep(id) {
      const text = JSON.stringify({ id, at: now });
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
