/** Brings a database to the newest shape, by numbered SQL files that each run once. */
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const folder = new URL('migrations/', import.meta.url);

/** Any fixed number: processes that start together on one database wait for each other on it. */
const migrationLock = 415;

const statementsOf = (script: string): readonly string[] =>
  script.split(/;\s*$/m).filter((statement) => statement.replace(/^--.*$/gm, '').trim() !== '');

export async function migrate(db: Database): Promise<void> {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  await db.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await within.query('create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())');
    const ran = new Set((await within.query<{ name: string }>('select name from migrations')).map(({ name }) => name));
    for (const name of scripts.filter((each) => !ran.has(each))) {
      for (const statement of statementsOf(await readFile(new URL(name, folder), 'utf8'))) await within.query(statement);
      await within.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}
