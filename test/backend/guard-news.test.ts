/** The guard: news reaches the widget as the contract names it, or as news without content, and only while it is wanted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseNews } from '../../src/model/case-list.ts';
import { answering, litResult } from './replies.ts';

/** A backend that tells all of `news`, and then ends as `end` does. */
const telling = (news: readonly unknown[], end: () => unknown = () => undefined): CaseBackend => ({
  ...answering(null),
  watchCases: async (_account, onNews) => {
    for (const each of news) onNews(each as CaseNews);
    await end();
  },
});

async function heardFrom(backend: CaseBackend, signal?: AbortSignal): Promise<(CaseNews | undefined)[]> {
  const heard: (CaseNews | undefined)[] = [];
  await guarded(backend).watchCases!('a-1', (each) => heard.push(each), { signal });
  return heard;
}

describe('news', () => {
  it('comes through in each of its kinds, without what the contract does not name', async () => {
    const kinds = ['opened', 'message', 'status', 'read'] as const;
    const told = kinds.map((kind) => ({ case: 'c-1', kind, html: '<b>' }));
    assert.deepEqual(await heardFrom(telling(told)), kinds.map((kind) => ({ case: 'c-1', kind })));
  });

  it('that cannot be read is news without content', async () => {
    const trap = Object.defineProperty({ kind: 'read' }, 'case', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    const odd = [undefined, null, 'c-1', 7, [], {}, litResult, trap];
    const nearly = [{ case: 'c-1' }, { case: '', kind: 'read' }, { case: 'c-1', kind: 'gone' }, { case: litResult, kind: 'read' }];
    const heard = await heardFrom(telling([...odd, ...nearly, Object.create({ case: 'c-1', kind: 'read' })]));
    assert.equal(heard.length, 13);
    assert(heard.every((each) => each === undefined));
  });

  it('is not asked for by whoever gave up before the listening began', async () => {
    const controller = new AbortController();
    let asked = false;
    const backend: CaseBackend = { ...answering(null), watchCases: async () => void (asked = true) };
    const watching = guarded(backend).watchCases!('a-1', () => {}, { signal: controller.signal });
    controller.abort(new Error('left'));
    await assert.rejects(watching, { message: 'left' });
    assert.equal(asked, false);
  });

  it('is not told to whoever has stopped listening', async () => {
    const controller = new AbortController();
    const heard: unknown[] = [];
    const backend: CaseBackend = {
      ...answering(null),
      watchCases: async (_account, onNews) => {
        onNews();
        controller.abort();
        onNews({ case: 'c-1', kind: 'read' });
      },
    };
    await guarded(backend).watchCases!('a-1', (each) => heard.push(each), { signal: controller.signal });
    assert.deepEqual(heard, [undefined]);
  });

  it('ends quietly when the backend ends it, and answers nothing', async () => {
    assert.equal(await guarded(telling([], () => litResult)).watchCases!('a-1', () => {}, {}), undefined);
  });

  it('ends with an error that can be trusted when listening fails', async () => {
    const failing = (thrown: unknown) => heardFrom(telling([], () => Promise.reject(thrown as Error)));
    await assert.rejects(failing(new TypeError('gone')), { name: 'BackendError', code: 'network', retryable: true, ambiguous: false });
    const refused = new BackendError('forbidden', { retryAfter: 7 });
    await assert.rejects(failing(refused), { code: 'forbidden', retryAfter: 7, retryable: false });
  });

  it("ends with the signal's own reason once it was aborted", async () => {
    const reason = new Error('the page closed');
    const aborted = telling([], () => Promise.reject(new TypeError('cancelled')));
    await assert.rejects(heardFrom(aborted, AbortSignal.abort(reason)), reason);
  });

  it('is offered only where the backend has it', () => {
    assert.equal('watchCases' in guarded(answering(null)), false);
  });
});
