/** Runs the reference server from the command line, set by PORT, HOST, DATA_DIR, DATABASE_URL and REQUEST_TRACKER. */
import { chosenRequestTracker } from '../request-tracker/chosen.ts';
import { startServer } from './server.ts';

const { PORT, HOST, DATA_DIR, DATABASE_URL, REQUEST_TRACKER } = process.env;

let endTracker = async (): Promise<void> => undefined;
try {
  const requestTracker = await chosenRequestTracker(REQUEST_TRACKER);
  if (requestTracker) endTracker = requestTracker.close;
  const { url, close } = await startServer({
    dataDir: DATA_DIR || '.data',
    databaseUrl: DATABASE_URL || undefined,
    port: PORT ? Number(PORT) : 4173,
    orNext: !PORT,
    hostname: HOST || undefined,
    requestTracker,
    report: (line) => process.stderr.write(`${line}\n`),
  });
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping ??= close().then(endTracker).then(() => process.exit(0));
    });
  }
  process.stdout.write(`Demo ready: ${url}/\n`);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  process.stderr.write(`The demo could not start: ${message || code}\n`);
  process.exitCode = 1;
  await endTracker();
}
