/** Personal numbers in files and texts: said in the dialog and in the preview, in nobody's way, and recorded as counts only. */
import { expect } from '@open-wc/testing';
import type { Noticed } from '../../src/runtime/personal-numbers/noticed.ts';
import { expectAxeClean } from '../support/axe.ts';
import { allByRole, byRole, eventually } from '../support/page.ts';
import { docx, fileOf, pdf, xlsx } from '../runtime/personal-numbers/made-files.ts';
import { fakeBackend, type FakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, expectFocus, readyWizard, type Opening, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

const society = { ...smallSociety, attachments: { types: ['pdf', 'docx', 'xlsx', 'csv', 'txt', 'png'], maxSize: 100_000, maxCount: 6 } };
const withSin = (name = 'letter.txt'): File => fileOf(name, 'Mon NAS est le 130 692 544.');

async function atFiles(opening: Opening = {}): Promise<WizardPage> {
  const page = await readyWizard({ preset: society, ...opening });
  await page.start(page.lang === 'en' ? ['Requests', 'Nothing asked'] : ['Demandes', 'Rien à demander']);
  await page.reach('files');
  return page;
}

const spaced = (text: string): string => text.replace(/[ \n\t]+/g, ' ').trim();
const place = (page: WizardPage): Element => page.root.querySelector('#noticed')!;
const reads = (page: WizardPage, words: RegExp): Promise<unknown> => eventually(() => expect(spaced(place(page).textContent)).to.match(words), 15_000);
const told = async (backend: FakeBackend): Promise<unknown> => {
  await eventually(() => expect(backend.uploads).to.have.length(1));
  return backend.uploads[0]!.attestation.noticed;
};

describe('personal numbers in a file', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('are said in the dialog by kind, count and mask, and the answer stays the member’s', async () => {
    const backend = fakeBackend();
    const page = await atFiles({ backend });
    await page.chooseFiles(withSin());
    await page.find('dialog');
    expect(place(page).getAttribute('role')).to.equal('status');
    await reads(page, /^Personal numbers in this file\? Social insurance number \(SIN\): 1 \(••• ••• 544\) Only your device has looked\./);
    expect(page.text).not.to.include('130 692 544');
    await expectAxeClean(page.wizard);
    await page.press('yes');
    expect(await told(backend)).to.deep.equal({ sin: 1 });
  });

  it('go at one word of the member, with the focus back at the question, and are not recorded', async () => {
    const backend = fakeBackend();
    const page = await atFiles({ backend });
    await page.chooseFiles(withSin());
    await reads(page, /This is not a personal number$/);
    const wave = await page.find('button', 'This is not a personal number');
    wave.focus();
    wave.click();
    await eventually(() => expect(place(page).textContent.trim()).to.equal(''));
    expectFocus(byRole(page.get('dialog'), 'heading'));
    await page.press('yes');
    expect(await told(backend)).to.equal(undefined);
    expect('noticed' in backend.uploads[0]!.attestation).to.equal(false);
  });

  it('are read in Canadian French', async () => {
    const page = await atFiles({ lang: 'fr' });
    await page.chooseFiles(fileOf('a.txt', 'NAS 130692544, NAS 347677452, carte soleil TREM 6503 0515'));
    await reads(page, /^Des numéros personnels dans ce fichier\? Numéro d’assurance sociale \(NAS\)\u00a0: 2 \(••• ••• 544, ••• ••• 452\) Numéro d’assurance maladie du Québec \(RAMQ\)\u00a0: 1 \(••• ••• 515\)/);
    expect(page.has('button', 'Ce ne sont pas des numéros personnels')).to.equal(true);
    await page.speak('en');
    await reads(page, /^Personal numbers in this file\?/);
  });

  it('are told file by file where several are asked about', async () => {
    const backend = fakeBackend();
    const page = await atFiles({ backend });
    await page.chooseFiles(withSin('one.txt'), fileOf('two.txt', 'Rien.'), fileOf('three.txt', 'IBAN GB29NWBK60161331926819'));
    await reads(page, /^Personal numbers in one\.txt\?.*Personal numbers in three\.txt\?/);
    expect(place(page).textContent).not.to.include('two.txt');
    byRole(page.wizard, 'button', /file by file/).click();
    await reads(page, /^Personal numbers in this file\? Social insurance/);
    await page.press('yes');
    await eventually(() => expect(page.get('dialog').textContent).to.include('two.txt'));
    // A file in which nothing was noticed is never called clean.
    expect(place(page).textContent.trim()).to.equal('');
    await page.press('yes');
    await reads(page, /^Personal numbers in this file\? Bank account/);
    await page.press('yes');
    await eventually(() => expect(backend.uploads.map(({ attestation }) => attestation.noticed)).to.deep.equal([{ sin: 1 }, undefined, { iban: 1 }]));
  });

  it('are found by the worker in a table, a document, a workbook and a PDF', async function () {
    this.timeout(90_000);
    const page = await atFiles();
    const kinds: readonly (readonly [File, RegExp])[] = [
      [fileOf('a.csv', 'Nom;NAS\nRoy;130692544\n'), /Social insurance/],
      [fileOf('a.docx', docx([['Carte : 4111 1111', ' 1111 1111']])), /Payment card/],
      [fileOf('a.xlsx', xlsx([['Nom', 'NAS'], ['Roy', 130692544]])), /Social insurance/],
      [fileOf('a.pdf', pdf([['IBAN GB29NWBK60161331926819']])), /Bank account/],
    ];
    // Unbundled as it is served to tests, what reads a PDF takes long to load: the engine has it once it has been asked for.
    await Promise.all([import('pdfjs-dist/legacy/build/pdf.worker.mjs'), import('pdfjs-dist/legacy/build/pdf.mjs')]);
    for (const [file, words] of kinds) {
      await page.chooseFiles(file);
      await page.find('dialog');
      await reads(page, words);
      await page.press('no');
      await eventually(() => expect(page.has('dialog')).to.equal(false));
    }
  });

  it('are looked for no longer than the dialog stands', async () => {
    const own = globalThis.Worker;
    const ended: string[] = [];
    globalThis.Worker = class extends own {
      override postMessage(): void {
        // Never gets to hear what it should do.
      }
      override terminate(): void {
        ended.push('ended');
        super.terminate();
      }
    };
    try {
      const page = await atFiles();
      await page.chooseFiles(withSin());
      await page.find('dialog');
      await afterwards(400);
      expect(ended).to.deep.equal([]);
      await page.press('no');
      await eventually(() => expect(ended).to.deep.equal(['ended']));
    } finally {
      globalThis.Worker = own;
    }
  });

  it('are found in a text on a page that lets no worker start', async () => {
    const own = globalThis.Worker;
    globalThis.Worker = function refusing() {
      throw new TypeError('refused');
    } as never;
    try {
      const page = await atFiles();
      await page.chooseFiles(withSin());
      await reads(page, /Social insurance/);
    } finally {
      globalThis.Worker = own;
    }
  });

  it('are warned of within 320 pixels, with targets of 44', async () => {
    const page = await atFiles({ width: 320, lang: 'fr' });
    await page.chooseFiles(withSin(`${'n'.repeat(80)}.txt`), withSin('b.txt'));
    await reads(page, /b\.txt/);
    const dialog = page.get('dialog');
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    for (const button of allByRole(dialog, 'button', /numéro personnel/)) expect(button.getBoundingClientRect().height).to.be.at.least(44);
  });
});

