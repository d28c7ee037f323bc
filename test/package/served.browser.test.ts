/** The folder that a site serves as it is: one tag for a page without a build, or one file for a policy that lets in one. */
import { expect } from '@open-wc/testing';
import { version } from '../../src/ui/register.ts';
import { fakeBackend } from '../elements/wizard-backend.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { byRole, eventually, findByRole } from '../support/page.ts';

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
  all.filter((tag) => host.customElements.get(tag));

const all = ['case-wizard', 'my-cases', 'crm-enrolment'];
const everyTag = all.map((tag) => `<${tag}></${tag}>`).join('');

/** Names of the scripts that the page has asked for, without the mark of the release. */
const asked = (host: Window & typeof globalThis): readonly string[] =>
  host.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ name }) => /(\w[\w.-]*?)(-[\da-f]{8}\d*)?\.js$/.exec(name)![1]!);

/** Runs a script in the page, and waits until it has run. */
async function run(host: Window & typeof globalThis, src: string): Promise<void> {
  const script = Object.assign(host.document.createElement('script'), { type: 'module', src });
  const ran = new Promise((done, fail) => {
    script.addEventListener('load', done);
    script.addEventListener('error', () => fail(new Error(`${src} did not run.`)));
  });
  host.document.body.append(script);
  await ran;
}

const loader = `<script type="module" src="${cdn}/case-wizard.js"></script>`;

describe('one tag', () => {
  it('loads the elements that stand on the page, and no other', async () => {
    const host = await page(`<my-cases></my-cases>${loader}`);
    await host.customElements.whenDefined('my-cases');
    expect(registered(host)).to.deep.equal(['my-cases']);
    expect(asked(host)).to.include.members(['case-wizard', 'my-cases.define', 'first-rows']);
    expect(asked(host).filter((name) => /^(case-wizard\.define|first-field|crm-enrolment.*)$/.test(name))).to.deep.equal([]);
  });

  it('loads nothing but itself where none of them stands', async () => {
    const host = await page(`<main></main>${loader}`);
    expect(asked(host)).to.deep.equal(['case-wizard']);
  });

  it('loads an element that comes to the page later', async () => {
    const host = await page(`<main></main>${loader}`);
    expect(registered(host)).to.deep.equal([]);
    host.document.querySelector('main')!.innerHTML = '<p><case-wizard></case-wizard></p>';
    await host.customElements.whenDefined('case-wizard');
    expect(registered(host)).to.deep.equal(['case-wizard']);
  });

  for (const script of ['case-wizard.js', 'case-wizard.all.js']) {
    it(`leaves no global behind but the elements (${script})`, async () => {
      const bare = await page(everyTag);
      const host = await page(`${everyTag}<script type="module" src="${cdn}/${script}"></script>`);
      await Promise.all(all.map((tag) => host.customElements.whenDefined(tag)));
      const before = Object.getOwnPropertyNames(bare);
      expect(Object.getOwnPropertyNames(host).filter((name) => !before.includes(name))).to.deep.equal([]);
      expect(Object.getOwnPropertyNames(host.Symbol)).to.deep.equal(Object.getOwnPropertyNames(bare.Symbol));
    });
  }

  it('draws where no style sheet can be adopted, as in what stands in for a browser in a host’s own tests', async () => {
    const old = '<script>for (const name of ["replace", "replaceSync"]) delete CSSStyleSheet.prototype[name]</script>';
    const host = await page(`${old}<case-wizard></case-wizard><my-cases></my-cases>${loader}`);
    const errors: string[] = [];
    host.addEventListener('error', ({ message }) => errors.push(message));
    await Promise.all(['case-wizard', 'my-cases'].map((tag) => host.customElements.whenDefined(tag)));
    await eventually(() => {
      for (const tag of ['case-wizard', 'my-cases']) expect(host.document.querySelector(tag)!.shadowRoot?.querySelector('h2')?.textContent, tag).to.match(/\w/);
    });
    expect(errors).to.deep.equal([]);
  });

  it('warns of another release that comes second, and the first goes on as if it were alone', async () => {
    const host = await page(`<case-wizard></case-wizard><script>
      said = [];
      console.warn = (...words) => said.push(words.join(' '));
    </script>${loader}`);
    await host.customElements.whenDefined('case-wizard');
    const wizard = host.document.querySelector('case-wizard')!;
    Object.assign(wizard, { backend: fakeBackend(), preset: smallSociety });
    const subject = await findByRole<HTMLInputElement>(wizard.shadowRoot!, 'textbox', /^Subject/);
    subject.value = 'Written before';
    subject.dispatchEvent(new host.Event('input', { bubbles: true, composed: true }));

    const first = host.customElements.get('case-wizard');
    const text = await (await fetch(`${cdn}/case-wizard.all.js`)).text();
    const other = text.replaceAll(`\`${version}\``, '`77.0.0`');
    expect(other).not.to.equal(text);
    await run(host, URL.createObjectURL(new Blob([other], { type: 'text/javascript' })));
    const { said } = host as unknown as { said: readonly string[] };
    expect(said.filter((line) => line.includes('<case-wizard>'))).to.deep.equal([`<case-wizard> ${version} stays: 77.0.0 is not used.`]);
    expect(host.customElements.get('case-wizard')).to.equal(first);

    expect(subject.value).to.equal('Written before');
    byRole(wizard.shadowRoot!, 'button', 'Continue').click();
    await findByRole(wizard.shadowRoot!, 'heading', /What is it about/);
    expect(said, 'the other two came with it and were the first of their names').to.have.length(1);
  });
});

