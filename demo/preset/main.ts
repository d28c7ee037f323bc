/** `npm run preset:check` and `npm run preset:diff`, by their first argument. */
import { check } from './check.ts';
import { diff } from './diff.ts';

const [command, ...args] = process.argv.slice(2);
const output = {
  tell: (line: string): void => void process.stdout.write(`${line}\n`),
  complain: (line: string): void => void process.stderr.write(`${line}\n`),
};

process.exitCode = command === 'diff' ? await diff(args, output) : await check(args, output, new Date().toISOString().slice(0, 10));
