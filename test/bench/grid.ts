/**
 * Measures the grid of many works beside a plain table that draws itself anew at every change, on this machine, in one run:
 * `node --import tsx test/bench/grid.ts`. Prints a table, writes nothing.
 */
import { rm } from 'node:fs/promises';
import { launch, type Browser } from 'puppeteer-core';
import { findChromium } from '../support/chromium.ts';
import { buildPages } from './build-pages.ts';
import { serveFolder } from './serve-folder.ts';
import { median } from './table.ts';

const STROKES = 15;

interface Measured {
  readonly paste: number;
  readonly stroke: number;
  readonly slowest: number;
  readonly elements: number;
}

async function measured(browser: Browser, url: string, rows: number): Promise<Measured> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    await page.waitForFunction('window.gridProbe', { timeout: 60_000 });
    const ask = (what: string): Promise<number> => page.evaluate(`window.gridProbe.${what}`) as Promise<number>;
    const paste = await ask(`paste(${rows})`);
    const strokes: number[] = [];
    for (let time = 0; time < STROKES; time++) strokes.push(await ask('keyStroke()'));
    return { paste, stroke: median(strokes), slowest: Math.max(...strokes), elements: await ask('elements()') };
  } finally {
    await page.close();
  }
}

const folder = await buildPages(['grid']);
const server = await serveFolder(folder);
const { executablePath, args } = await findChromium();
const browser = await launch({ executablePath, args, headless: true });
try {
  for (const rows of [50, 500, 5000]) {
    for (const grid of ['our-grid', 'plain-table']) {
      const { paste, stroke, slowest, elements } = await measured(browser, `${server.url}/grid.html?of=${grid}`, rows);
      process.stdout.write(
        `${String(rows).padStart(4)} rows, ${grid.padEnd(11)}: pasted in ${paste.toFixed(0)} ms; a key stroke takes ${stroke.toFixed(1)} ms ` +
          `at the median, ${slowest.toFixed(1)} at most; ${elements} elements\n`,
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
