/** The browser's own database: its stores, its transactions, and what its failures mean. */
import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { BackendError } from '../../error.ts';
import { upgrade, version, type Stores } from './stores.ts';

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
      const opened = openDB<Stores>(name, version, {
        upgrade,
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
