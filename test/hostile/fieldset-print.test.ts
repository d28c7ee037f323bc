/** On real paper: what is printed alone from a container in a fieldset, where Chromium leaves the page empty unless it is told not to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rolldown } from 'rolldown';
import { openBrowser } from './picture-browser.ts';

const widget = `
  const root = document.querySelector('x-a').attachShadow({ mode: 'open' });
  root.innerHTML = '<style>:host { display: block; container-type: inline-size } article { display: grid } @container (min-width: 30em) { article { grid-template-columns: 1fr auto } }</style><div><p>Beside</p><article><h2>Printed</h2><p>alone</p></article></div>';
  root.host.getBoundingClientRect();
  globalThis.print = () => {};
  own.printOnly(root.querySelector('article'));`;

describe('printing one element', () => {
  it('puts it on paper in a fieldset of the page too', async () => {
    const bundle = await rolldown({ input: './src/ui/print.ts' });
    const { output: [{ code }] } = await bundle.generate({ format: 'iife', name: 'own' });
    const browser = await openBrowser('chromium');
    try {
      const page = await browser.newPage();
      await page.setContent('<form><input><fieldset disabled><x-w></x-w><x-a></x-a></fieldset><button>Send</button></form>');
      await page.evaluate(`(() => { ${code}; ${widget} })()`);
      const paper = Buffer.from(await page.pdf()).toString('latin1');
      assert.match(paper, /\/FontFile/, 'no letter on the paper');
    } finally {
      await browser.close();
    }
  });
});
