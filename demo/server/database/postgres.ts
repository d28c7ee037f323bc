/** A PostgreSQL server, where the demo is to keep its cases in a real one. */
import pg from 'pg';
import type { Database, Queries } from './database.ts';
import { listenTo, noticesSilence } from './postgres-listening.ts';

type Runs = Pick<pg.ClientBase, 'query'>;

const queries = (connection: Runs): Queries => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await connection.query(sql, [...parameters])).rows as Row[],
});

/** Beyond this, a request is told that the database does not answer instead of waiting on. */
const patience = 10_000;

/** A process that froze in the middle of a transaction must not hold its locks against the others for ever. */
const longestPause = 60_000;

/** `lost` hears of connections that were cut, waiting or at work; they are replaced by themselves. */
export function openPostgres(url: string, lost: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    idle_in_transaction_session_timeout: longestPause,
    ...noticesSilence,
  });
  pool.on('error', lost);
  const listening = new Set<() => Promise<void>>();
  return {
    query: (sql, parameters) => queries(pool).query(sql, parameters),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // The pool looks after connections that wait; nobody hears of one that is cut at work, and that ends a process.
      const cut = (error: Error): void => {
        broken = error;
        lost(error);
      };
      client.on('error', cut);
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
        client.off('error', cut);
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
