/**
 * Measures each host example, cold, with a processor four times slower: `npm run bench:hosts -- plain react`. Bytes on the
 * line and the time until the subject field takes what is typed, and how much moves in the page of the wizard and of the
 * list. Prints a table of one line for each host, then what moved, if anything did; writes nothing.
 */
import { launch, type Browser } from 'puppeteer-core';
import { hostNames } from '../../demo/hosts/build-hosts.ts';
import { startHosts } from '../../demo/hosts/start-hosts.ts';
import { findChromium } from '../support/chromium.ts';
import { median } from './table.ts';

const SLOWER = 4;
const TIMES = 5;
/** In which late parts come, and would move what is there. */
const SETTLED = 2500;

interface Shift {
  readonly value: number;
  /** In ms, of the page. */
  readonly at: number;
  /** What moved, from where to where. */
  readonly parts: readonly string[];
}

interface Probe {
  /** When a field stood there that could be typed in, or a row of the list; in ms. */
  usable: number | undefined;
  shifts: Shift[];
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const probe: Probe = { usable: undefined, shifts: [] };
  (window as unknown as { hostProbe: Probe }).hostProbe = probe;
  const box = ({ x, y, width, height }: DOMRectReadOnly): string => [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Element | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[] })[]) {
      const parts = entry.sources.map(({ node, previousRect, currentRect }) => {
        const name = node instanceof Element ? `${node.localName}${node.className ? `.${node.className}` : ''}` : (node as Node | null)?.nodeName ?? 'gone';
        return `${name} [${box(previousRect)}] → [${box(currentRect)}]`;
      });
      probe.shifts.push({ value: entry.value, at: entry.startTime, parts });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    const field = [...document.querySelectorAll('case-wizard, my-cases')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.shadowRoot?.querySelector(element.localName === 'case-wizard' ? 'input:enabled' : '[part~=subject]'))
      .find((each) => each);
    if (field) probe.usable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Visit {
  readonly usable: number;
  /** All that was loaded until then, and what of it are scripts; as compressed on the line. */
  readonly bytes: number;
  readonly scripts: number;
  readonly shifts: readonly Shift[];
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    // The compiler that runs this file marks each function with its name by a function that no page has.
    await page.evaluateOnNewDocument('globalThis.__name = (made) => made;');
    await page.evaluateOnNewDocument(watch);
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const kinds = new Map<string, string>();
    const loaded: { readonly id: string; readonly size: number; readonly at: number }[] = [];
    let began: number | undefined;
    client.on('Network.requestWillBeSent', ({ timestamp }) => (began ??= timestamp));
    client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    client.on('Network.loadingFinished', ({ requestId: id, encodedDataLength: size, timestamp: at }) => loaded.push({ id, size, at }));
    await page.goto(address);
    await page.waitForFunction('window.hostProbe?.usable !== undefined', { timeout: 60_000 });
    await new Promise((settled) => setTimeout(settled, SETTLED));
    const { usable, shifts } = (await page.evaluate('window.hostProbe')) as Probe;
    // By the browser's own clock: what is on its way meanwhile does not count.
    const until = loaded.filter(({ at }) => (at - began!) * 1000 <= usable!);
    const sum = (among: typeof loaded): number => among.reduce((all, { size }) => all + size, 0);
    return { usable: usable!, bytes: sum(until), scripts: sum(until.filter(({ id }) => kinds.get(id) === 'Script')), shifts };
  } finally {
    await context.close();
  }
}

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : hostNames;
const hosts = await startHosts(names, 0);
const { executablePath, args } = await findChromium();
const browser = await launch({ executablePath, args, headless: true });
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const moved = (visits: readonly Visit[]): number => Math.max(...visits.map(({ shifts }) => shifts.reduce((sum, { value }) => sum + value, 0)));
/** What moved, by host and page; the same in each visit is told once. */
const shown: string[] = [];
const tell = (place: string, visits: readonly Visit[]): void => {
  for (const { value, at, parts } of visits.flatMap(({ shifts }) => shifts)) {
    const what = `${place}: ${value.toFixed(4)}, ${parts.join('; ')}`;
    if (!shown.some((line) => line.startsWith(what))) shown.push(`${what} (at ${at.toFixed(0)} ms)`);
  }
};
try {
  process.stdout.write('host            | until the first field: all | scripts | ms, median | CLS wizard | CLS list\n');
  for (const name of names) {
    const base = hosts.addressOf(name);
    const at = (page: string): string => base + (name === 'server-rendered' ? page : `#/${page}`);
    const wizard: Visit[] = [];
    const list: Visit[] = [];
    for (let time = 0; time < TIMES; time++) {
      wizard.push(await visit(browser, at('new')));
      list.push(await visit(browser, at('cases')));
    }
    const columns = [
      name.padEnd(15), kilo(median(wizard.map(({ bytes }) => bytes))).padStart(26), kilo(median(wizard.map(({ scripts }) => scripts))).padStart(7), median(wizard.map(({ usable }) => usable)).toFixed(0).padStart(10),
      moved(wizard).toFixed(4).padStart(10), moved(list).toFixed(4).padStart(8),
    ];
    process.stdout.write(`${columns.join(' | ')}\n`);
    tell(`${name}, wizard`, wizard);
    tell(`${name}, list`, list);
  }
  if (shown.length > 0) process.stdout.write(`\nMoved:\n${shown.join('\n')}\n`);
} finally {
  await browser.close();
  await hosts.close();
}
