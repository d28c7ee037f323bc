/** Lit templates, checked against the elements and the types that they bind. */
import { it } from 'node:test';
import assert from 'node:assert/strict';
import { run } from './command.ts';
import { none } from './none.ts';

/** The analyzer is older than these: Lit's `nothing` (a symbol to it), `.style` set by a text, newer attributes. */
const knownFalse = /Symbol\(|is not assignable to '.*CSSStyleDeclaration|Unknown attribute '(popover|autofocus|enterkeyhint)/;
/** Nor does it know container queries. */
const rules = ['--rules.no-invalid-css', 'off'];

it('binds every template as its elements and types allow', async () => {
  const { output } = await run('lit-analyzer/cli.js', '--strict', '--format', 'list', '--noColor', ...rules, 'src/**/*.ts');
  // It exits with 0 when it crashes, so that only its own count proves that it ran.
  const counted = /Found 0 problems|✖ (\d+) problems?/.exec(output);
  assert.ok(counted, output);
  const lines = output.split('\n');
  const problems = lines.filter((line) => /^\s+\d+:\d+\s+(error|warning)\s/.test(line));
  assert.equal(problems.length, Number(counted[1] ?? 0), output);
  none(problems.filter((line) => !knownFalse.test(line)), `among these:\n${output}\n`);
});
