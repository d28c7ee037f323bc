/** Printing one failed test so that it can be read without scrolling: where, what, why, and the lines of ours. */
import { relative } from 'node:path';

export interface Failure {
  readonly file: string;
  /** The sentence, after the names of its suites. */
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly expected?: string;
  readonly actual?: string;
}

const indent = (text: string): string => text.replace(/^/gm, '    ');

/** Frames of the runner and of packages say nothing about the product. */
const ours = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s*at |@http/.test(line) && !/node_modules|node:|__web-test-runner__|index \d+\)|<anonymous>\)$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(`${process.cwd()}/`, ''));

export function inLines({ file, name, message, stack, expected, actual }: Failure): string {
  const lines = [`\n✗ ${relative(process.cwd(), file)}\n  ${name}`, indent(message.trim())];
  if (expected !== undefined || actual !== undefined) lines.push(indent(`expected ${expected}\nactual   ${actual}`));
  if (stack) lines.push(...ours(stack).map((line) => indent(line)));
  return lines.join('\n');
}
