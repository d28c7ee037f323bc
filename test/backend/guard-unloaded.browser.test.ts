/** A part of ours that reads a backend's replies and does not load: nothing of it is the backend's fault, and nothing sent counts as not done. */
import { expect } from '@open-wc/testing';
import type { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { eventually } from '../support/page.ts';

interface Failed {
  readonly method: string;
  readonly error: BackendError;
  readonly thrown: unknown;
}

/** Guarded in a page where these schemas lead nowhere; what is told of each failure. */
async function cutOff(schemas: readonly string[], call: (backend: CaseBackend) => Promise<unknown>, backend: Partial<CaseBackend>): Promise<Failed> {
  const frame = document.createElement('iframe');
  const at = (path: string): string => new URL(path, location.href).href;
  const imports = Object.fromEntries(schemas.map((name) => [at(`/src/backend/${name}.schema.ts`), '/nowhere.js']));
  frame.srcdoc = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">import { guarded } from '${at('/src/backend/guard.ts')}'; globalThis.guarded = guarded;</script>`;
  document.body.append(frame);
  try {
    const { guarded } = await eventually(() => {
      const there = frame.contentWindow as unknown as Partial<Pick<typeof import('../../src/backend/guard.ts'), 'guarded'>> | null;
      if (!there?.guarded) throw new Error('The guard is not there yet.');
      return there as Pick<typeof import('../../src/backend/guard.ts'), 'guarded'>;
    });
    let told: Failed | undefined;
    const guard = guarded(backend as CaseBackend, undefined, (method, error, thrown) => {
      told = { method, error, thrown };
    });
    await call(guard).then(() => expect.fail('It did not fail.'), () => undefined);
    return told!;
  } finally {
    frame.remove();
  }
}

const ours = ({ error, thrown }: Failed): void => {
  expect(error).to.include({ name: 'BackendError', code: 'network', retryable: true });
  // What is no error of the contract is told as an exception of the host's own code.
  expect(thrown).to.include({ name: 'BackendError', code: 'network' });
};

describe('a schema that does not load', () => {
  it('is no exception of the host: the case did not come, and may come another time', async () => {
    const failed = await cutOff(['case-detail'], (backend) => backend.readCase('case-1'), { readCase: async () => ({}) as never });
    ours(failed);
    expect(failed.error.ambiguous).to.equal(false);
  });

  it('leaves open whether a case was received', async () => {
    const failed = await cutOff(['receipt'], (backend) => backend.submitCase({} as never, { key: 'k' } as never), { submitCase: async () => ({}) as never });
    ours(failed);
    expect(failed.error.ambiguous).to.equal(true);
  });

  it('ends the line of news before the backend is asked for one', async () => {
    let asked = 0;
    const failed = await cutOff(['overview'], (backend) => backend.watchCases!('boreal', () => undefined, { signal: new AbortController().signal }), {
      watchCases: async () => void (asked += 1),
    });
    ours(failed);
    expect(asked).to.equal(0);
  });
});
