/** Two processes of the reference server on one PostgreSQL database and one folder, behind a balancer. */
import { freshDatabaseOn } from '../support/fresh-database.ts';
import { callersOf, temporaryFolder, type Callers } from '../server/society.ts';
import { openBalancer, type Balancer } from './balancer.ts';
import { postgresHere } from './postgres-here.ts';
import { startServerProcess, type ServerProcess, type ServerSettings } from './server-process.ts';

export interface TwoProcesses {
  readonly settings: ServerSettings;
  /** As they run now: a test that kills one puts its successor here. */
  readonly processes: [ServerProcess, ServerProcess];
  /** Every request goes to the other process than the one before. */
  readonly balancer: Balancer;
  /** People who call the first, the second, or whichever is next. */
  readonly callers: { readonly first: Callers; readonly second: Callers; readonly either: Callers };
  close(): Promise<void>;
}

/** Both are started at once, on a database and a folder that hold nothing. */
export async function openTwoProcesses(): Promise<TwoProcesses> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const postgres = await postgresHere();
    opened.push(postgres.close);
    const database = await freshDatabaseOn(postgres.url);
    opened.push(database.drop);
    const folder = await temporaryFolder();
    opened.push(folder.remove);
    const settings = { databaseUrl: database.url, dataDir: folder.path };
    const started = await Promise.allSettled([startServerProcess(settings), startServerProcess(settings)]);
    const processes = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    opened.push(() => Promise.all(processes.map((each) => each.kill())));
    for (const each of started) if (each.status === 'rejected') throw each.reason;
    const [first, second] = processes as [ServerProcess, ServerProcess];
    const balancer = await openBalancer([first.url, second.url]);
    opened.push(balancer.close);
    return {
      settings,
      processes: processes as [ServerProcess, ServerProcess],
      balancer,
      callers: { first: callersOf(first.url), second: callersOf(second.url), either: callersOf(balancer.url) },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
