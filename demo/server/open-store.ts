/** Opens everything that is kept: the folder, the database in its newest shape, the files and the key. */
import type { Preset } from '../../src/model/preset.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { openPglite } from './database/pglite.ts';
import { openPostgres } from './database/postgres.ts';
import { openFileStore, type FileStore } from './files/file-store.ts';
import { mustBelongTogether, sealFromFile, type Seal } from './seal.ts';
import { seedIfEmpty } from './seed/seed.ts';
import { openStorageFolder, openTemporaryFolder } from './storage-folder.ts';

export interface StoreOptions {
  /** A folder, or `memory` for nothing that outlives the store. */
  readonly dataDir: string;
  /** PostgreSQL instead of the embedded database; files and key stay in the folder, which several processes may share. */
  readonly databaseUrl?: string;
  readonly preset: Preset;
  readonly now: Date;
  readonly report: (line: string) => void;
}

export interface Store {
  readonly db: Database;
  readonly files: FileStore;
  readonly seal: Seal;
  /** Where the files of cases lie, each under its random name. */
  readonly filesDir: string;
  close(): Promise<void>;
}

export async function openStore({ dataDir, databaseUrl, preset, now, report }: StoreOptions): Promise<Store> {
  const inMemory = dataDir === 'memory';
  const folder = await (inMemory ? openTemporaryFolder() : openStorageFolder(dataDir, { shared: databaseUrl !== undefined }));
  const opened: (() => Promise<void>)[] = [folder.release];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const db = databaseUrl
      ? openPostgres(databaseUrl, (error) => report(`database connection lost: ${error.name}`))
      : await openPglite(inMemory ? undefined : folder.database);
    opened.push(() => db.close());
    await migrate(db);
    const files = await openFileStore(folder.kept, folder.arriving);
    const seal = await sealFromFile(folder.key);
    await mustBelongTogether(seal, db);
    await seedIfEmpty({ db, files, seal, preset, now });
    return { db, files, seal, filesDir: folder.kept, close };
  } catch (error) {
    await close();
    throw error;
  }
}
