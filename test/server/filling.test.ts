/** Filled accounts and databases from before: what fills them is believable, complete and the same each time. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { searchQuery } from '../../demo/server/cases/search-words.ts';
import { migrate } from '../../demo/server/database/migrate.ts';
import { openPglite } from '../../demo/server/database/pglite.ts';
import type { Database } from '../../demo/server/database/database.ts';
import { fillAccount } from '../../demo/server/fill/fill-account.ts';
import { startServer } from '../../demo/server/server.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { isLeaf } from '../../src/model/taxonomy.ts';
import type { ShownType } from '../../src/model/case.ts';
import { openSociety, temporaryFolder, type Society } from './society.ts';

const account = 'studio-nordique';
const now = new Date('2026-09-15T15:00:00Z');
const cases = 600;

let society: Society;
let earlier: number;
before(async () => {
  society = await openSociety({ now: () => now });
  const [row] = await society.db.query<{ count: number }>('select count(*)::integer as count from cases where account = $1', [account]);
  earlier = row!.count;
  await fillAccount(society.db, { account, cases, preset: rightsSociety, now });
});
after(() => society.close());

const one = async (sql: string, db: Database = society.db, parameters: readonly unknown[] = [account]): Promise<Record<string, number>> =>
  (await db.query<Record<string, number>>(sql, parameters))[0]!;

test('a filled account has as many cases as asked for: nearly all resolved, a few open, two waiting, few unread', async () => {
  const counts = await one(
    `select count(*)::integer as cases, count(*) filter (where status = 'resolved')::integer as resolved,
     count(*) filter (where status = 'cancelled')::integer as cancelled, count(*) filter (where waiting)::integer as waiting,
     count(*) filter (where status = 'active')::integer as active, count(*) filter (where origin = 'phone')::integer as phone,
     count(distinct opened_by)::integer as members, count(distinct lang)::integer as langs, count(distinct type)::integer as types
     from cases where account = $1`,
  );
  assert.equal(counts.cases, cases + earlier);
  assert.ok(counts.resolved! / counts.cases! > 0.94);
  assert.ok(counts.cancelled! > 3);
  assert.ok(counts.active! >= 9 && counts.active! < 9 + earlier + 1);
  assert.equal(counts.waiting, 2);
  assert.ok(counts.phone! > cases / 10 && counts.phone! < cases / 3);
  assert.deepEqual([counts.members, counts.langs], [4, 2]);
  assert.ok(counts.types! > 20);
  const { unread } = await one(`select count(distinct case_id)::integer as unread from unread_marks where account = $1`);
  assert.ok(unread! >= 2 && unread! < 6);
});

test('filled cases span eight years, have references that grow with time, and end after they began', async () => {
  const { years, wrong } = await one(
    `select count(distinct extract(year from opened_at))::integer as years,
     count(*) filter (where updated_at < opened_at or updated_at > $2::timestamptz)::integer as wrong from cases where account = $1`,
    society.db,
    [account, now],
  );
  assert.ok(years! >= 8);
  assert.equal(wrong, 0);
  const rows = await society.db.query<{ reference: string }>(
    `select c.reference from cases c where account = $1 and exists (select 1 from members m where m.id = c.opened_by and m.id <> 'member-5f1c')
     and extract(year from opened_at) < 2026 order by opened_at, reference_key`,
    [account],
  );
  const references = rows.map(({ reference }) => reference);
  assert.deepEqual(references, [...references].sort());
});

test('every type of a filled case is one of the preset’s, and no phrase kept a hole', async () => {
  const rows = await society.db.query<{ heading: { path: ShownType[]; subject: string }; body: { description: string } }>(
    'select heading, body from cases where account = $1',
    [account],
  );
  for (const { heading, body } of rows) {
    assert.ok(isLeaf(rightsSociety, heading.path.map(({ id }) => id)), heading.subject);
    assert.ok(heading.subject.length <= rightsSociety.subject.maxLength);
    assert.doesNotMatch(heading.subject + body.description, /[{}]|undefined|\bde [AEIOUÉ]|(^| ) /);
  }
});

test('filled cases are found, counted and told like any other', async () => {
  const { apart } = await one(
    `select count(*)::integer as apart from cases c left join case_words w on w.case_id = c.id where c.account = $1 and w.words is null`,
  );
  assert.equal(apart, 0);
  const { kept } = await one('select sum(cases)::integer as kept from case_counts where account = $1');
  assert.equal(kept, cases + earlier);
  const { untold } = await one(
    `select count(*)::integer as untold from cases c where account = $1 and status <> 'active'
     and not exists (select 1 from case_events e where e.case_id = c.id and e.kind = c.status)`,
  );
  assert.equal(untold, 0);
  const [row] = await society.db.query<{ id: string }>(
    `select c.id from cases c join messages m on m.case_id = c.id where c.account = $1 and c.status = 'resolved' limit 1`,
    [account],
  );
  const detail = await society.detail('camille', row!.id);
  assert.ok(detail.messages.length > 0 && detail.description !== '');
});

test('the same seed tells the same stories, and a second filling adds to the first', async () => {
  const told = async (): Promise<readonly unknown[]> => {
    const db = await openPglite();
    await migrate(db);
    await db.query(`insert into accounts (id, name) values ('a', 'A')`);
    await fillAccount(db, { account: 'a', cases: 30, preset: rightsSociety, now });
    const rows = await db.query('select id, reference, heading, body, updated_at from cases order by reference');
    await fillAccount(db, { account: 'a', cases: 5, preset: rightsSociety, now });
    assert.equal((await db.query('select 1 from cases')).length, 35);
    await db.close();
    return rows;
  };
  assert.deepEqual(await told(), await told());
});

test('an account that does not exist is not filled', async () => {
  await assert.rejects(fillAccount(society.db, { account: 'nobody', cases: 1, preset: rightsSociety, now }), /no account nobody/);
});

test('the command fills the folder of a server that is not running, and says in one line what it did or why not', async () => {
  const folder = await temporaryFolder();
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: folder.path };
  delete env.DATABASE_URL;
  const run = (...given: readonly string[]): Promise<{ readonly code: number | null; readonly told: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/fill/main.ts', ...given], { env });
      let told = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += String(chunk)));
      child.on('exit', (code) => resolve({ code, told }));
    });
  const wrong = await run('--cases', 'many');
  assert.deepEqual([wrong.code, wrong.told.includes('Usage: npm run demo:fill')], [1, true]);
  const filled = await run('--cases', '20');
  assert.match(filled.told, /^Filled: 20 cases added to studio-nordique in \d+ s\.\n$/);
  assert.equal(filled.code, 0);

  const server = await startServer({ dataDir: folder.path, port: 0 });
  const held = join(folder.path, 'pid');
  assert.equal(await readFile(held, 'utf8'), String(process.pid));
  const refused = await run('--cases', '20');
  assert.equal(refused.code, 1);
  assert.match(refused.told, /^The account could not be filled: Process \d+ already uses .*\n$/);
  const { kept } = await one('select sum(cases)::integer as kept from case_counts where account = $1', server.db);
  assert.equal(kept, 20 + earlier);
  await server.close();
  await folder.remove();
});

/** A database as it was before lists could be filtered, with what people may have left in it. */
async function databaseFromBefore(folder: string): Promise<void> {
  const old = await PGlite.create(folder);
  await old.exec(await readFile(new URL('../../demo/server/database/migrations/001-cases.sql', import.meta.url), 'utf8'));
  await old.exec(`create table migrations (name text primary key, ran_at timestamptz not null default now());
    insert into migrations (name) values ('001-cases.sql');
    insert into members (id, name) values ('m', 'Mo'), ('n', 'Noé');
    insert into accounts (id, name) values ('a', 'A');
    insert into representatives (member, account) values ('m', 'a'), ('n', 'a');`);
  const insert = (id: string, day: number, status: string, heading: object, description: string, member: string | null, news: number | null): Promise<unknown> =>
    old.query(
      `insert into cases (id, reference, account, status, origin, opened_by, lang, heading, body, opened_at, updated_at, news_at, waiting)
       values ($1, $2, 'a', $3, $4, $5, 'fr', $6, $7, $8, $8, $9, $10)`,
      [id, `C-2026-0000${day}`, status, member ? 'portal' : 'phone', member, JSON.stringify(heading), JSON.stringify({ answers: [], description, comments: '' }),
        `2026-01-0${day}T00:00:00Z`, news === null ? null : `2026-01-0${news}T00:00:00Z`, id === 'third'],
    );
  const path = (...labels: readonly string[]): readonly ShownType[] => labels.map((label) => ({ id: label.toLowerCase(), label }));
  await insert('first', 1, 'resolved', { subject: 'Œuvre\0 \ud800 volée', path: path('Old', 'Sub') }, 'une première', 'm', 5);
  await insert('second', 2, 'active', { subject: '', path: path('New', '<b>'.repeat(80)), caller: 'Zoé \0' }, 'x'.repeat(60_000), null, 2);
  await insert('third', 3, 'active', { subject: 'third', path: path('Old') }, '', 'n', null);
  await old.query(`insert into messages (id, case_id, sender, author, words, lang, at) values ('1', 'third', 'staff', 'S', $1, 'fr', now())`, [
    JSON.stringify({ text: 'Lequel\0 des événements?' }),
  ]);
  await old.query(`insert into read_marks (member, case_id, read_at) values
    ('m', 'first', '2026-01-06T00:00:00Z'), ('n', 'first', '2026-01-04T00:00:00Z'), ('m', 'second', '2026-01-02T00:00:00Z')`);
  await old.close();
}

