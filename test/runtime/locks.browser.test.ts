/** Whose a draft is, by the browser's own locks: another tab's, or still that of the page this one came from. */
import { expect } from '@open-wc/testing';
import { webLocks } from '../../src/runtime/locks.ts';

/** Holds the lock of a draft as a page does; answers, once it has it, with what lets it go. */
const held = (name: string): Promise<() => void> =>
  new Promise((has) => {
    // Stolen, it tells so where it was asked for.
    navigator.locks.request(`case-draft:${name}`, () => new Promise<void>((release) => has(release))).catch(() => undefined);
  });

describe('the lock of a draft', () => {
  it('is waited for where the page before is only just letting it go', async () => {
    const release = await held('left');
    const taking = webLocks()!.take('left', false);
    // It has been asked for by now, and was refused.
    await navigator.locks.query();
    release();
    const hold = await taking;
    expect(hold, 'it is this page’s').not.to.equal(null);
    hold!.release();
  });

  it('is another tab’s where that goes on holding it', async () => {
    const release = await held('kept');
    expect(await webLocks()!.take('kept', false)).to.equal(null);
    release();
  });

  it('is nobody’s where a browser at work elsewhere was too slow to say so', async () => {
    const { locks } = navigator;
    const slow = {
      // The signal ends the wait before the browser has got round to it.
      request: async (name: string, options: LockOptions, granted: LockGrantedCallback<unknown>) => {
        if (options.signal) await new Promise((over) => options.signal!.addEventListener('abort', over));
        return locks.request(name, options, granted);
      },
    };
    Object.defineProperty(navigator, 'locks', { configurable: true, value: slow });
    try {
      const hold = await webLocks()!.take('nobody', false);
      expect(hold, 'it is this page’s').not.to.equal(null);
      hold!.release();
    } finally {
      delete (navigator as { locks?: unknown }).locks;
    }
  });

  it('is taken from another tab by force', async () => {
    await held('taken').catch(() => undefined);
    const hold = await webLocks()!.take('taken', true);
    expect(hold).not.to.equal(null);
    hold!.release();
  });
});
