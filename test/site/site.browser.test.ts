/** The documentation in a browser, under its policy: live examples, search, samples of HTML, rules of accessibility. */
import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import { resetDemo } from '../support/demo.ts';
import { eventually } from '../support/page.ts';

type Frame = Window & typeof globalThis & { readonly axe: typeof Axe };

const frames: HTMLIFrameElement[] = [];
const broken: string[] = [];

function framed(width: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: '800px', border: '0' });
  frames.push(frame);
  return frame;
}

function watched(host: Frame): Frame {
  host.document.addEventListener('securitypolicyviolation', (event) => broken.push(`${event.violatedDirective} ${event.blockedURI}`));
  host.addEventListener('error', (event) => broken.push(event.message));
  return host;
}

/** As the demo serves it, with its policy. */
async function opened(path: string, width = 1280): Promise<Frame> {
  const frame = framed(width);
  frame.src = `/demo/docs/${path}`;
  document.body.append(frame);
  return eventually(() => {
    const host = frame.contentWindow as Frame;
    if (host.document.readyState !== 'complete' || !host.document.querySelector('h1')) throw new Error('the page is not there yet');
    return watched(host);
  }, 20_000);
}

/** A page of a test's own making: no policy but what it brings. */
async function written(html: string, width = 1280): Promise<Frame> {
  const frame = framed(width);
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  return watched(frame.contentWindow as Frame);
}

const inside = (host: Frame, tag: string): ParentNode => host.document.querySelector(`main ${tag}`)?.shadowRoot ?? host.document.createDocumentFragment();

const drawn = (host: Frame, tag: string, selector: string): Promise<unknown> =>
  eventually(() => {
    if (!inside(host, tag).querySelector(selector)) throw new Error(`<${tag}> has not drawn ${selector} yet`);
  }, 20_000);

/** What each page's live example draws when it works. */
const live = [
  ['index', 'my-cases', '[part~="row"]'],
  ['case-wizard', 'case-wizard', '[part~="control"]'],
  ['my-cases', 'my-cases', '[part~="row"]'],
  ['crm-enrolment', 'crm-enrolment', '[part~="state"]'],
  ['theming', 'case-wizard', '[part~="control"]'],
] as const;

before(async function () {
  this.timeout(60_000);
  await resetDemo();
});

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
  expect(broken.splice(0)).to.deep.equal([]);
});

describe('the live examples', () => {
  for (const [slug, tag, selector] of live) {
    it(`run on ${slug}`, async function () {
      this.timeout(60_000);
      for (const lang of ['en', 'fr']) await drawn(await opened(`${lang}/${slug}.html`), tag, selector);
    });
  }

  it('take the tokens that a reader chooses', async function () {
    this.timeout(60_000);
    const host = await opened('en/theming.html');
    await drawn(host, 'case-wizard', '[part~="control"]');
    const choice = host.document.querySelector<HTMLSelectElement>('[data-token="--case-radius"]')!;
    choice.value = '18px';
    choice.dispatchEvent(new host.Event('change', { bubbles: true }));
    expect(host.getComputedStyle(inside(host, 'case-wizard').querySelector('[part~="control"]')!).borderTopLeftRadius).to.equal('18px');
  });

  it('lead from the list to the wizard’s page', async function () {
    this.timeout(60_000);
    const host = await opened('fr/my-cases.html');
    await drawn(host, 'my-cases', '[part~="new"]');
    inside(host, 'my-cases').querySelector<HTMLElement>('[part~="new"]')!.click();
    await eventually(() => expect(frames[0]!.contentWindow!.location.pathname).to.equal('/demo/docs/fr/case-wizard.html'), 10_000);
  });
});

