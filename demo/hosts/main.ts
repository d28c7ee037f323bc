/**
 * Builds the host examples and serves them beside the reference server's API: `npm run hosts`, some alone with
 * `npm run hosts -- plain react`. The port is set by PORT.
 */
import { hostNames } from './build-hosts.ts';
import { startHosts } from './start-hosts.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !hostNames.includes(name));
if (unknown.length > 0) throw new Error(`No such host: ${unknown.join(', ')}. There are: ${hostNames.join(', ')}.`);
const names = asked.length > 0 ? asked : hostNames;

process.stdout.write(`Building ${names.join(', ')} …\n`);
const { addressOf, close } = await startHosts(names, Number(process.env.PORT || 4180));
process.stdout.write(`${names.map(addressOf).join('\n')}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close().then(() => process.exit(0)));
