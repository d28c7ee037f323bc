/** In a test page: reading and resetting the demo server that stands behind /demo/ and /api. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { DemoCommands } from './demo-beside-tests.ts';

const ask = <Name extends keyof DemoCommands, Answer>(name: Name, payload?: DemoCommands[Name]): Promise<Answer> =>
  executeServerCommand<Answer, DemoCommands[Name]>(name, payload);

/** Runs SQL on the server's database and answers with its rows. */
export async function query<Row = Record<string, unknown>>(
  sql: string, params: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await ask<'query', { rows: Row[] }>('query', { sql, params });
  return rows;
}

/** SHA-256 of a file as it lies in the server's store; `path` is the row's `stored_as`. */
export async function storedHash(path: string): Promise<string> {
  const { sha256 } = await ask<'file-hash', { sha256: string }>('file-hash', { path });
  return sha256;
}

/** Empties the server and seeds it again. */
export async function resetDemo(): Promise<void> {
  await ask<'reset-demo', unknown>('reset-demo');
}

/** Adds believable cases to an account. */
export async function fillDemo(account: string, cases: number): Promise<void> {
  await ask<'fill-demo', unknown>('fill-demo', { account, cases });
}
