/** The little that the server asks of its database, so that PGlite and PostgreSQL are the same to it. */

export interface Queries {
  /** One statement; values travel as parameters only. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface Database extends Queries {
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction<T>(work: (within: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** SQLSTATE of a failed statement, where the failure is the database's. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
