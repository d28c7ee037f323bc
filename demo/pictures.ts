/** Takes the README's pictures from the built demo: `npx tsx demo/pictures.ts [folder]`, after `vite build --mode demo`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../test/support/chromium.ts';
import { startServer } from './server/server.ts';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The portal's address, from its query on. */
  readonly at: string;
  readonly dark?: boolean;
  /** What a member does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

/** Parts of the elements, through their shadow roots. */
const inCases = (selector: string): string => `my-cases >>> ${selector}`;
const inWizard = (selector: string): string => `case-wizard >>> ${selector}`;

const firstCase = (page: Page): Promise<void> => page.locator(inCases('[data-case]')).click();

async function chooseType(page: Page): Promise<void> {
  const french = page.url().includes('lang=fr');
  const subject = french ? 'Redevances manquantes, radio en ligne' : 'Missing royalties, online radio';
  await page.locator(inWizard('#subject')).fill(subject);
  await page.locator(inWizard('[part~="next"]')).click();
  for (const choice of ['royalty-inquiry', 'domestic']) {
    await page.locator(inWizard(`input[value="${choice}"]`)).click();
  }
}

const pictures: readonly Picture[] = [
  { name: 'cases-fr', width: 1280, height: 860, at: '?lang=fr' },
  { name: 'cases-dark-en', width: 1280, height: 860, at: '?lang=en', dark: true },
  { name: 'case-fr', width: 1280, height: 960, at: '?lang=fr', act: firstCase },
  { name: 'wizard-type-fr', width: 1280, height: 960, at: '?lang=fr#/cases/new', act: chooseType },
  { name: 'wizard-type-en', width: 1280, height: 960, at: '?lang=en#/cases/new', act: chooseType },
  { name: 'phone-wizard-fr', width: 390, height: 844, at: '?lang=fr#/cases/new', act: chooseType },
  { name: 'phone-cases-dark-en', width: 390, height: 844, at: '?lang=en', dark: true },
  { name: 'desk-en', width: 1440, height: 900, at: '?lang=en', act: (page) => page.locator('#desk-button').click() },
];

/** Loads under way and short transitions come to rest. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForNetworkIdle({ idleTime: 400 });
};

async function take(picture: Picture, url: string, folder: string, browser: Browser): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: picture.width, height: picture.height, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: picture.dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${url}/${picture.at}`);
  await settled(page);
  await picture.act?.(page);
  await settled(page);
  // The focus has a place in use, not in a picture.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/${picture.name}.webp`, type: 'webp', quality: 88 });
  await context.close();
}

const folder = process.argv[2] ?? fileURLToPath(new URL('pictures', import.meta.url));
await mkdir(folder, { recursive: true });
const server = await startServer({ dataDir: 'memory', port: 0 });
const { executablePath, args } = await findChromium();
const browser = await launch({ executablePath, args, headless: true });
try {
  for (const picture of pictures) await take(picture, server.url, folder, browser);
} finally {
  await browser.close();
  await server.close();
}