test('a database from before keeps its cases, which are then counted, found and unread as they were', async () => {
  const folder = await temporaryFolder();
  const place = join(folder.path, 'db');
  await databaseFromBefore(place);
  const db = await openPglite(place);
  await migrate(db);
  await migrate(db);

  assert.deepEqual(await db.query('select id, opener, type, subject_key, reference_key from cases order by id'), [
    { id: 'first', opener: 'm', type: 'old/sub', subject_key: 'oeuvre \ufffd volee', reference_key: '2026000000001' },
    { id: 'second', opener: 'phone:Zoé', type: `new/${'<b>'.repeat(80)}`, subject_key: '', reference_key: '2026000000002' },
    { id: 'third', opener: 'n', type: 'old', subject_key: 'third', reference_key: '2026000000003' },
  ]);
  assert.deepEqual(await db.query('select member, case_id from unread_marks order by 2, 1'), [
    { member: 'n', case_id: 'first' },
    { member: 'n', case_id: 'second' },
  ]);
  assert.deepEqual(await db.query('select status, waiting, type, cases from case_counts where cases <> 0 and type like $1 order by type', ['old%']), [
    { status: 'active', waiting: true, type: 'old', cases: 1 },
    { status: 'resolved', waiting: false, type: 'old/sub', cases: 1 },
  ]);
  const found = async (search: string): Promise<readonly unknown[]> =>
    (await db.query<{ case_id: string }>('select case_id from case_words where words @@ $1::tsquery order by 1', [searchQuery(search)])).map(
      ({ case_id }) => case_id,
    );
  assert.deepEqual([await found('oeuvre premiere'), await found('xxx'), await found('evenement'), await found('C-2026-00003')], [
    ['first'],
    ['second'],
    ['third'],
    ['third'],
  ]);
  assert.deepEqual(await db.query(`select path from case_types where type = 'old'`), [{ path: [{ id: 'old', label: 'Old' }] }]);
  await db.close();
  await folder.remove();
});
