/** Takes the READMEs' pictures from the built demo: `npx tsx demo/pictures.ts [folder]`, after `npm run build`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import type { HomeLang, Words } from '../src/model/words.ts';
import { rightsSociety } from '../src/presets/rights-society.ts';
import { findChromium } from '../test/support/chromium.ts';
import { fillAccount } from './server/fill/fill-account.ts';
import { startServer } from './server/server.ts';

interface Picture {
  readonly name: string;
  /** In CSS pixels; a phone's picture is shown small, so it is taken at one and a half. */
  readonly width: number;
  readonly height: number;
  /** Of which society, as the path of its portal; the first one's unless set. */
  readonly portal?: string;
  /** The portal's page, as its hash. */
  readonly at?: string;
  /** Another account than the member's first. */
  readonly account?: string;
  readonly dark?: boolean;
  /** Taken as it was left: the focus opens something, or the place is further down. */
  readonly asLeft?: boolean;
  /** What a member does before the picture is taken. */
  readonly act?: (page: Page, lang: HomeLang, folder: string) => Promise<void>;
}

const phone = { width: 390, height: 844 };
/** The narrowest there is, and long enough to show a few cards. */
const smallPhone = { width: 360, height: 1240 };

/** The account with more cases than a screen holds. */
const many = { account: 'studio-nordique', cases: 3_478 };

const subject: Words = { en: 'Missing royalties, online radio', fr: 'Redevances manquantes, radio en ligne' };
const album: Words = { en: 'ISWC for forty works of an album', fr: 'ISWC pour quarante œuvres d’un album' };
const fileName: Words = { en: 'Works of the album.xlsx', fr: 'Œuvres de l’album.xlsx' };

/** Part of an element, through its shadow root. */
const inCases = (selector: string): string => `my-cases >>> ${selector}`;
const inWizard = (selector: string): string => `case-wizard >>> ${selector}`;

/** Asked of each frame: what changes within a shadow root wakes nobody who watches the page. */
const shown = async (page: Page, selector: string): Promise<ElementHandle> => (await page.waitForSelector(selector, { visible: true }))!;

async function press(page: Page, selector: string): Promise<void> {
  await shown(page, selector);
  await page.locator(selector).click();
}

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await shown(page, selector);
  await page.locator(selector).fill(text);
}

const next = (page: Page): Promise<void> => press(page, inWizard('[part~="next"]'));

async function choose(page: Page, ...values: readonly string[]): Promise<void> {
  for (const value of values) await press(page, inWizard(`input[value="${value}"]`));
}

async function chooseType(page: Page, lang: HomeLang): Promise<void> {
  await fill(page, inWizard('#subject'), subject[lang]);
  await next(page);
  await choose(page, 'royalty-inquiry', 'domestic');
}

/** As far as the question that is asked before a file may leave. */
async function attachFile(page: Page, lang: HomeLang, folder: string): Promise<void> {
  await fill(page, inWizard('#subject'), album[lang]);
  await next(page);
  await choose(page, 'repertoire-management', 'iswc-request');
  await next(page);
  await choose(page, 'document', 'yes', 'release');
  await next(page);
  await shown(page, inWizard('#description'));
  await next(page);
  const path = join(folder, fileName[lang]);
  await writeFile(path, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(38_000, 32)]));
  const picker = (await page.waitForSelector(inWizard('#picker'))) as ElementHandle<HTMLInputElement>;
  await picker.uploadFile(path);
  await shown(page, inWizard('dialog[open]'));
}

/** Types found by a word. */
async function find(page: Page, lang: HomeLang): Promise<void> {
  await fill(page, inWizard('#subject'), subject[lang]);
  await next(page);
  await fill(page, inWizard('#find'), 'radio');
  await shown(page, inWizard('[role="option"]'));
}

const works: readonly (readonly string[])[] = [
  ['Aurores sur la baie', '48213-001', 'T-034.524.680-1'],
  ['Le dernier traversier', '48213-002', 'T-034.524.680-2'],
  ['Nuit blanche à Rimouski', '48213-003', ''],
];

/** Three works as pasted, the second with a number that does not hold together. */
async function paste(page: Page, lang: HomeLang): Promise<void> {
  await fill(page, inWizard('#subject'), subject[lang]);
  await next(page);
  await choose(page, 'royalty-inquiry', 'domestic', 'internet');
  await next(page);
  const first = (await shown(page, inWizard('.grid tbody input'))) as ElementHandle<HTMLInputElement>;
  await first.evaluate((cell, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    cell.focus();
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
  }, works.map((row) => row.join('\t')).join('\n'));
  await shown(page, inWizard('.grid .issue'));
  await first.evaluate((cell) => cell.closest('fieldset')?.scrollIntoView());
}

