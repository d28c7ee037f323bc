/** A browser to take pictures of hosts with: Chromium, or Firefox where it is installed. */
import { launch, type Browser } from 'puppeteer-core';
import { findChromium } from '../support/chromium.ts';
import { onPath } from '../support/on-path.ts';
import { UNTRUSTED } from './beside-pictures.ts';

export type PictureEngine = 'chromium' | 'firefox';

export async function openBrowser(engine: PictureEngine): Promise<Browser> {
  if (engine === 'chromium') {
    const { executablePath, args } = await findChromium();
    return launch({ executablePath, args: [...args, `--host-resolver-rules=MAP ${UNTRUSTED} 127.0.0.1`], headless: true });
  }
  const executablePath = process.env['FIREFOX_PATH'] ?? onPath('firefox-esr', 'firefox');
  if (!executablePath) throw new Error('No Firefox found. Install firefox-esr, or name a Firefox in FIREFOX_PATH.');
  return launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: { 'network.dns.localDomains': UNTRUSTED } });
}
