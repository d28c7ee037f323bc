/** A PostgreSQL server, where the demo is to keep its cases in a real one. */
import pg from 'pg';
import type { Database, Queries } from './database.ts';
import { listenTo } from './postgres-listening.ts';

type Runs = Pick<pg.ClientBase, 'query'>;

const queries = (connection: Runs): Queries => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await connection.query(sql, [...parameters])).rows as Row[],
});

/** `lost` hears of connections that the server closed while they waited; they are replaced by themselves. */
export function openPostgres(url: string, lost: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', lost);
  const listening = new Set<() => Promise<void>>();
  return {
    query: (sql, parameters) => queries(pool).query(sql, parameters),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(queries(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async listen(channel, heard) {
      const end = await listenTo(url, channel, heard, lost);
      const stop = (): Promise<void> => {
        listening.delete(stop);
        return end();
      };
      listening.add(stop);
      return stop;
    },
    async close() {
      await Promise.all([...listening].map((stop) => stop()));
      await pool.end();
    },
  };
}
