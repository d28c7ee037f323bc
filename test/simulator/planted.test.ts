/** The oracle bites: every planted bug is caught, by a law with a name. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caught, planted } from './catching.ts';

describe('a planted bug', () => {
  it('is one of at least forty', () => assert.ok(planted.length >= 40));

  for (const bug of planted) {
    it(`is caught: ${bug.bug}`, async () => assert.ok(await caught(bug), `${bug.law}: not seen to be broken`));
  }
});
