/** WebKitGTK's MiniBrowser behind its WebDriver, on a display of its own. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from '../systems/free-port.ts';
import type { Engine } from './engines.ts';
import { onPath } from './on-path.ts';

const help = 'Install webkit2gtk-driver and xvfb (Debian and Ubuntu) to test in WebKit.';

export async function openWebkit(): Promise<Engine> {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('xvfb-run');
  const binary = miniBrowser();
  if (!driver || !xvfb || !binary) throw new Error(`WebKit is missing. ${help}`);
  const port = await freePort();
  const child = spawn(xvfb, ['-a', driver, `--port=${port}`], {
    // A group of its own: xvfb-run, the display, the driver and the browser end together.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const close = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // Already gone, which is what was wanted.
    }
  };
  process.once('exit', close);
  process.on('unhandledRejection', unlessLeft);
  await untilAnswers(port).catch((error: unknown) => {
    close();
    throw error;
  });
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    // A page that is left before the last of it came is waited for in vain: that wait must not end the whole run. Each file has a limit of its own.
    connectionRetryTimeout: 6 * 60 * 60_000,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  return { launcher, close };
}

/**
 * The launcher opens a page and looks away. Where the session ends before the last of that page came, after the last file say,
 * its wait is broken off, and nobody hears of that but the process, which would end without its closing line.
 */
const unlessLeft = (reason: unknown): void => {
  if (!(reason instanceof Error && /operation was aborted when running "url"/i.test(reason.message))) throw reason;
};

function miniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => `/usr/lib/${folder}/${name}/MiniBrowser`))
    .find((path) => existsSync(path));
}

async function untilAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`WebKitWebDriver did not answer within ten seconds. ${help}`);
}
