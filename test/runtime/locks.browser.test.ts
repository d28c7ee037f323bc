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

  it('is nobody’s where the page is at work while it is asked for', async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      const taking = webLocks()!.take(name, false);
      // Longer than a page that is being left is waited for.
      for (const until = performance.now() + 600; performance.now() < until; );
      const hold = await taking;
      expect(hold, 'it is this page’s').not.to.equal(null);
      hold!.release();
    }
  });

  it('is taken from another tab by force', async () => {
    await held('taken').catch(() => undefined);
    const hold = await webLocks()!.take('taken', true);
    expect(hold).not.to.equal(null);
    hold!.release();
  });
});
