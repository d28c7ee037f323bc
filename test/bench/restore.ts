/**
 * Measures how soon a draft is back after its page was killed, beside a start without one, on this machine, in one run:
 * `node --import tsx test/bench/restore.ts --times 20`. Prints a table, writes nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../support/chromium.ts';
import { buildPages } from './build-pages.ts';
import type { RestoreProbe } from './pages/restore.ts';
import { serveFolder } from './serve-folder.ts';
import { median } from './table.ts';

type Shown = Awaited<RestoreProbe['shown']>;

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' } } });
const times = Number(values.times);

const ask = async <T>(page: Page, what: string): Promise<T> => {
  await page.waitForFunction('window.restoreProbe', { timeout: 60_000 });
  return page.evaluate(`window.restoreProbe.${what}`) as Promise<T>;
};

/** Its process dies at once: no event of a page that goes away, and nothing that was not written by then. */
async function kill(page: Page): Promise<void> {
  await page.goto('chrome://crash').catch(() => {});
  await page.close();
}

async function visit(browser: Browser, url: string, wanted: boolean): Promise<Shown> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  const shown = await ask<Shown>(page, 'shown');
  if (shown.restored !== wanted) throw new Error(wanted ? 'the draft did not come back' : 'there was a draft');
  // What came back goes on: the next one is killed in the middle of it.
  if (wanted) await page.waitForFunction('window.restoreProbe.filesGoOn()', { timeout: 60_000 });
  await kill(page);
  return shown;
}

const folder = await buildPages(['restore']);
const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
const server = await serveFolder(folder);
const { executablePath, args } = await findChromium();
const browser = await launch({ executablePath, args, headless: true, userDataDir: profile, protocolTimeout: 60_000 });
try {
  for (const layout of ['wizard', 'form']) {
    const url = `${server.url}/restore.html?layout=${layout}`;
    for (const wanted of [false, true]) {
      if (wanted) {
        const page = await browser.newPage();
        await page.goto(url);
        await ask(page, 'shown');
        await ask(page, 'plant()');
        await kill(page);
      }
      const visits: Shown[] = [];
      // The first warms up and does not count.
      for (let time = 0; time <= times; time += 1) visits.push(await visit(browser, url, wanted));
      const counted = visits.slice(1);
      const told = (of: (one: Shown) => number): string => {
        const all = counted.map(of);
        return `${median(all).toFixed(0)} ms at the median, ${Math.max(...all).toFixed(0)} at most`;
      };
      process.stdout.write(
        `${layout.padEnd(6)}, ${(wanted ? 'a full draft' : 'empty').padEnd(12)}: ${told(({ painted }) => painted)} from the navigation; ` +
          `${told(({ painted, placed }) => painted - placed)} from the element (${times} starts)\n`,
      );
    }
    // The other layout begins without a draft too.
    const page = await browser.newPage();
    await page.goto(`${server.url}/restore.html`);
    await page.evaluate('localStorage.clear()');
    await kill(page);
  }
} finally {
  await browser.close();
  await server.close();
  await Promise.all([folder, profile].map((each) => rm(each, { recursive: true })));
}