describe('personal numbers in what was typed', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  const typedPlace = (page: WizardPage): Element => page.root.querySelector('#typed-noticed')!;

  it('are said in the preview, and go at one word', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: society });
    await page.start(['Requests', 'Nothing asked'], 'Mon NAS est le 130 692 544');
    await page.reach('review');
    await eventually(() => expect(spaced(typedPlace(page).textContent)).to.match(/^Personal numbers in what you wrote\? Social insurance number \(SIN\): 1/));
    await expectAxeClean(page.wizard);
    (await page.find('button', 'This is not a personal number')).click();
    await eventually(() => expect(typedPlace(page).textContent.trim()).to.equal(''));
    await page.press('submit');
    await eventually(() => expect(backend.cases).to.have.length(1));
  });

  it('are none where the society asks for one and masks it', async () => {
    const page = await readyWizard({ preset: society });
    await page.start(['Requests', 'One number']);
    await page.at('questions');
    await page.fill('Social insurance number', '130692544');
    await page.press('continue');
    await page.reach('review');
    await afterwards(1_000);
    expect(typedPlace(page).textContent.trim()).to.equal('');
  });
});

/** What the page tells its parent of one file, and of every rule of its own that was broken. */
interface Outcome {
  readonly noticed: readonly Noticed[];
  readonly broken: readonly string[];
  readonly workers: number;
}

/** A page with such a policy, in which one file is looked into. */
async function underPolicy(policy: string, name: string, bytes: Uint8Array | string): Promise<Outcome> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  try {
    const outcome = new Promise<Outcome>((done) => {
      addEventListener('message', ({ data, source }) => source === frame.contentWindow && done(data as Outcome));
    });
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">
      const broken = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective));
      let workers = 0;
      const Own = Worker;
      globalThis.Worker = class extends Own { constructor(...all) { super(...all); workers++; } };
      const { look } = await import('${new URL('../../src/runtime/personal-numbers/look.ts', import.meta.url).href}');
      addEventListener('message', async ({ data: file }) => {
        let noticed = [];
        await look({ file, lang: 'fr' }, () => true, (told) => (noticed = told));
        await new Promise((go) => setTimeout(go, 100));
        parent.postMessage({ noticed, broken, workers }, '*');
      });
      document.documentElement.dataset.ready = '';
    </script>`;
    await eventually(() => frame.contentDocument?.documentElement.dataset['ready'] ?? Promise.reject(new Error('the page is not ready')), 15_000);
    frame.contentWindow!.postMessage(fileOf(name, bytes), '*');
    return await outcome;
  } finally {
    frame.remove();
  }
}

describe('looking into a file under a policy of the page', () => {
  const strict = "require-trusted-types-for 'script'";

  it('breaks none of it where the policy names ours', async () => {
    const { noticed, broken, workers } = await underPolicy(`${strict}; trusted-types lit-html case-wizard`, 'a.docx', docx([['NAS 130692544']]));
    expect(broken).to.deep.equal([]);
    expect(workers).to.equal(1);
    expect(noticed).to.deep.equal([{ kind: 'sin', count: 1, masked: ['••• ••• 544'] }]);
  });

  for (const [where, policy] of [['trusts no policy of ours', `${strict}; trusted-types lit-html`], ['takes no worker', "worker-src 'none'"]] as const) {
    it(`goes on with texts on a page that ${where}`, async () => {
      const { noticed } = await underPolicy(policy, 'a.txt', 'NAS 130692544');
      expect(noticed).to.deep.equal([{ kind: 'sin', count: 1, masked: ['••• ••• 544'] }]);
    });
  }
});
