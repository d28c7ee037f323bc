/** What Request Tracker has no place for, kept in this browser: files before their ticket is there, and what was read. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Attestation } from '../../../model/attestation.ts';
import { KEPT, SESSION_END } from '../../../model/device-names.ts';
import { BackendError } from '../../error.ts';

export interface KeptUpload {
  readonly member: string;
  readonly attestation: Attestation;
  readonly at: number;
  /** The submission or reply that it travels with. */
  readonly claimedBy?: string;
}

interface Stores extends DBSchema {
  /** Apart from their bytes, so that a look at them all costs little. */
  uploads: { key: string; value: KeptUpload };
  bytes: { key: string; value: ArrayBuffer };
  /** By member and case: the case's last change when it was last read. */
  reads: { key: string; value: string };
  /** By member: since when this browser knows what they read. */
  since: { key: string; value: number };
}

type Store = 'uploads' | 'bytes' | 'reads' | 'since';
type Value<S extends Store> = Stores[S]['value'];

export interface Kept {
  get<S extends Store>(store: S, key: string): Promise<Value<S> | undefined>;
  /** `mayStill`: throws where it has become too late, asked in the moment of writing. */
  put<S extends Store>(store: S, key: string, value: Value<S>, mayStill?: () => void): Promise<void>;
  drop(store: Store, key: string): Promise<void>;
  keys(store: Store): Promise<readonly string[]>;
}

/** As long as the page lives; outside a browser there is nothing else. */
const memories = new Map<string, Kept>();

function memory(name: string): Kept {
  const known = memories.get(name);
  if (known) return known;
  const held = new Map<string, unknown>();
  const at = (store: Store, key: string): string => `${store}\n${key}`;
  const kept: Kept = {
    get: async <S extends Store>(store: S, key: string) => held.get(at(store, key)) as Value<S> | undefined,
    put: async (store, key, value, mayStill) => {
      mayStill?.();
      held.set(at(store, key), value);
    },
    drop: async (store, key) => void held.delete(at(store, key)),
    keys: async (store) => [...held.keys()].filter((key) => key.startsWith(`${store}\n`)).map((key) => key.slice(store.length + 1)),
  };
  memories.set(name, kept);
  return kept;
}

/** `name`: of the endpoint, whose tickets alone it concerns. */
export function keptHere(name: string): Kept {
  if (!globalThis.indexedDB) return memory(name);
  let opened: Promise<IDBPDatabase<Stores>> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const database = (): Promise<IDBPDatabase<Stores>> => {
    opened ??= openDB<Stores>(KEPT + name, 1, {
      upgrade(made) {
        for (const store of ['uploads', 'bytes', 'reads', 'since'] as const) made.createObjectStore(store);
      },
      // Whoever deletes it waits until nobody has it open.
      blocking(_current, _wanted, { target }) {
        (target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
  const use = async <T>(work: (within: IDBPDatabase<Stores>) => Promise<T>): Promise<T> => {
    try {
      return await work(await database());
    } catch (cause) {
      // Closed by the browser meanwhile, or refused: the next use opens it anew.
      forget();
      if (cause instanceof BackendError) throw cause;
      throw new BackendError('storage', { retryable: true, cause });
    }
  };
  return {
    get: (store, key) => use((within) => within.get(store, key)),
    put: async (store, key, value, mayStill) =>
      void (await use((within) => {
        mayStill?.();
        return within.put(store, value, key);
      })),
    drop: (store, key) => use((within) => within.delete(store, key)),
    keys: (store) => use((within) => within.getAllKeys(store)),
  };
}

/** What `endSession()` leaves in the storage of the browser. */
function sessionMark(): string | null {
  try {
    return localStorage.getItem(SESSION_END);
  } catch {
    // Storage is off, or this is no browser.
    return null;
  }
}

/** For the work of one call: what ends after the session of its member is over keeps nothing of them any more. */
export function untilSessionEnds(kept: Kept): Kept {
  const mark = sessionMark();
  const mayStill = (): void => {
    if (sessionMark() !== mark) throw new BackendError('unauthenticated');
  };
  return { ...kept, put: (store, key, value) => kept.put(store, key, value, mayStill) };
}
