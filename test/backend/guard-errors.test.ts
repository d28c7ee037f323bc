/** The guard: whatever a backend throws, the widget sees a `BackendError`, or the signal's reason. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError, type BackendErrorCode } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { answering, asks, litResult, session, submission, type Method } from './replies.ts';

const failing = (thrown: unknown): CaseBackend => {
  const method = async (): Promise<never> => {
    throw thrown;
  };
  return { ...answering(null), session: method, submitCase: method, listCases: method, reply: method, changeCase: method };
};

async function thrownBy(backend: CaseBackend, method: Method = 'session'): Promise<BackendError> {
  const error: unknown = await asks[method](guarded(backend)).catch((thrown: unknown) => thrown);
  assert(error instanceof BackendError);
  return error;
}

describe('what a backend throws', () => {
  const codes: Record<BackendErrorCode, true> = {
    network: true,
    timeout: true,
    unauthenticated: true,
    forbidden: true,
    'not-found': true,
    conflict: true,
    refused: true,
    'too-large': true,
    'rate-limited': true,
    server: true,
    contract: true,
    storage: true,
  };

  it('keeps what a BackendError says', async () => {
    for (const code of Object.keys(codes) as BackendErrorCode[]) {
      for (const flag of [true, false]) {
        const facts = { retryable: flag, ambiguous: !flag, detail: 'Trop de demandes.', retryAfter: 30 };
        const original = new BackendError(code, facts);
        const error = await thrownBy(failing(original), 'submitCase');
        const { retryable, ambiguous, detail, retryAfter } = error;
        assert.deepEqual({ retryable, ambiguous, detail, retryAfter }, facts);
        assert.equal(error.code, code);
        assert.equal(error.cause, original);
      }
    }
  });

  it('knows a BackendError of another copy of the package', async () => {
    const twin = Object.assign(new Error('forbidden'), { name: 'BackendError', code: 'forbidden' });
    const error = await thrownBy(failing(twin));
    assert.equal(error.code, 'forbidden');
    assert.equal(error.retryable, false);
  });

  it('lets only a text and a number out of its fields', async () => {
    const facts = { detail: litResult, retryAfter: '<b>', retryable: 'yes', ambiguous: 1 } as unknown as object;
    const error = await thrownBy(failing(Object.assign(new Error(), { name: 'BackendError', code: 'refused' }, facts)));
    const { detail, retryAfter, retryable, ambiguous, message } = error;
    assert.deepEqual(
      { detail, retryAfter, retryable, ambiguous, message },
      { detail: undefined, retryAfter: undefined, retryable: false, ambiguous: false, message: 'refused' },
    );
  });

  it('becomes a network error that may be tried again, and an unclear outcome for what acts', async () => {
    const strange = [
      new TypeError('Failed to fetch'),
      'offline',
      null,
      undefined,
      500,
      { code: 'forbidden' },
      litResult,
    ];
    const unknownCode = Object.assign(new Error(), { name: 'BackendError', code: 'constructor' });
    for (const thrown of [...strange, unknownCode]) {
      for (const method of ['session', 'listCases', 'submitCase', 'reply', 'changeCase'] as const) {
        const error = await thrownBy(failing(thrown), method);
        assert.equal(error.code, 'network');
        assert.equal(error.retryable, true);
        assert.equal(error.ambiguous, method !== 'session' && method !== 'listCases');
        assert.equal(error.cause, thrown);
      }
    }
  });

  it('is caught when it is thrown before there is a promise', async () => {
    const backend = {
      ...answering(session),
      listCases: () => {
        throw new TypeError('not a promise yet');
      },
    };
    assert.equal((await thrownBy(backend, 'listCases')).code, 'network');
  });

  it("is the signal's own reason once the call was aborted", async () => {
    const controller = new AbortController();
    const hanging: CaseBackend = {
      ...answering(null),
      listCases: (_query, call) =>
        new Promise((_resolve, reject) => {
          call?.signal?.addEventListener('abort', () => reject(new TypeError('request cancelled')));
        }),
    };
    const listing = guarded(hanging).listCases({ account: 'a-1' }, { signal: controller.signal });
    controller.abort();
    await assert.rejects(listing, (thrown) => thrown === controller.signal.reason);
    await assert.rejects(listing, { name: 'AbortError' });
  });

  it('is heard when a backend gives up by itself, though it calls that an abort', async () => {
    const gaveUp = new DOMException('The operation was aborted.', 'AbortError');
    const { signal } = new AbortController();
    await assert.rejects(guarded(failing(gaveUp)).submitCase(submission, 'key', { signal }), {
      code: 'network',
      ambiguous: true,
    });
  });
});
