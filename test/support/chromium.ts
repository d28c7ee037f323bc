/** A Chromium to test with: the one named, else one installed, else the one that an npm package ships. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isExecutable, onPath } from './on-path.ts';

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // The packaged build reports `en-US@posix`, which Intl refuses.
  '--accept-lang=en-US,en',
];

const installed = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export async function findChromium(): Promise<Chromium> {
  return { executablePath: await executable(), args: quiet };
}

async function executable(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is no program that can be run.`);
  }
  const found = onPath(...installed) ?? elsewhere.find(isExecutable) ?? (await packaged());
  if (found) return found;
  throw new Error('No Chromium found. Install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
}

/** `@sparticuz/chromium` ships a Linux x64 build with its libraries, and reads its settings while it is imported. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const root = new URL('../../', import.meta.url);
  const manifest = readFileSync(new URL('node_modules/@sparticuz/chromium/package.json', root), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const cache = fileURLToPath(new URL(`.cache/chromium-${version}`, root));
  const unpacked = `${cache}/unpacked`;
  // An unpacking that was interrupted leaves half a browser, which must not be taken for a whole one.
  if (!existsSync(unpacked)) rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}/fonts.conf`, fontsConf(cache));
  process.env['FONTCONFIG_FILE'] = `${cache}/fonts.conf`;
  const before = { AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'], TMPDIR: process.env['TMPDIR'] };
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: cache });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    writeFileSync(unpacked, '');
    return path;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** The package's own file looks for its fonts in /tmp only, and this build dies where there is no font at all. */
const fontsConf = (cache: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${cache}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}/font-cache</cachedir>
</fontconfig>
`;
