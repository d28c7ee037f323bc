/** What the page is told of a call to its backend that failed: enough to mend it, and nothing that a person wrote. */
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseErrorDetail } from '../../src/ui/events.ts';
import { tellFailed } from '../../src/ui/failed-call.ts';
import { answering, submission } from './replies.ts';

/** A guarded backend, and what its host hears. */
function listened(backend: CaseBackend): { readonly backend: CaseBackend; readonly heard: CaseErrorDetail[] } {
  const host = new EventTarget();
  const heard: CaseErrorDetail[] = [];
  host.addEventListener('case-error', (event) => heard.push((event as CustomEvent<CaseErrorDetail>).detail));
  return { backend: guarded(backend, undefined, (method, error, thrown) => tellFailed(host, method, error, thrown)), heard };
}

const throwing = (thrown: unknown): CaseBackend => {
  const fails = (): Promise<never> => Promise.reject(thrown as Error);
  return { ...answering(null), session: fails, listCases: fails, submitCase: fails, readOverview: fails };
};

const list = (backend: CaseBackend): Promise<unknown> => assert.rejects(backend.listCases({ account: 'a-1' }));

describe('a call to the backend that failed', () => {
  it('is told with the field of the reply that breaks the contract', async () => {
    const { backend, heard } = listened(answering({ cases: [] }));
    await list(backend);
    assert.deepEqual(heard, [{ code: 'contract', reason: 'listCases failed: contract: total: is missing' }]);
  });

  it('is told with the very exception that the code of the page threw, whose words stay out of the reason', async () => {
    const thrown = new TypeError('camille is undefined');
    const { backend, heard } = listened(throwing(thrown));
    await list(backend);
    assert.deepEqual(heard, [{ code: 'network', reason: 'listCases failed: network: it threw what is no BackendError', cause: thrown }]);
    assert.equal(heard[0]!.cause, thrown);
  });

  it('is told by its code alone where the backend says it: its sentence and its cause may name a person', async () => {
    const thrown = new BackendError('refused', { detail: 'Camille Roy may not.', cause: new SyntaxError('"Camille Roy" is not valid JSON') });
    const { backend, heard } = listened(throwing(thrown));
    await assert.rejects(backend.submitCase(submission, 'key'));
    assert.deepEqual(heard, [{ code: 'refused', reason: 'submitCase failed: refused' }]);
  });

  it('is told with the status of the refusal, and without its words', async () => {
    const refusing = (): Promise<Response> =>
      Promise.resolve(new Response(JSON.stringify({ detail: 'Camille Roy’s table is away.' }), { status: 503, headers: { 'Content-Type': 'application/problem+json' } }));
    const { backend, heard } = listened(restBackend({ endpoint: 'https://society.test/api', fetch: refusing }));
    await assert.rejects(backend.submitCase(submission, 'key'), { status: 503, detail: 'Camille Roy’s table is away.' });
    assert.deepEqual(heard, [{ code: 'server', reason: 'submitCase failed: server: status 503' }]);
  });

  it('is told with no status that is none, whatever a backend put there', async () => {
    for (const status of [46454286, 'Camille Roy', 0, 50.5, { toString: () => '500' }]) {
      const { backend, heard } = listened(throwing(new BackendError('server', { status: status as number })));
      await assert.rejects(backend.submitCase(submission, 'key'));
      assert.deepEqual(heard, [{ code: 'server', reason: 'submitCase failed: server' }]);
    }
  });

  it('is told by the name of the method that the backend lacks, and sends nothing', async () => {
    const { listCases: _, submitCase: __, ...rest } = answering(null);
    const { backend, heard } = listened(rest as CaseBackend);
    await list(backend);
    await assert.rejects(backend.submitCase(submission, 'key'), { code: 'contract', ambiguous: false });
    assert.deepEqual(heard.map(({ reason }) => reason), [
      'listCases failed: contract: the backend has no such method', 'submitCase failed: contract: the backend has no such method',
    ]);
  });

  it('is told in our words alone, whatever a backend hangs on its error', async () => {
    const planted = (faults: unknown, cause: unknown = new Error('x', { cause: { faults } })): BackendError => new BackendError('refused', { cause });
    for (const thrown of [planted([{ path: 'Camille Roy', reason: 'said so' }]), planted([null]), planted('x', 'submitCase')]) {
      const { backend, heard } = listened(throwing(thrown));
      await assert.rejects(backend.submitCase(submission, 'key'));
      assert.deepEqual(heard, [{ code: 'refused', reason: 'submitCase failed: refused' }]);
    }
  });

  it('is no failure where there may be nothing of the kind', async () => {
    const { backend, heard } = listened(throwing(new BackendError('not-found')));
    await assert.rejects(backend.readOverview!('a-1'));
    assert.deepEqual(heard, []);
    await assert.rejects(backend.session());
    assert.deepEqual(heard, [{ code: 'not-found', reason: 'session failed: not-found' }]);
  });

  it('is told once in five minutes where it fails on and on, and each time where the member asked for it', async () => {
    mock.timers.enable({ apis: ['Date'] });
    try {
      const { backend, heard } = listened(throwing(new TypeError('Failed to fetch')));
      await list(backend);
      await list(backend);
      assert.equal(heard.length, 1);
      mock.timers.tick(300_000);
      await list(backend);
      assert.equal(heard.length, 2);
      await assert.rejects(backend.submitCase(submission, 'key'));
      await assert.rejects(backend.submitCase(submission, 'key'));
      assert.equal(heard.length, 4);
    } finally {
      mock.timers.reset();
    }
  });

  it('is no concern of whoever gave it up', async () => {
    const { backend, heard } = listened(throwing(new TypeError('Failed to fetch')));
    await assert.rejects(backend.listCases({ account: 'a-1' }, { signal: AbortSignal.abort() }));
    assert.deepEqual(heard, []);
  });
});
