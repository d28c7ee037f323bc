/** `npm run conformance`: checks a backend from the command line. */
import { conformance } from './command.ts';

// A stream that still listens somewhere must not hold the command back.
process.exit(
  await conformance(process.argv.slice(2), {
    tell: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  }),
);
