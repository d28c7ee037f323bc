/** Runs a throwaway Request Tracker from the command line until it is interrupted, and says who may sign in and how. */
import { startRequestTracker } from './start.ts';

const tracker = await startRequestTracker();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void tracker.close().then(() => process.exit(0)));

const { url, authorization, staff, sensitiveField } = tracker;
process.stdout.write(`${JSON.stringify({ url, authorization, staff, sensitiveField }, null, 2)}\n`);
