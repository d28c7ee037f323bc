/** With TEST_DATABASE_URL set, tests run on fresh databases of that PostgreSQL server; else each on an embedded one. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { beginFromCopy } from './fresh-pglite.ts';

export interface FreshDatabase {
  /** Absent where the embedded database is meant. */
  readonly url?: string;
  drop(): Promise<void>;
}

export async function freshDatabaseOn(server: string): Promise<FreshDatabase & { readonly url: string }> {
  const name = `case_wizard_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (server) return freshDatabaseOn(server);
  beginFromCopy();
  return { drop: async () => undefined };
}
