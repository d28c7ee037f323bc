/** Brings a database to the newest shape, by numbered steps that each run once: SQL, or code where SQL cannot read. */
import { readdir, readFile } from 'node:fs/promises';
import type { Database, Queries } from './database.ts';

const folder = new URL('migrations/', import.meta.url);

/** Any fixed number: processes that start together on one database wait for each other on it. */
const migrationLock = 415;

/** The body of a function stands between `$$` and holds semicolons of its own. */
const statementsOf = (script: string): readonly string[] =>
  script
    .split('$$')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/;\s*$/gm, '\0')))
    .join('$$')
    .split('\0')
    .filter((statement) => statement.replace(/^--.*$/gm, '').trim() !== '');

async function run(name: string, within: Queries): Promise<void> {
  const step = new URL(name, folder);
  if (name.endsWith('.sql')) {
    for (const statement of statementsOf(await readFile(step, 'utf8'))) await within.query(statement);
  } else {
    const { migrate: fill } = (await import(step.href)) as { migrate(within: Queries): Promise<void> };
    await fill(within);
  }
}

export async function migrate(db: Database): Promise<void> {
  const steps = (await readdir(folder)).filter((name) => /^\d.*\.(sql|ts)$/.test(name)).sort();
  await db.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await within.query('create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())');
    const ran = new Set((await within.query<{ name: string }>('select name from migrations')).map(({ name }) => name));
    for (const name of steps.filter((each) => !ran.has(each))) {
      await run(name, within);
      await within.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}
