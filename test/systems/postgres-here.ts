/** The PostgreSQL server that TEST_DATABASE_URL names, else a throwaway one. */
import { startThrowawayPostgres, type ThrowawayPostgres } from './throwaway-postgres.ts';

export async function postgresHere(): Promise<ThrowawayPostgres> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? { url, close: async () => undefined } : startThrowawayPostgres();
}
