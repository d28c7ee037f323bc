/** The guard makes presence say what the session says: what it does not name goes, and only that. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { answering, session } from './replies.ts';

const always = ['listCases', 'readCase', 'session', 'submitCase'];

/** Everything, with a session that tells `capabilities`. */
const telling = (capabilities: unknown): CaseBackend => ({
  ...answering(null),
  preset: async () => null as never,
  watchCases: async () => undefined,
  session: async () => ({ ...session, capabilities }) as never,
});

async function leftOf(capabilities: unknown): Promise<readonly string[]> {
  const backend = guarded(telling(capabilities));
  await backend.session().catch(() => undefined);
  return Object.keys(backend).sort();
}

describe('the capabilities that a session names', () => {
  const whole = Object.keys(telling(undefined)).sort();

  it('are those that stay, beside what every backend does', async () => {
    assert.deepEqual(await leftOf(['reply', 'readFile']), [...always, 'readFile', 'reply'].sort());
    assert.deepEqual(await leftOf([]), always);
  });

  it('take nothing away before they are told, and where they are not', async () => {
    assert.deepEqual(Object.keys(guarded(telling([]))).sort(), whole);
    assert.deepEqual(await leftOf(undefined), whole);
  });

  it('bring nothing that the backend lacks, nor names that nobody knows', async () => {
    const { reply: _, ...less } = telling(['reply', 'toString', '__proto__', 'constructor', 'teleport']);
    const backend = guarded(less);
    await backend.session();
    assert.deepEqual(Object.keys(backend).sort(), always);
    assert.equal(backend.reply, undefined);
  });

  it('count for nothing in a session that breaks the contract', async () => {
    for (const wrong of [null, 'reply', [7], { 0: 'reply' }]) assert.deepEqual(await leftOf(wrong), whole);
  });

  it('leave the backend itself as it is', async () => {
    const own = telling([]);
    await guarded(own).session();
    assert.equal(typeof own.reply, 'function');
    assert.equal(typeof guarded(own).reply, 'function');
  });
});
