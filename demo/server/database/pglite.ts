/** PostgreSQL inside this process, in a folder or in memory: nothing to install for a demo. */
import { PGlite } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';

type Runs = Pick<PGlite, 'query'>;

const queries = (connection: Runs): Queries => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await connection.query<Row>(sql, [...parameters])).rows,
});

/** Without a folder everything is kept in memory and gone on close. */
export async function openPglite(folder?: string): Promise<Database> {
  const pglite = await PGlite.create(folder);
  return {
    ...queries(pglite),
    transaction: (work) => pglite.transaction((within) => work(queries(within))),
    listen: (channel, heard) => pglite.listen(channel, heard),
    close: () => pglite.close(),
  };
}
