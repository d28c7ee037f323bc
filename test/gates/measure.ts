/** What a host page really loads: bytes of script that Chromium asks for until the widget can be used. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { findChromium } from '../support/chromium.ts';

const dist = 'dist';

/** As a good server sends it: brotli at its best. */
export function weight(file: string): number {
  const bytes = readFileSync(`${dist}/${file}`);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

export interface Load {
  readonly bytes: number;
  /** Paths below dist/, in the order they were asked for. */
  readonly files: readonly string[];
}

export const loadOf = (files: readonly string[]): Load => ({ bytes: files.map(weight).reduce((a, b) => a + b, 0), files });

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Everything that the entry could ever ask for, both languages and all lazy parts: no journey loads more. */
export function everythingFrom(entry: string): Load {
  const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;
  const reached = new Set<string>();
  const reach = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || reached.has(name)) return;
    reached.add(name);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) reach(next);
  };
  reach(entry);
  return loadOf([...reached].map((name) => manifest[name]!.file));
}

/** Loads `<tag endpoint="/api">` from its definer and weighs every script asked for until `usable` holds in the page. */
export async function loadUntil(tag: string, usable: (element: Element) => boolean, replies: Replies): Promise<Load> {
  const server = await serve(tag, replies);
  const { executablePath, args } = await findChromium();
  const browser = await launch({ executablePath, args, headless: true });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    const files = new Set<string>();
    page.on('pageerror', (fault) => faults.push(String(fault)));
    page.on('console', (said) => {
      if (said.type() === 'error') faults.push(said.text());
    });
    page.on('request', (asked) => {
      if (asked.resourceType() === 'script') files.add(new URL(asked.url()).pathname.slice(1));
    });
    await page.goto(server.url);
    const inPage = `(element => element?.shadowRoot && (${usable})(element))(document.querySelector('${tag}'))`;
    const found = page.waitForFunction(inPage, { timeout: 20_000, polling: 16 });
    await found.catch(() => {
      throw new Error(`<${tag}> did not become usable. The page said: ${faults.join('; ') || 'nothing'}`);
    });
    return loadOf([...files]);
  } finally {
    await browser.close();
    server.close();
  }
}

/** What the backend answers, by path below the endpoint. */
export type Replies = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

const page = (tag: string): string =>
  `<!doctype html><html lang="en"><title>A host page</title><script type="module" src="/${tag}.define.js"></script>` +
  `<${tag} endpoint="/api"></${tag}></html>`;

async function serve(tag: string, replies: Replies): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const api = /^\/api(\/.*)$/.exec(pathname)?.[1];
    if (pathname === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(tag));
    else if (api && api in replies) response.setHeader('Content-Type', 'application/json').end(JSON.stringify(replies[api]));
    else if (!api && existsSync(dist + pathname)) {
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream').end(readFileSync(dist + pathname));
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
