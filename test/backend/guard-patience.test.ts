/** A backend that never answers: each call ends in a time limit of the guard's own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend, UploadCall } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Submission } from '../../src/model/case.ts';
import { StillClock } from '../runtime/rig.ts';

const LIMIT = 40_000;
const never = (): Promise<never> => new Promise(() => {});

/** What became of a promise so far. */
function watched(promise: Promise<unknown>): { end(): unknown } {
  let end: unknown;
  promise.then((value) => (end = value ?? 'done'), (error: unknown) => (end = error));
  return { end: () => end };
}

function timedOut(call: { end(): unknown }): BackendError {
  const end = call.end();
  assert.ok(end instanceof BackendError);
  assert.equal(end.code, 'timeout');
  return end;
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

function silent(methods: Partial<CaseBackend> = {}): { backend: CaseBackend; clock: StillClock } {
  const clock = new StillClock();
  const backend = { session: never, submitCase: never, listCases: never, readCase: never, ...methods } as CaseBackend;
  return { backend: guarded(backend, (ms, act) => clock.after(ms, act)), clock };
}

describe('a backend that never answers', () => {
  it('has its time, and then the call ends as timed out', async () => {
    const { backend, clock } = silent();
    const call = watched(backend.listCases({ account: 'a-1' }));
    clock.pass(LIMIT - 1);
    await turn();
    assert.equal(call.end(), undefined);
    clock.pass(1);
    await turn();
    const { retryable, ambiguous } = timedOut(call);
    assert.deepEqual([retryable, ambiguous], [true, false]);
  });

  it('may have opened the case all the same', async () => {
    const { backend, clock } = silent();
    const call = watched(backend.submitCase({} as Submission, 'key-12345'));
    clock.pass(LIMIT);
    await turn();
    assert.equal(timedOut(call).ambiguous, true);
  });

  it('is waited for as long as a file moves on', async () => {
    let progress: UploadCall['onProgress'];
    const { backend, clock } = silent({
      uploadFile: (_file, _attestation, call) => {
        progress = call?.onProgress;
        return never();
      },
    });
    const call = watched(backend.uploadFile!(new Blob(['1234']), {} as Attestation));
    for (const sent of [1, 2, 3]) {
      clock.pass(LIMIT - 1);
      progress?.(sent);
    }
    await turn();
    assert.equal(call.end(), undefined);
    clock.pass(LIMIT);
    await turn();
    timedOut(call);
  });

  it('may take its time over a download', async () => {
    const { backend, clock } = silent({ readFile: never });
    const call = watched(backend.readFile!('c-1', 'f-1'));
    clock.pass(10 * LIMIT);
    await turn();
    assert.equal(call.end(), undefined);
  });

  it('leaves no timer behind once it answered', async () => {
    const { backend, clock } = silent({ discardFile: async () => {} });
    await backend.discardFile!('u-1');
    assert.equal(clock.pending, 0);
  });
});
