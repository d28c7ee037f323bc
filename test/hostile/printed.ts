/** Shows the host's page as its printer would get it, for as long as a picture takes: the list as it stands, receipt and case by their own button. */
import type { Frame, Page } from 'puppeteer-core';

/** As wide as a sheet of letter paper, CSS pixels. */
const PAPER = { width: 816, height: 1056 };

/** Which button prints the screen, in which element; where there is none, the member asks the browser. */
const buttons: Readonly<Record<string, readonly [tag: string, selector: string] | undefined>> = {
  receipt: ['case-wizard', '[part~=print]'],
  list: undefined,
  case: ['my-cases', '[data-act=print]'],
};

export async function printed(page: Page, screen: string, take: () => Promise<void>): Promise<void> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!(screen in buttons) || !frame) return;
  const before = page.viewport();
  const button = buttons[screen];
  if (button) await press(frame, ...button);
  await page.emulateMediaType('print');
  await page.setViewport(PAPER);
  try {
    await take();
  } finally {
    await page.setViewport(before);
    await page.emulateMediaType();
    await frame.evaluate("dispatchEvent(new Event('afterprint'))");
  }
}

/** Through every shadow root. The browser's own printing is put off: it would wait for a person. */
async function press(frame: Frame, tag: string, selector: string): Promise<void> {
  await frame.evaluate(`(() => {
    const find = (root) => {
      for (const each of root.querySelectorAll('*')) {
        const found = each.localName === '${tag}' ? each : each.shadowRoot && find(each.shadowRoot);
        if (found) return found;
      }
    };
    const { shadowRoot } = find(document);
    return new Promise((resolve) => {
      globalThis.print = resolve;
      shadowRoot.querySelector('${selector}').click();
    });
  })()`);
}
