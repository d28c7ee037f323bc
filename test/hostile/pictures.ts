/**
 * Pictures of the widget in each host of the table, wide and narrow: `npx tsx test/hostile/pictures.ts [name …]`, after
 * `npm run build`, into `.cache/hostile/`. What has to be emulated is pictured here alone: forced colours, dark, print.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { findChromium } from '../support/chromium.ts';
import { hosts } from './host-table.ts';

const folder = '.cache/hostile';

/** Run in the page: `import` of a served file, which no compiler may look into. */
const way = (name: string): string =>
  `Promise.all([import('/test/hostile/host-page.ts'), import('/test/hostile/host-table.ts')])
    .then(([{ visit }, { hosts }]) => visit('${name}', hosts['${name}'], (screen) => picture(screen)))`;

const emulated: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'dark': (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
  'forced-colors': (page) => page.createCDPSession().then((session) => session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })),
  'print': (page) => page.emulateMediaType('print'),
};

const widths = [1280, 360] as const;
const names = process.argv.slice(2);

await mkdir(folder, { recursive: true });
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { port: 0 },
  plugins: [{
    name: 'blank-page',
    configureServer({ middlewares }) {
      middlewares.use('/blank', (_request, reply) => void reply.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Blank</title>'));
    },
  }],
});
await server.listen();
const browser = await launch({ ...(await findChromium()), headless: true });
let faulty = 0;
try {
  for (const [name, look] of [...Object.keys(hosts).map((host) => [host, undefined] as const), ...Object.entries(emulated)]) {
    if (names.length > 0 && !names.includes(name)) continue;
    for (const width of widths) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await look?.(page);
      await page.exposeFunction('picture', (screen: string) => page.screenshot({ path: join(folder, `${name}-${screen}-${width}.png`) as `${string}.png` }));
      await page.goto(`${server.resolvedUrls!.local[0]}blank`);
      const faults = (await page.evaluate(way(hosts[name] ? name : 'plain'))) as readonly string[];
      faulty += faults.length;
      process.stdout.write(`${[`${name} ${width}`, ...faults].join('\n  ')}\n`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = faulty > 0 ? 1 : 0;
