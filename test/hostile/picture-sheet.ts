/** All screens of one host at one width on one sheet, to be looked over at a glance. */
import type { Browser } from 'puppeteer-core';

export interface Shot {
  readonly screen: string;
  readonly width: number;
  /** PNG in base64. */
  readonly picture: string;
}

const figure = ({ screen, width, picture }: Shot): string =>
  `<figure><figcaption>${screen} ${width}</figcaption><img src="data:image/png;base64,${picture}" width="${width > 640 ? 510 : 250}"></figure>`;

export async function sheetOf(browser: Browser, shots: readonly Shot[], path: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1580, height: 900 });
  await page.setContent(`<!doctype html><style>body { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px; background: #888; font: 12px sans-serif }
    figure { margin: 0 } img { display: block; border: 1px solid }</style>${shots.map(figure).join('')}`);
  await page.screenshot({ path: path as `${string}.png`, fullPage: true });
  await page.close();
}
