/** What a host page really loads: bytes of script that reach Chromium before the widget can be used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { launch } from 'puppeteer-core';
import { weightOf } from '../../demo/package/weight.ts';
import { findChromium } from '../support/chromium.ts';

/** The folder that a site serves. */
const dist = 'dist/cdn';

/** Milliseconds to each script, so that what is asked for after a moment cannot arrive within it. */
const slowLink = 250;

export const weight = (file: string): number => weightOf(`${dist}/${file}`);

export interface Load {
  readonly bytes: number;
  /** Paths below dist/, in the order they were asked for. */
  readonly files: readonly string[];
}

export const loadOf = (files: readonly string[]): Load => ({ bytes: files.map(weight).reduce((a, b) => a + b, 0), files });

/** What a worker of ours loads is beside the page and keeps nobody waiting: weighed by itself. */
export function workerFiles(): { readonly worker: readonly string[]; readonly pdf: readonly string[] } {
  const named = (beginning: string): readonly string[] =>
    readdirSync(`${dist}/chunks`).filter((name) => name.startsWith(beginning)).map((name) => `chunks/${name}`);
  return { worker: named('numbers-worker-'), pdf: named('numbers-pdf-') };
}

/**
 * Loads `<tag endpoint="/api">` from its definer and weighs every script that had arrived when `usable` first held.
 * Until then `act` is called again and again, to do what a member would.
 * A script that came later cannot have been needed for it.
 */
export async function loadUntil(
  tag: string, lang: 'en' | 'fr', usable: (element: Element) => boolean, replies: Replies, act: (element: Element) => void = () => {},
): Promise<Load> {
  const server = await serve(tag, lang, replies);
  const { executablePath, args } = await findChromium();
  const browser = await launch({ executablePath, args, headless: true });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(String(fault)));
    page.on('console', (said) => {
      if (said.type() === 'error') faults.push(said.text());
    });
    await page.evaluateOnNewDocument(watch(tag, usable, act));
    await page.goto(server.url);
    await page.waitForFunction('window.usableAt', { timeout: 20_000 }).catch(() => {
      throw new Error(`<${tag}> did not become usable. The page said: ${faults.join('; ') || 'nothing'}`);
    });
    return loadOf((await page.evaluate(arrived)) as string[]);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Loads `<tag endpoint="/api">` the same way and answers with all that moved until nothing was under way any more, as Chromium tells it. */
export async function shiftsOf(tag: string, lang: 'en' | 'fr', drawn: string, replies: Replies): Promise<readonly string[]> {
  const server = await serve(tag, lang, replies);
  const { executablePath, args } = await findChromium();
  const browser = await launch({ executablePath, args, headless: true });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(server.url, { waitUntil: 'networkidle0' });
    await page.waitForFunction(`document.querySelector('${tag}').shadowRoot.querySelector('${drawn}')`, { timeout: 20_000 });
    return (await page.evaluate('window.shifts')) as string[];
  } finally {
    await browser.close();
    server.close();
  }
}

const watchShifts = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shifts.push(value + ' ' + sources.map(({ node }) => node && node.localName + '.' + node.className).join());
    }
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Looks right after each change of the shadow root: in one frame more a lazy part may arrive. */
const watch = (tag: string, usable: (element: Element) => boolean, act: (element: Element) => void): string => `
  const look = (element) => {
    // Looking takes a layout; what counts is the time before it.
    const now = performance.now();
    if (!window.usableAt && (${usable})(element)) window.usableAt = now;
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    if (this.localName === '${tag}') {
      const all = { childList: true, subtree: true, attributes: true, characterData: true };
      new MutationObserver(() => look(this)).observe(root, all);
      const acting = setInterval(() => (window.usableAt ? clearInterval(acting) : (${act})(this)), 10);
    }
    return root;
  };`;

const arrived = `performance.getEntriesByType('resource')
  .filter(({ name, responseEnd }) => name.endsWith('.js') && !/numbers-(worker|pdf)|personal-number/.test(name) && responseEnd > 0 && responseEnd <= window.usableAt)
  .map(({ name }) => new URL(name).pathname.slice(1))`;

/** What the backend answers, by path below the endpoint. */
export type Replies = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

const page = (tag: string, lang: string): string =>
  `<!doctype html><html lang="${lang}"><title>A host page</title><script type="module" src="/${tag}.define.js"></script>` +
  `<${tag} endpoint="/api"></${tag}></html>`;

async function serve(tag: string, lang: string, replies: Replies): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const api = /^\/api(\/.*)$/.exec(pathname)?.[1];
    if (pathname === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(tag, lang));
    else if (api && api in replies) response.setHeader('Content-Type', 'application/json').end(JSON.stringify(replies[api]));
    else if (!api && existsSync(dist + pathname)) {
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
      setTimeout(() => response.end(readFileSync(dist + pathname)), slowLink);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
