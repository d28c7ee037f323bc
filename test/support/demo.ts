/** In a test page: reading and resetting the demo server that stands behind /demo/ and /api. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { DemoCommands } from './demo-beside-tests.ts';
import type { LineState } from './upload-line.ts';

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

/** What the Request Tracker behind the demo answers to its staff; `path` below `/REST/2.0`. */
export async function readTracker<Body>(path: string): Promise<Body> {
  const { body } = await ask<'read-tracker', { body: Body }>('read-tracker', { path });
  return body;
}

/** Empties the server and seeds it again. */
export async function resetDemo(): Promise<void> {
  await ask<'reset-demo', unknown>('reset-demo');
}

/** Adds believable cases to an account. */
export async function fillDemo(account: string, cases: number): Promise<void> {
  await ask<'fill-demo', unknown>('fill-demo', { account, cases });
}

/** Cuts the connection of an upload once byte `cutAt` of its file is on the way, and lets the next `downFor` requests about uploads fail. */
export async function breakUploads(cutAt: number, downFor: number): Promise<void> {
  await ask<'break-uploads', unknown>('break-uploads', { cutAt, downFor });
}

/** The line for uploads is well again, and what it saw is forgotten. */
export async function mendUploads(): Promise<void> {
  await ask<'break-uploads', unknown>('break-uploads', { downFor: 0 });
}

export const uploadLine = (): Promise<LineState> => ask<'upload-line', LineState>('upload-line');
