/** What an empty database is filled with: each thing once, however many societies there are. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { migrate } from '../../demo/server/database/migrate.ts';
import { openPglite } from '../../demo/server/database/pglite.ts';
import { openFileStore } from '../../demo/server/files/file-store.ts';
import { sealFromFile } from '../../demo/server/seal.ts';
import { seedIfEmpty } from '../../demo/server/seed/seed.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { temporaryFolder } from './society.ts';

test('the name of a company’s CRM is written once, and not again by the second society', async () => {
  const folder = await temporaryFolder();
  const db = await openPglite();
  await migrate(db);
  const named: unknown[] = [];
  const listening: typeof db = {
    ...db,
    transaction: (work) => db.transaction((within) => work({
      query: (sql, parameters) => {
        if (/set crm/.test(sql)) named.push(parameters);
        return within.query(sql, parameters);
      },
    })),
  };
  const seed = async (): Promise<void> => seedIfEmpty({
    db: listening, preset: rightsSociety, now: new Date(),
    files: await openFileStore(join(folder.path, 'kept'), join(folder.path, 'arriving')),
    seal: await sealFromFile(join(folder.path, 'key')),
  });
  await seed();
  assert.deepEqual(named, [['editions-boreal', 'Carnet Boréal']]);
  await seed();
  assert.equal(named.length, 1);
  await db.close();
  await folder.remove();
});
