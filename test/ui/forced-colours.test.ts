/** Colours that the system forces, as in Windows high contrast: what a background said is still said, by borders and signs. */
import assert from 'node:assert/strict';
import { readFileSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { none } from '../gates/none.ts';
import { findChromium } from '../support/chromium.ts';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const html = '<!doctype html><html lang="en"><title>A host page</title><main></main></html>';

let server: Server;
let browser: Browser;
let url: string;

before(async () => {
  assert.ok(existsSync('dist/my-cases.define.js'), 'npm run build');
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    else if (existsSync(`dist${pathname}`)) {
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream').end(readFileSync(`dist${pathname}`));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const { executablePath, args } = await findChromium();
  browser = await launch({ executablePath, args, headless: true });
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** The host page and its backend, in the page: two statuses, one choice. */
const mount = (tag: string): string => `(async () => {
  const word = { en: 'Word', fr: 'Mot' };
  const each = (number, facts) => ({ id: 'c-' + number, reference: 'C-' + number, subject: 'Subject ' + number, path: [], status: 'active',
    origin: 'portal', openedBy: 'Camille', mine: true, openedAt: '2026-01-05T15:00:00Z', updatedAt: '2026-01-06T15:00:00Z', waiting: false, unread: false, ...facts });
  const cases = [each(1, { waiting: true, unread: true, origin: 'phone' }), each(2, { status: 'resolved' }), each(3, { status: 'cancelled' }), each(4, {})];
  const society = { id: 's', version: '1', society: word, levels: [word], subject: { hint: word, maxLength: 100 }, description: { hint: word, maxLength: 100 },
    types: [{ id: 'one', label: word }, { id: 'two', label: word }], attachments: { types: ['txt'], maxSize: 1000, maxCount: 1 },
    statement: { id: 's', version: '1', regulation: 'none', text: word, otherwise: word } };
  await import('/${tag}.define.js');
  const element = Object.assign(document.createElement('${tag}'), { preset: society, backend: {
    session: async () => ({ member: 'm', name: 'Camille', accounts: [{ id: 'a', name: 'Account' }], roles: [] }),
    listCases: async () => ({ cases, total: cases.length }),
    readOverview: async () => ({ total: 4, statuses: { active: 2, resolved: 1, cancelled: 1 }, waiting: { total: 1, cases: [cases[0]] }, unread: 1, types: [], openers: [] }),
    readCase: async () => ({}), submitCase: async () => ({}),
  } });
  document.querySelector('main').append(element);
})()`;

/** In a context of its own: what was typed in another stays there. */
async function forced(tag: string, ready: string, width = 1200): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await page.goto(url);
  await page.evaluate(mount(tag));
  await page.waitForSelector(`${tag} >>> ${ready}`, { timeout: 10_000 });
  assert.equal(await page.evaluate(`matchMedia('(forced-colors: active)').matches`), true);
  return page;
}

/** Elements of the root that fit, by their words, whose looks in forced colours fail the test. At least one has to be there. */
const failing = (page: Page, tag: string, selector: string, test: string): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const shown = [...document.querySelector('${tag}').shadowRoot.querySelectorAll(${JSON.stringify(selector)})].filter((each) => each.checkVisibility());
    if (shown.length === 0) return ['nothing to look at'];
    return shown
      .filter((each) => !((look, of) => ${test})(getComputedStyle(each), (pseudo) => getComputedStyle(each, pseudo)))
      .map((each) => each.className + ' ' + each.textContent.trim().slice(0, 30));
  })()`) as Promise<readonly string[]>;

const bordered = `look.borderTopStyle !== 'none' && parseFloat(look.borderTopWidth) > 0 && look.borderTopColor !== look.backgroundColor`;

describe('forced colours', { concurrency: false }, () => {
  it('leave each button, field, choice and mark of the wizard a border', async () => {
    const page = await forced('case-wizard', '#subject');
    none(await failing(page, 'case-wizard', '.button, input:not([type=radio]), .frame, .mark', bordered));
    await page.locator('case-wizard >>> #subject').fill('Subject');
    await page.waitForFunction(`document.querySelector('case-wizard').shadowRoot.querySelector('.fact')`);
    await page.locator('case-wizard >>> [part~=next]').click();
    await page.locator('case-wizard >>> input[value=two]').click();
    await page.waitForSelector('case-wizard >>> .card.checked');
    none(await failing(page, 'case-wizard', '.card', bordered));
    none(await failing(page, 'case-wizard', '.card.checked', `look.outlineStyle === 'solid' && parseFloat(look.outlineWidth) > 0`));
    await page.close();
  });

  it('leave the bar of steps its length', async () => {
    const page = await forced('case-wizard', '#subject', 500);
    none(await failing(page, 'case-wizard', '.bar i', `look.borderBottomColor !== look.backgroundColor && parseFloat(look.borderBottomWidth) >= 4`));
    await page.close();
  });

  it('leave what has the focus its ring', async () => {
    const page = await forced('case-wizard', '#subject');
    await page.focus('case-wizard >>> #subject');
    none(await failing(page, 'case-wizard', ':focus-visible', `look.outlineStyle === 'solid' && parseFloat(look.outlineWidth) >= 2`));
    await page.close();
  });

  it('leave statuses their border and their sign, and the chosen status its mark', async () => {
    const page = await forced('my-cases', '.segments');
    none(await failing(page, 'my-cases', '.pill, .cases, .waiting, .segments, .button', bordered));
    const signs = `(sign) => sign.backgroundImage !== 'none' || parseFloat(sign.borderBottomWidth) > 0`;
    none(await failing(page, 'my-cases', '.pill', `(${signs})(of('::before'))`));
    none(await failing(page, 'my-cases', '.phone', `(${signs})(of('::before'))`));
    none(await failing(page, 'my-cases', '.segments [aria-pressed=true]', `parseFloat(look.borderBottomWidth) >= 3`));
    await page.close();
  });

  it('leave icons the colour of the words beside them', async () => {
    const page = await forced('my-cases', '.segments');
    none(await failing(page, 'my-cases', '.icon', `look.stroke === look.color`));
    await page.close();
  });
});
