/** Runs the reference server from the command line, set by PORT, HOST, DATA_DIR and DATABASE_URL. */
import { startServer } from './server.ts';

const { PORT, HOST, DATA_DIR, DATABASE_URL } = process.env;

try {
  const { url, close } = await startServer({
    dataDir: DATA_DIR || '.data',
    databaseUrl: DATABASE_URL || undefined,
    port: PORT ? Number(PORT) : 4173,
    orNext: !PORT,
    hostname: HOST || undefined,
    report: (line) => process.stderr.write(`${line}\n`),
  });
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping ??= close().then(() => process.exit(0));
    });
  }
  process.stdout.write(`Demo ready: ${url}/\n`);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  process.stderr.write(`The demo could not start: ${message || code}\n`);
  process.exitCode = 1;
}