describe('the hashes that the build prints', () => {
  /** The folder as a site serves it, untouched by what serves these tests. */
  const site = '/case-wizard';
  const wrong = `sha384-${'A'.repeat(64)}`;
  let hashes: Readonly<Record<string, string>>;

  before(async () => {
    ({ integrity: hashes } = (await (await fetch(`${site}/integrity.json`)).json()) as { integrity: Readonly<Record<string, string>> });
  });

  const outcome = (host: Window & typeof globalThis, path: string): Promise<string> =>
    (host as unknown as { load: (path: string) => Promise<string> }).load(new URL(`${site}/${path}`, location.href).href);

  /** A page with these hashes, and what became of the tag in it. */
  async function checked(integrity: Readonly<Record<string, string>>): Promise<readonly [Window & typeof globalThis, string]> {
    const host = await page(`<script type="importmap">${JSON.stringify({ integrity })}</script><my-cases></my-cases>
      <script>load = (path) => import(path).then(() => 'loaded', () => 'refused');</script>`);
    const src = `${site}/case-wizard.js`;
    const script = Object.assign(host.document.createElement('script'), { type: 'module', integrity: integrity[src]!, crossOrigin: 'anonymous', src });
    const told = new Promise<string>((done) => {
      script.addEventListener('load', () => done('loaded'));
      script.addEventListener('error', () => done('refused'));
    });
    host.document.body.append(script);
    return [host, await told];
  }

  it('let the tag through, and all its parts', async () => {
    const [host, tag] = await checked(hashes);
    expect(tag).to.equal('loaded');
    await host.customElements.whenDefined('my-cases');
    expect(await outcome(host, 'my-cases.define.js')).to.equal('loaded');
  });

  it('stop a tag whose script is another', async () => {
    const [host, tag] = await checked({ ...hashes, [`${site}/case-wizard.js`]: wrong });
    expect(tag).to.equal('refused');
    expect(registered(host)).to.deep.equal([]);
  });

  it('stop a part that is another', async () => {
    const [host] = await checked({ ...hashes, [`${site}/my-cases.define.js`]: wrong });
    expect(await outcome(host, 'my-cases.define.js')).to.equal('refused');
    expect(registered(host)).to.deep.equal([]);
  });
});

describe('one file', () => {
  it('is all that a policy has to let in, its worker too', async () => {
    const file = new URL(`${cdn}/case-wizard.all.js`, location.href).href;
    const host = await page(`
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${file} 'nonce-watch'; style-src 'nonce-none'">
      <script nonce="watch">refused = []; addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));</script>
      <case-wizard></case-wizard><script type="module" src="${file}"></script>`);
    await host.customElements.whenDefined('case-wizard');
    const worker = new host.Worker(file, { type: 'module' });
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
