/** `npx case-wizard`, and the same from the repository. */
import { command } from './command.ts';

const output = {
  tell: (line: string): void => void process.stdout.write(`${line}\n`),
  complain: (line: string): void => void process.stderr.write(`${line}\n`),
};

process.exitCode = await command(process.argv.slice(2), output, process.env);
// A stream that a backend still listens to must not hold the command back; what was written has left before.
process.stdout.write('', () => process.exit());
