/** Knip's word: no file, export or package that nothing leads to, and no rule in knip.config.ts that no longer says anything. */
import { it } from 'node:test';
import assert from 'node:assert/strict';
import { run } from './command.ts';

it('has nothing that is used from nowhere', async () => {
  const { status, output } = await run('knip/bin/knip.js', '--treat-config-hints-as-errors', '--no-progress');
  assert.equal(status, 0, output);
});
