/** Calls that the end of a session meets, however their answers come in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../src/backend/error.ts';
import { signingIn } from '../../src/runtime/sign-in.ts';

describe('the end of a session', () => {
  it('asks nobody to sign in again for an answer to what had left before they did', async () => {
    let asked = 0;
    let valid = false;
    const signedIn = signingIn(async () => {
      asked += 1;
      valid = true;
    }, new AbortController().signal);
    let refuse = (): void => {};
    let sent = 0;
    const slow = signedIn(() => {
      sent += 1;
      return valid ? Promise.resolve('sent') : new Promise<string>((_, fail) => (refuse = () => fail(new BackendError('unauthenticated'))));
    });
    const quick = await signedIn(async () => {
      if (!valid) throw new BackendError('unauthenticated');
      return 'sent';
    });
    refuse();
    assert.deepEqual([quick, await slow, asked, sent], ['sent', 'sent', 1, 2]);
  });
});
