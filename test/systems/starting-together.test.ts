/** Several starts at once on a database and a folder that hold nothing: one set of people, cases and secrets. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sweepUploads } from '../../demo/server/files/receive-upload.ts';
import { openStore, type Store } from '../../demo/server/open-store.ts';
import { borealCases } from '../../demo/server/seed/boreal-cases.ts';
import { otherCases } from '../../demo/server/seed/other-cases.ts';
import { practiceCases } from '../../demo/server/seed/practice-cases.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { temporaryFolder } from '../server/society.ts';
import { freshDatabaseOn } from '../support/fresh-database.ts';
import { postgresHere } from './postgres-here.ts';
import type { ThrowawayPostgres } from './throwaway-postgres.ts';

let postgres: ThrowawayPostgres;
before(async () => {
  postgres = await postgresHere();
});
after(() => postgres.close());

const storeIn = (dataDir: string, databaseUrl: string): Promise<Store> =>
  openStore({ dataDir, databaseUrl, preset: rightsSociety, now: new Date(), report: () => undefined });

async function onNothing(use: (open: () => Promise<Store>, folder: string, url: string) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  const database = await freshDatabaseOn(postgres.url);
  const opened: Store[] = [];
  try {
    await use(
      async () => {
        const store = await storeIn(folder.path, database.url);
        opened.push(store);
        return store;
      },
      folder.path,
      database.url,
    );
  } finally {
    await Promise.all(opened.map((store) => store.close()));
    await database.drop();
    await folder.remove();
  }
}

test('four that start together on nothing share one key, one seeding and one set of tables', () =>
  onNothing(async (open, folder) => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    assert.equal(new Set(stores.map(({ seal }) => seal.fingerprint('same'))).size, 1);
    const [{ db }] = stores as [Store, ...Store[]];
    const [counts] = await db.query<{ cases: string; marks: string; twice: string }>(
      `select (select count(*) from cases)::int as cases, (select count(*) from seals)::int as marks,
       (select count(*) from (select name from migrations group by name having count(*) > 1) as repeated)::int as twice`,
    );
    assert.deepEqual(counts, { cases: borealCases.length + otherCases.length + practiceCases.length, marks: 1, twice: 0 });
    assert.deepEqual((await readdir(folder)).sort(), ['arriving', 'files', 'key']);
  }));

test('every file of the seeded cases is there, and none that nobody knows', () =>
  onNothing(async (open, folder) => {
    const [{ db }] = (await Promise.all([open(), open()])) as [Store, Store];
    const known = await db.query<{ stored_as: string }>('select stored_as from uploads');
    assert.deepEqual((await readdir(join(folder, 'files'))).sort(), known.map(({ stored_as }) => stored_as).sort());
  }));

test('a second folder, with a key of its own, is refused even where both start at once', () =>
  onNothing(async (open, _, url) => {
    const other = await temporaryFolder();
    const outcomes = await Promise.allSettled([
      open(),
      storeIn(other.path, url).then(async (store) => {
        await store.close();
      }),
    ]);
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    assert.equal(refused.length, 1);
    assert.match(refused[0]!, /not the one that this database was sealed with/);
    await other.remove();
  }));

test('two that sweep together let go of each old upload once, and of nothing else', () =>
  onNothing(async (open, folder) => {
    const [one, two] = (await Promise.all([open(), open()])) as [Store, Store];
    const before = new Set(await readdir(join(folder, 'files')));
    const [known] = await one.db.query<{ stored_as: string; attestation: unknown }>('select stored_as, attestation from uploads limit 1');
    const text = Buffer.from('laissé là');
    const sha256 = createHash('sha256').update(text).digest('hex');
    for (let count = 0; count < 20; count += 1) {
      const { storedAs } = await one.files.keep(Readable.from([text]), { name: 'laisse.txt', size: text.length, type: '', sha256 });
      await one.db.query(
        `insert into uploads (id, attestation, size, type, sha256, stored_as, created_at) values ($1, $2, $3, 'text/plain', $4, $5, '2020-01-01')`,
        [randomUUID(), JSON.stringify(known!.attestation), text.length, sha256, storedAs],
      );
    }
    const week = new Date('2020-01-08');
    await Promise.all([sweepUploads(week, one.files, one.db), sweepUploads(week, two.files, two.db)]);
    assert.deepEqual(new Set(await readdir(join(folder, 'files'))), before);
    await access(join(folder, 'files', known!.stored_as));
  }));
