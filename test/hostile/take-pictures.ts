/** Takes a member's way through hosts of the table in a browser of its own, with a picture of each screen and of what is printed. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { serveHosts, type Served } from './beside-pictures.ts';
import { hosts } from './host-table.ts';
import { screens } from './pages/host-screens.ts';
import { openBrowser, type PictureEngine } from './picture-browser.ts';
import { sheetOf, type Shot } from './picture-sheet.ts';
import { printed } from './printed.ts';

export interface Pictures {
  readonly engine: PictureEngine;
  /** Of hosts and of looks; all when empty. */
  readonly names: readonly string[];
  /** Of the window, in CSS pixels. */
  readonly widths: readonly number[];
  readonly folder: string;
}

export interface Way {
  /** Host, or look, and width. */
  readonly name: string;
  readonly faults: readonly string[];
  readonly screens: readonly string[];
}

const HEIGHT = 900;

const emulating = (name: string, value: string) => (page: Page): Promise<unknown> =>
  page.createCDPSession().then((session) => session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] }));

/** What has to be emulated, in a page that does nothing else; Firefox has no way of it. */
const looks: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'dark': emulating('prefers-color-scheme', 'dark'),
  'forced-colors': emulating('forced-colors', 'active'),
  'reduced-motion': emulating('prefers-reduced-motion', 'reduce'),
};

/** Run in the page: `import` of a served file, which no compiler may look into. */
const way = (host: string): string =>
  `Promise.all([import('/test/hostile/host-page.ts'), import('/test/hostile/host-table.ts')])
    .then(([{ visit }, { hosts }]) => visit('${host}', hosts['${host}'], (screen) => picture(screen)))`;

export async function* takePictures({ engine, names, widths, folder }: Pictures): AsyncGenerator<Way> {
  const all = [...Object.keys(hosts), ...(engine === 'chromium' ? Object.keys(looks) : [])];
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`No such host or look: ${unknown.join(', ')}. There are ${all.join(', ')}.`);
  await mkdir(folder, { recursive: true });
  const server = await serveHosts();
  const browser = await openBrowser(engine);
  try {
    for (const name of all.filter((each) => names.length === 0 || names.includes(each))) {
      const { size } = hosts[name] ?? {};
      for (const [width, height] of size ? [size] : widths.map((each) => [each, HEIGHT] as const)) {
        const shots: Shot[] = [];
        const faults = await through(name, { browser, server, width, height, engine, shots });
        await sheetOf(browser, shots, join(folder, `${engine}-${name}-${width}.png`));
        yield { name: `${engine} ${name} ${width}`, faults, screens: shots.map(({ screen }) => screen) };
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

interface Journey {
  readonly browser: Browser;
  readonly server: Served;
  readonly engine: PictureEngine;
  readonly width: number;
  readonly height: number;
  readonly shots: Shot[];
}

async function through(name: string, { browser, server, engine, width, height, shots }: Journey): Promise<readonly string[]> {
  const page = await browser.newPage();
  const faults: string[] = [];
  try {
    await page.setViewport({ width, height });
    await looks[name]?.(page);
    const take = async (screen: string): Promise<void> => {
      shots.push({ screen, width, picture: await page.screenshot({ encoding: 'base64' }) });
    };
    await page.exposeFunction('picture', async (screen: string) => {
      // Into a frame without an origin the focus comes by a member's own key.
      if (hosts[name]?.sandbox !== undefined && screen === 'subject') await page.keyboard.press('Tab');
      await take(screen);
      if (engine === 'chromium') await printed(page, screen, () => take(`${screen} printed`)).catch((error: unknown) => faults.push(`${screen}: ${String(error)}`));
    });
    const address = server.addressFor(hosts[name]);
    await page.goto(address);
    const trusted = (await page.evaluate('isSecureContext')) as boolean;
    if (trusted === !!hosts[name]?.untrusted) faults.push(`${address} is ${trusted ? 'trusted' : 'not trusted'} by the browser`);
    faults.push(...((await page.evaluate(way(hosts[name] ? name : 'plain'))) as readonly string[]));
    const missing = screens.filter((screen) => !shots.some((shot) => shot.screen === screen));
    if (missing.length > 0) faults.push(`never shown: ${missing.join(', ')}`);
    return faults;
  } finally {
    await page.close();
  }
}
