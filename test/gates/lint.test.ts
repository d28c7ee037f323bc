/** The linter's word, with no warning left over. */
import { it } from 'node:test';
import assert from 'node:assert/strict';
import { run } from './command.ts';

it('lints without an error or a warning', async () => {
  const { status, output } = await run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  assert.equal(status, 0, output);
});
