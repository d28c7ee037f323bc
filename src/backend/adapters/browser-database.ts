/** The browser's own database: its stores, its transactions, and what its failures mean. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Attestation } from '../../model/attestation.ts';
import type { Account, Receipt, Session } from '../../model/case.ts';
import { BackendError } from '../error.ts';
import type { StoredCase } from './browser-stored-case.ts';

export interface StoredUpload {
  readonly id: string;
  readonly member: string;
  readonly attestation: Attestation;
  /** The case that holds it, once one does. */
  readonly claimedBy?: string;
}

interface Stores extends DBSchema {
  accounts: { key: string; value: Account };
  members: { key: string; value: Omit<Session, 'accounts'> & { readonly accounts: readonly string[] } };
  cases: {
    key: string;
    value: StoredCase;
    indexes: {
      'by-account': [account: string, updatedAt: string, id: string];
      'by-change': [updatedAt: string, id: string];
    };
  };
  uploads: { key: string; value: StoredUpload };
  /** Apart from `uploads`, so that a claim does not load them. Buffers: WebKit's private windows refuse a Blob here. */
  bytes: { key: string; value: ArrayBuffer };
  submissions: {
    key: [member: string, key: string];
    value: { readonly member: string; readonly key: string; readonly payload: string; readonly receipt: Receipt };
  };
  reads: {
    key: [member: string, caseId: string];
    value: { readonly member: string; readonly caseId: string; readonly at: string };
  };
  counters: { key: number; value: { readonly year: number; readonly last: number } };
}

type Mode = 'readonly' | 'readwrite';
type Within<M extends Mode> = IDBPTransaction<Stores, StoreNames<Stores>[], M>;
export type Reading = Within<Mode>;
export type Writing = Within<'readwrite'>;

/** `work` may await nothing but its transaction: the browser commits one that has nothing to do. */
export interface CaseDatabase {
  read<T>(work: (within: Reading) => Promise<T>): Promise<T>;
  /** All of `work` is on disk when this resolves, or none of it when it rejects. */
  write<T>(work: (within: Writing) => Promise<T>): Promise<T>;
}

function createStores(database: IDBPDatabase<Stores>): void {
  database.createObjectStore('accounts', { keyPath: 'id' });
  database.createObjectStore('members', { keyPath: 'member' });
  const cases = database.createObjectStore('cases', { keyPath: 'id' });
  cases.createIndex('by-account', ['account', 'updatedAt', 'id']);
  cases.createIndex('by-change', ['updatedAt', 'id']);
  database.createObjectStore('uploads', { keyPath: 'id' });
  database.createObjectStore('bytes');
  database.createObjectStore('submissions', { keyPath: ['member', 'key'] });
  database.createObjectStore('reads', { keyPath: ['member', 'caseId'] });
  database.createObjectStore('counters', { keyPath: 'year' });
}

/** A browser that refuses or loses its storage; a transaction that failed left nothing behind, so nothing is unclear. */
export const storageError = (cause: unknown): BackendError => new BackendError('storage', { retryable: true, cause });

async function transact<M extends Mode, T>(
  database: IDBPDatabase<Stores>,
  mode: M,
  work: (within: Within<M>) => Promise<T>,
): Promise<T> {
  const within = database.transaction([...database.objectStoreNames], mode, { durability: 'strict' });
  // The work's own failure says more than the abort that follows from it.
  within.done.catch(() => {});
  try {
    const result = await work(within);
    await within.done;
    return result;
  } catch (error) {
    try {
      within.abort();
    } catch {
      // The browser has aborted it already.
    }
    throw error;
  }
}

/**
 * The database called `name`, opened at its first use and again whenever the browser has closed it. `prepare` runs on
 * each opening, before any other work.
 */
export function openCaseDatabase(name: string, prepare?: (within: Writing) => Promise<void>): CaseDatabase {
  let current: Promise<IDBPDatabase<Stores>> | undefined;

  function connect(): Promise<IDBPDatabase<Stores>> {
    const forget = (): void => {
      if (current === connection) current = undefined;
    };
    const connection = new Promise<IDBPDatabase<Stores>>((resolve, reject) => {
      const leave = (): void => void opened.then((database) => database.close());
      const opened = openDB<Stores>(name, 1, {
        upgrade: createStores,
        blocked() {
          reject(new Error('another tab holds an older database'));
          leave();
        },
        // Whoever wants to delete or upgrade it goes first.
        blocking() {
          forget();
          leave();
        },
        terminated: forget,
      });
      opened.then(resolve, reject);
    }).then(async (database) => {
      if (!prepare) return database;
      return transact(database, 'readwrite', prepare).then(
        () => database,
        (error: unknown) => {
          database.close();
          throw error;
        },
      );
    });
    connection.catch(forget);
    return connection;
  }

  async function run<M extends Mode, T>(mode: M, work: (within: Within<M>) => Promise<T>, again = true): Promise<T> {
    const used = (current ??= connect());
    try {
      return await transact(await used, mode, work);
    } catch (error) {
      if (error instanceof BackendError) throw error;
      // Closed between its opening and this use: nothing has begun, so once more, on a new connection.
      const closed = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!closed || !again) throw storageError(error);
      if (current === used) current = undefined;
      return run(mode, work, false);
    }
  }

  return {
    read: <T>(work: (within: Reading) => Promise<T>) => run<Mode, T>('readonly', work),
    write: <T>(work: (within: Writing) => Promise<T>) => run('readwrite', work),
  };
}