describe('the search', () => {
  const typed = (host: Frame, text: string): HTMLInputElement => {
    const field = host.document.querySelector<HTMLInputElement>('#search')!;
    field.focus();
    field.value = text;
    field.dispatchEvent(new host.InputEvent('input', { bubbles: true }));
    return field;
  };
  const press = (host: Frame, key: string): boolean =>
    host.document.activeElement!.dispatchEvent(new host.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));

  it('finds words without their accents, says how many, and is walked by keys', async function () {
    this.timeout(60_000);
    const host = await opened('fr/sizes.html');
    const field = typed(host, 'evenements');
    const first = await eventually(() => {
      const link = host.document.querySelector<HTMLAnchorElement>('#found a');
      if (!link) throw new Error('nothing found yet');
      return link;
    });
    expect(first.textContent).to.contain('Événements');
    expect(host.document.querySelector('#found-count')!.textContent).to.match(/^\d+ résultats$/);
    press(host, 'ArrowDown');
    expect(host.document.activeElement).to.equal(first);
    press(host, 'Escape');
    expect(host.document.activeElement).to.equal(field);
    expect(host.document.querySelector<HTMLElement>('#found')!.hidden).to.equal(true);
  });

  it('goes to the first result by Enter, and says when there is none', async function () {
    this.timeout(60_000);
    const host = await opened('en/index.html');
    typed(host, 'zzzzqqq');
    await eventually(() => expect(host.document.querySelector('#found-count')!.textContent).to.equal('Nothing found'));
    typed(host, 'upgrade policy');
    await eventually(() => expect(host.document.querySelector('#found a')).to.not.equal(null));
    press(host, 'Enter');
    await eventually(() => expect(frames[0]!.contentWindow!.location.pathname).to.equal('/demo/docs/en/upgrades.html'), 10_000);
  });
});

describe('the samples in HTML', () => {
  /** The policy that SECURITY.md asks for; the guide's page has a style of its own. Firefox knows no 'self' in a written frame. */
  const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' blob: data:; require-trusted-types-for 'script'; trusted-types lit-html case-wizard".replaceAll("'self'", location.origin);
  const widget = '/demo/docs/case-wizard';

  for (const slug of ['index', 'presets', 'theming']) {
    it(`of ${slug} run as they are written, in both languages`, async function () {
      this.timeout(60_000);
      for (const lang of ['en', 'fr']) {
        const page = new DOMParser().parseFromString(await (await fetch(`/demo/docs/${lang}/${slug}.html`)).text(), 'text/html');
        const samples = [...page.querySelectorAll('[data-sample="html"]')].map(({ textContent }) => textContent!);
        expect(samples.length).to.be.greaterThan(0);
        for (const sample of samples) {
          // Files of the reader's own stand in: the loader for their script, a preset of ours for theirs.
          const here = sample
            .replaceAll('"/case-wizard/', `"${widget}/`)
            .replaceAll(/"\/[\w-]+\.js"/g, `"${widget}/case-wizard.js"`)
            .replaceAll(/"\/[\w-]+\.json"/g, `"${widget}/presets/rights-society.json"`)
            .replaceAll(/"\/[\w-]+\.css"/g, `"${widget}/themes/boreal.css"`);
          const loader = here.includes('case-wizard.js') ? '' : `<script type="module" src="${widget}/case-wizard.js"></script>`;
          const host = await written(`<meta http-equiv="Content-Security-Policy" content="${policy}">${here}${loader}`);
          for (const { localName } of host.document.querySelectorAll('case-wizard, my-cases')) {
            await eventually(() => expect(host.customElements.get(localName), localName).to.not.equal(undefined), 10_000);
          }
        }
      }
    });
  }
});

describe('each kind of page', () => {
  /** The same page without its policy, so that axe may run in it; its base is where it stands. */
  async function forAxe(lang: string, slug: string, theme: string, width: number): Promise<Frame> {
    const path = `/demo/docs/${lang}/${slug}.html`;
    const html = await (await fetch(path)).text();
    return written(html.replace('<html ', `<html data-theme="${theme}" `).replace('<head>', `<head><base href="${path}"><script src="/node_modules/axe-core/axe.min.js"></script>`), width);
  }

  async function axeOver(host: Frame): Promise<void> {
    const { violations } = await host.axe.run(host.document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).slice(0, 4).join(' | ')}`)).to.deep.equal([]);
  }

  for (const [slug, ...wait] of [...live.filter(([slug]) => slug !== 'index'), ['backends'], ['port'], ['sizes']] as const) {
    for (const [lang, theme, width] of [['en', 'light', 1280], ['fr', 'dark', 360]] as const) {
      it(`${slug} is clean by the rules of accessibility and fits: ${lang}, ${theme}, ${width} pixels`, async function () {
        this.timeout(60_000);
        const host = await forAxe(lang, slug, theme, width);
        if (wait.length === 2) await drawn(host, wait[0], wait[1]);
        for (const each of host.document.querySelectorAll('main details')) each.setAttribute('open', '');
        expect(host.document.documentElement.scrollWidth).to.equal(host.document.documentElement.clientWidth);
        await axeOver(host);
      });
    }
  }
});
