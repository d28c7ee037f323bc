/** Nothing lies about: no file, export or package that nobody uses, and none in use that package.json does not name. */
import { it } from 'node:test';
import assert from 'node:assert/strict';
import { run } from './command.ts';

it('holds nothing that nobody uses', async () => {
  const { status, output } = await run('knip/bin/knip.js', '--no-progress');
  assert.equal(status, 0, output);
});
