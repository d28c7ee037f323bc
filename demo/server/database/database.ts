/** The little that the server asks of its database, so that PGlite and PostgreSQL are the same to it. */

export interface Queries {
  /** One statement; values travel as parameters only. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Hears what was told on a channel; without words, that something may have been told which it did not hear. */
export type Heard = (told?: string) => void;

export interface Database extends Queries {
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction<T>(work: (within: Queries) => Promise<T>): Promise<T>;
  /** Hears what `pg_notify` tells on `channel`, from when it resolves until what it resolves to is called. */
  listen(channel: string, heard: Heard): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** SQLSTATE of a failed statement, where the failure is the database's. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
