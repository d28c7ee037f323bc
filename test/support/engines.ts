/** The three browser engines, ready for the test runner; one that is missing is an error, never a skip. */
import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import * as puppeteer from 'puppeteer-core';
import { findChromium } from './chromium.ts';
import { isExecutable, onPath } from './on-path.ts';
import { openWebkit } from './webkit.ts';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Engine {
  readonly launcher: BrowserLauncher;
  /** Ends what was started beside the browser itself. */
  close(): void;
}

const nothingBeside = (): void => undefined;

export async function openEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'chromium':
      return { launcher: chromeLauncher({ launchOptions: await findChromium() }), close: nothingBeside };
    case 'firefox':
      return { launcher: firefox(), close: nothingBeside };
    case 'webkit':
      return openWebkit();
  }
}

/** Driven over WebDriver BiDi, so no driver program stands between. */
function firefox(): BrowserLauncher {
  const named = process.env['FIREFOX_PATH'];
  const executablePath = named ?? onPath('firefox-esr', 'firefox');
  if (!executablePath || !isExecutable(executablePath)) {
    throw new Error('No Firefox found. Install firefox-esr, or name a Firefox in FIREFOX_PATH.');
  }
  return chromeLauncher({
    // The launcher's own types stop at the default export of an older puppeteer-core.
    puppeteer: puppeteer as never,
    // Word of every request costs the browser a tenth of its work and more, and nobody here listens for it.
    launchOptions: { browser: 'firefox', executablePath, headless: true, networkEnabled: false },
  });
}
