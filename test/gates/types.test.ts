/** The compiler's word on all of it: source, demo, tests and configuration. */
import { it } from 'node:test';
import assert from 'node:assert/strict';
import { run } from './command.ts';

it('type-checks without an error', async () => {
  const { status, output } = await run('typescript/bin/tsc', '--project', '.', '--noEmit');
  assert.equal(status, 0, output);
});
