/** The folder that a site serves as it is: one tag for a page without a build, or one file for a policy that lets in one. */
import { expect } from '@open-wc/testing';

const cdn = '/dist/cdn';
const frames: HTMLIFrameElement[] = [];

/** A page of its own, as a host writes it. */
async function page(html: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><title>A portal</title>${html}`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
}

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const registered = (host: Window & typeof globalThis): readonly string[] =>
  ['case-wizard', 'my-cases', 'crm-enrolment'].filter((tag) => host.customElements.get(tag));

const loader = `<script type="module" src="${cdn}/case-wizard.js"></script>`;

describe('one tag', () => {
  it('loads the elements that stand on the page, and no other', async () => {
    const host = await page(`<my-cases></my-cases>${loader}`);
    await host.customElements.whenDefined('my-cases');
    expect(registered(host)).to.deep.equal(['my-cases']);
  });

  it('loads an element that comes to the page later', async () => {
    const host = await page(`<main></main>${loader}`);
    expect(registered(host)).to.deep.equal([]);
    host.document.querySelector('main')!.innerHTML = '<p><case-wizard></case-wizard></p>';
    await host.customElements.whenDefined('case-wizard');
    expect(registered(host)).to.deep.equal(['case-wizard']);
  });

  it('leaves no global behind but the elements and what Lit says of itself', async () => {
    const before = Object.keys(await page('<case-wizard></case-wizard><my-cases></my-cases>'));
    const host = await page(`<case-wizard></case-wizard><my-cases></my-cases>${loader}`);
    await Promise.all(['case-wizard', 'my-cases'].map((tag) => host.customElements.whenDefined(tag)));
    const left = Object.keys(host).filter((name) => !before.includes(name) && !/^(lit|reactive)\w*(Versions|Metadata)$/.test(name));
    expect(left).to.deep.equal([]);
  });

  it('warns of a second copy and leaves the first in charge', async () => {
    const host = await page(`<case-wizard></case-wizard><script>
      said = [];
      console.warn = (...words) => said.push(words.join(' '));
    </script>${loader}`);
    await host.customElements.whenDefined('case-wizard');
    const first = host.customElements.get('case-wizard');
    const second = host.document.createElement('script');
    second.type = 'module';
    second.src = `${cdn}/case-wizard.all.js`;
    const ran = new Promise((done) => second.addEventListener('load', done));
    host.document.body.append(second);
    await ran;
    expect((host as unknown as { said: string[] }).said.filter((line) => line.includes('<case-wizard>'))).to.have.length(1);
    expect(host.customElements.get('case-wizard')).to.equal(first);
  });
});

describe('one file', () => {
  it('is all that a policy has to let in, its worker too', async () => {
    const all = new URL(`${cdn}/case-wizard.all.js`, location.href).href;
    const host = await page(`
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${all} 'nonce-watch'; style-src 'nonce-none'">
      <script nonce="watch">refused = []; addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));</script>
      <case-wizard></case-wizard><script type="module" src="${all}"></script>`);
    await host.customElements.whenDefined('case-wizard');
    const worker = new host.Worker(all, { type: 'module' });
    const told = new Promise<{ readonly done?: true; readonly noticed: readonly { readonly kind: string }[] }>((done, fail) => {
      worker.onerror = () => fail(new Error('The worker did not start.'));
      worker.onmessage = ({ data }) => data.done && done(data);
    });
    worker.postMessage({ file: new host.File(['SIN: 130 692 544'], 'a.txt'), lang: 'en' });
    expect((await told).noticed.map(({ kind }) => kind)).to.deep.equal(['sin']);
    worker.terminate();
    expect((host as unknown as { refused: string[] }).refused).to.deep.equal([]);
  });
});