const order: Words = { en: 'Fifteen licences billed, twelve in use', fr: 'Quinze licences facturées, douze utilisées' };

async function fillForm(page: Page, lang: HomeLang): Promise<void> {
  await fill(page, inWizard('#subject'), order[lang]);
  await press(page, inWizard('input[type=radio]'));
}

/** Of the seeded cases, one with an answer of the staff in the page's language. */
const answered: Words = { en: 'Film shown in France', fr: 'Parts revendiquées en trop' };

async function openCase(page: Page, lang: HomeLang): Promise<void> {
  await shown(page, inCases('[data-case]'));
  for (const row of await page.$$(inCases('[data-case]'))) {
    if (await row.evaluate((each, start) => each.textContent?.includes(start), answered[lang])) await row.click();
  }
  await shown(page, inCases('[part~="message"]'));
}

/** An answer of the staff as the member reads it, with the desk beside it. */
async function openDesk(page: Page, lang: HomeLang): Promise<void> {
  await press(page, '#desk-button');
  await openCase(page, lang);
}

const pictures: readonly Picture[] = [
  { name: 'cases', width: 1280, height: 860 },
  { name: 'wizard', width: 1280, height: 900, at: '#/cases/new', act: chooseType },
  { name: 'finder', width: 1280, height: 900, at: '#/cases/new', asLeft: true, act: find },
  { name: 'grid', width: 1280, height: 900, at: '#/cases/new', asLeft: true, act: paste },
  { name: 'form', width: 1280, height: 1100, portal: '/practice/', at: '#/create', act: fillForm },
  { name: 'attest', width: 1280, height: 800, at: '#/cases/new', act: attachFile },
  { name: 'desk', width: 1440, height: 860, act: openDesk },
  { name: 'cases-many', width: 1280, height: 860, account: many.account },
  { name: 'cases-many-dark', width: 1280, height: 860, account: many.account, dark: true, at: '#/cases?status=resolved&sort=subject' },
  { name: 'case', width: 1280, height: 1000, act: openCase },
  { name: 'phone-cases', ...smallPhone },
  { name: 'phone-cases-dark', ...phone, dark: true },
  { name: 'phone-wizard', ...phone, at: '#/cases/new', act: chooseType },
];

/** Loads under way and short transitions come to rest. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForNetworkIdle({ idleTime: 400 });
};

async function take(picture: Picture, lang: HomeLang, url: string, folder: string, browser: Browser): Promise<void> {
  const context = await browser.createBrowserContext();
  const chosen = await mkdtemp(join(tmpdir(), 'pictures-'));
  try {
    const page = await context.newPage();
    const { width, height } = picture;
    await page.setViewport({ width, height, deviceScaleFactor: width <= phone.width ? 1.5 : 1 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: picture.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    if (picture.account) await page.evaluateOnNewDocument((id) => localStorage.setItem('portal.account', id), picture.account);
    await page.goto(`${url}${picture.portal ?? '/'}?lang=${lang}${picture.at ?? ''}`);
    await settled(page);
    await picture.act?.(page, lang, chosen);
    await settled(page);
    // The focus and the pointer have a place in use, not in a picture.
    await page.mouse.move(0, 0);
    if (!picture.asLeft) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.evaluate(() => scrollTo(0, 0));
    }
    await page.screenshot({ path: `${folder}/${picture.name}-${lang}.webp`, type: 'webp', quality: 72 });
  } finally {
    await context.close();
    await rm(chosen, { recursive: true });
  }
}

const folder = process.argv[2] ?? fileURLToPath(new URL('pictures', import.meta.url));
await mkdir(folder, { recursive: true });
const server = await startServer({ dataDir: 'memory', port: 0 });
await fillAccount(server.db, { ...many, preset: rightsSociety, now: new Date() });
const { executablePath, args } = await findChromium();
const browser = await launch({ executablePath, args, headless: true });
try {
  for (const lang of ['en', 'fr'] as const) {
    for (const picture of pictures) await take(picture, lang, server.url, folder, browser);
  }
} finally {
  await browser.close();
  await server.close();
}
