/**
 * Pictures of the widget in each host of the table, wide and narrow: `npx tsx test/hostile/pictures.ts [firefox] [name …]`, after
 * `npm run build`, into `.cache/hostile/`, with a sheet of all screens for each. What has to be emulated is pictured in
 * Chromium alone: forced colours, dark, print, reduced motion.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { serveHosts } from './beside-pictures.ts';
import { openBrowser } from './picture-browser.ts';
import { hosts } from './host-table.ts';
import { sheetOf, type Shot } from './picture-sheet.ts';

const folder = '.cache/hostile';

/** Run in the page: `import` of a served file, which no compiler may look into. */
const way = (name: string): string =>
  `Promise.all([import('/test/hostile/host-page.ts'), import('/test/hostile/host-table.ts')])
    .then(([{ visit }, { hosts }]) => visit('${name}', hosts['${name}'], (screen) => picture(screen)))`;

const asked = (name: string, value: string) => (page: Page): Promise<unknown> =>
  page.createCDPSession().then((session) => session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] }));

const emulated: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'dark': asked('prefers-color-scheme', 'dark'),
  'forced-colors': asked('forced-colors', 'active'),
  'reduced-motion': asked('prefers-reduced-motion', 'reduce'),
  'print': (page) => page.emulateMediaType('print'),
};

const widths = [1280, 360] as const;
const [engine, names] = process.argv[2] === 'firefox' ? (['firefox', process.argv.slice(3)] as const) : (['chromium', process.argv.slice(2)] as const);
const looks = engine === 'firefox' ? {} : emulated;

await mkdir(folder, { recursive: true });
const server = await serveHosts();
const browser = await openBrowser(engine);
let faulty = 0;
try {
  for (const name of [...Object.keys(hosts), ...Object.keys(looks)].filter((each) => names.length === 0 || names.includes(each))) {
    for (const width of widths) {
      const shots: Shot[] = [];
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await looks[name]?.(page);
      await page.exposeFunction('picture', async (screen: string) => {
        // Into a frame without an origin the focus comes by a member's own key.
        if (hosts[name]?.sandbox !== undefined && screen === 'subject') await page.keyboard.press('Tab');
        const path = join(folder, `${engine}-${name}-${screen}-${width}.png`);
        shots.push({ screen, width, picture: await page.screenshot({ path: path as `${string}.png`, encoding: 'base64' }) });
      });
      await page.goto(server.addressFor(hosts[name]));
      const faults = (await page.evaluate(way(hosts[name] ? name : 'plain'))) as readonly string[];
      faulty += faults.length;
      process.stdout.write(`${[`${engine} ${name} ${width}`, ...faults].join('\n  ')}\n`);
      await page.close();
      await sheetOf(browser, shots, join(folder, `sheet-${engine}-${name}-${width}.png`));
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = faulty > 0 ? 1 : 0;
