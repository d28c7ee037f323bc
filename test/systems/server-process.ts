/** The reference server as a process of its own, started by its own command, to be stopped or killed like any other. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endsWithUs } from './ends-with-us.ts';

export interface ServerSettings {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Any free port where absent. */
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
}

export interface ServerProcess {
  /** Without a slash at its end. */
  readonly url: string;
  /** What it complained of. */
  complaints(): string;
  /** At once and without a word to it, as when a machine is lost. */
  kill(): Promise<void>;
  /** As an operator does; answers with the exit status. */
  stop(): Promise<number | null>;
}

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
};

/** Resolves once the server says that it is ready. */
export async function startServerProcess({ databaseUrl, dataDir, port = 0, env = {} }: ServerSettings): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', ...env },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The server could not be run.');
  const end = endsWithUs({ pid, signal: 'KILL' });
  let said = '';
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const at = /^Demo ready: http:\/\/localhost:(\d+)\/$/m.exec(said)?.[1];
      if (at !== undefined) resolve(`http://127.0.0.1:${at}`);
    });
    child.once('exit', () => reject(new Error(`The server did not start:\n${complaints}`)));
  });
  const url = await ready.catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    url,
    complaints: () => complaints,
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
      await end();
    },
    async stop() {
      child.kill('SIGTERM');
      const status = await ended(child);
      await end();
      return status;
    },
  };
}
