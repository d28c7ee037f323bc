/** The reference server with a filled account, in memory, serving the benchmark's pages from its own origin. */
import { fillAccount } from '../../demo/server/fill/fill-account.ts';
import { startServer, type RunningServer } from '../../demo/server/server.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

export async function serveFilled(pages: string, cases: number, report: (line: string) => void): Promise<RunningServer> {
  const server = await startServer({ dataDir: 'memory', port: 0, pages, report });
  await fillAccount(server.db, { account: 'studio-nordique', cases, preset: rightsSociety, now: new Date() });
  return server;
}
