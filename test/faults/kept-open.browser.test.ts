/** What the fault matrix does about kept files in WebKit is owed to its driver's private windows, and to nothing else. */
import { expect } from '@open-wc/testing';
import { emptyStorage, holdFilesOpen } from './kept.ts';

/** A page puts a file into the cache, and is gone. */
async function keptByAPageThatIsGone(): Promise<void> {
  const frame = document.createElement('iframe');
  frame.src = '/faults/elsewhere';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  await (await page.caches.open('case-wizard-files')).put('/statement', new page.Response('%PDF'));
  frame.remove();
  // An engine may take its time to notice.
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
}

const kept = async (): Promise<number> => (await (await caches.open('case-wizard-files')).keys()).length;

const isPrivateWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

describe('files in the cache, once their page is gone', () => {
  beforeEach(emptyStorage);
  after(emptyStorage);

  it('are there in a window that is not private, and gone in a private one of WebKit', async () => {
    await keptByAPageThatIsGone();
    expect(await kept()).to.equal(isPrivateWebKit ? 0 : 1);
  });

  it('are there in every engine as long as another page holds the cache open', async () => {
    const held = await holdFilesOpen();
    await keptByAPageThatIsGone();
    expect(await kept()).to.equal(1);
    expect(await held.keys()).to.have.length(1);
  });
});
