/**
 * Measures `<my-cases>` beside a windowed list of Lit's own lab, on this machine, in one run:
 * `npm run bench -- [--cases 100000] [--rounds 3] [--times 5] [--only name]`. Prints one table, writes nothing.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findChromium } from '../support/chromium.ts';
import { buildPages } from './build-pages.ts';
import { visit, type Visit } from './measure-list.ts';
import { serveFolder } from './serve-folder.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    times: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true },
  },
});
const cases = Number(values.cases);

/** What runs beside the pages has to end with them, however the run ends. */
const undo: (() => Promise<unknown>)[] = [];

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The page of each list, by the name of its column. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  const folder = await buildPages(['windowed', 'memory', 'server']);
  undo.push(() => rm(folder, { recursive: true }));
  const wanted = (name: string): boolean => !values.only || values.only.includes(name);
  const found = new Map<string, string>();
  const plain = await serveFolder(folder);
  undo.push(() => plain.close());
  if (wanted('array')) found.set('array', `${plain.url}/windowed.html?cases=${cases}`);
  if (wanted('indexed')) found.set('indexed', `${plain.url}/windowed.html?indexed&cases=${cases}`);
  if (wanted('my-cases')) found.set('my-cases', `${plain.url}/memory.html?cases=${cases}`);
  if (!wanted('server')) return found;
  const { serveFilled } = await import('./serve-filled.ts');
  say(`Filling an account with ${cases} cases …`);
  const server = await serveFilled(folder, cases, say);
  undo.push(() => server.close());
  return found.set('server', `${server.url}/server.html`);
}

async function run(): Promise<string> {
  const lists = [...(await pages())];
  const { executablePath, args } = await findChromium();
  const browser = await launch({ executablePath, args, headless: true });
  undo.push(() => browser.close());
  const visits = new Map<string, Visit[]>(lists.map(([name]) => [name, []]));
  // The first round warms up and does not count; the others go one way and the other in turn.
  for (let round = 0; round <= Number(values.rounds); round++) {
    say(round === 0 ? 'Warming up …' : `Round ${round} of ${values.rounds} …`);
    for (const [name, url] of round % 2 ? lists : lists.toReversed()) {
      const measured = await visit(browser, url, Number(values.times));
      if (round > 0) visits.get(name)!.push(measured);
    }
  }
  return tableOf(visits);
}

try {
  process.stdout.write(`${await run()}\n`);
} finally {
  for (const each of undo.reverse()) await each();
}
