/** One visit of a measured page: every gesture a few times over, the whole list scrolled, elements and heap counted. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Gesture } from './pages/probe.ts';

export interface Visit {
  readonly startUp: number;
  readonly firstRows: number;
  readonly filter: readonly number[];
  readonly search: readonly number[];
  readonly sort: readonly number[];
  readonly toTheEnd: number;
  readonly toTheTop: number;
  readonly slowestFrame: number;
  /** In the list's shadow root, once scrolled to the end. */
  readonly elements: number;
  /** MiB over the page with its cases and no list. */
  readonly heapAtFirst: number;
  /** MiB over the first rows, once scrolled to the end. */
  readonly heapAtEnd: number;
}

const gestures: readonly Gesture[] = ['filter', 'search', 'sort'];

export async function visit(browser: Browser, url: string, times: number): Promise<Visit> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    await page.waitForFunction('window.probe', { timeout: 120_000 });
    return await measured(page, times);
  } catch (error) {
    throw new Error(`${url}: ${String(error)} ${faults.join('; ')}`);
  } finally {
    await page.close();
  }
}

async function measured(page: Page, times: number): Promise<Visit> {
  const client = await page.createCDPSession();
  const bare = await heap(client);
  const firstRows = await ask<number>(page, 'firstRows()');
  await ask(page, 'settle()');
  const first = await heap(client);
  const samples: Record<Gesture, number[]> = { filter: [], search: [], sort: [] };
  for (let time = 0; time < times; time++) {
    for (const gesture of gestures) samples[gesture].push(await ask<number>(page, `gesture('${gesture}')`));
  }
  const slowestFrame = await ask<number>(page, 'slowestFrame()');
  const toTheEnd = await ask<number>(page, 'toTheEnd()');
  await ask(page, 'settle()');
  const elements = await ask<number>(page, 'elements()');
  const end = await heap(client);
  return {
    startUp: await ask<number>(page, 'startUp'),
    firstRows,
    ...samples,
    toTheEnd,
    toTheTop: await ask<number>(page, 'toTheTop()'),
    slowestFrame,
    elements,
    heapAtFirst: first - bare,
    heapAtEnd: end - first,
  };
}

const ask = <T>(page: Page, what: string): Promise<T> => page.evaluate(`window.probe.${what}`) as Promise<T>;

async function heap(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.enable');
  // What one collection lets go of, the next may free.
  for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
