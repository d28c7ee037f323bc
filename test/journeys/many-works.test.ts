/** A member pastes five hundred works, mends two of them from the list, and the server's database holds every one as data. */
import { expect } from '@open-wc/testing';
import { query, resetDemo } from '../support/demo.ts';
import { allByRole, eventually, findByRole, nameOf } from '../support/page.ts';
import { PortalPage } from './portal-page.ts';

const good = 'T-034.524.680-1';
const bad = 'T-034.524.680-2';

interface Stored {
  readonly body: {
    readonly answers: readonly { readonly id: string; readonly kind: string; readonly text: string; readonly value: readonly Record<string, string>[] }[];
  };
}

describe('a member with many works', () => {
  before(resetDemo);
  beforeEach(() => localStorage.clear());

  it('in French: pastes 500 from a spreadsheet, mends two ISWC from the list, and sends them', async function () {
    this.timeout(90_000);
    const page = await PortalPage.open({ lang: 'fr', route: 'cases/new' });
    await page.fill(/^Sujet/, 'Cinq cents œuvres sans redevances');
    await page.press('Continuer');
    await page.choose('Demande concernant les redevances');
    await page.choose('Domestique');
    await page.choose('Internet');
    await page.press('Continuer');
    await page.at(/Quelques questions$/);
    await page.choose('Une utilisation n’a pas été payée');
    const title = await findByRole(page.wizard, 'textbox', /^Titre, œuvre 1$/, 15_000);
    const lines = Array.from({ length: 500 }, (_, at) => `Œuvre n° ${at + 1}\t${1000 + at}\t${at === 11 || at === 399 ? bad : good}`);
    const clipboardData = new page.window.DataTransfer();
    clipboardData.setData('text/plain', ['Titre\tNotre numéro d’œuvre\tISWC', ...lines].join('\r\n'));
    const paste = new page.window.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
    // Firefox makes the event without what was handed in.
    if (paste.clipboardData !== clipboardData) Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    const iswc = await findByRole(page.wizard, 'textbox', /^ISWC, œuvre 1$/);
    expect(iswc.getBoundingClientRect().top, 'a table, where there is room for its columns').to.equal(title.getBoundingClientRect().top);
    title.focus();
    title.dispatchEvent(paste);
    await eventually(() => expect(page.text).to.contain('500 lignes ont été collées.'), 15_000);

    for (const row of [12, 400]) {
      (await findByRole(page.wizard, 'link', new RegExp(`^Ligne ${row}, ISWC`))).click();
      const name = `ISWC, œuvre ${row}`;
      await eventually(() => expect(nameOf(page.wizard.shadowRoot!.activeElement as HTMLElement)).to.equal(name));
      const cell = page.wizard.shadowRoot!.activeElement as HTMLInputElement;
      cell.value = 't0345246801';
      cell.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    }
    await eventually(() => expect(allByRole(page.wizard, 'link', /^Ligne /)).to.have.length(0));

    await page.fill(/^Plateforme ou service/, 'ICI Musique');
    await page.fill(/^Du$/, '2026-04-01');
    await page.fill(/^Au$/, '2026-06-30');
    await page.fill(/^Montant attendu/, '1 234,50');
    await page.press('Continuer');
    await page.at(/précisions à ajouter\?$/);
    await page.press('Continuer');
    await page.at(/Pièces jointes$/);
    await page.press('Continuer');
    await page.at(/Vérifiez avant de soumettre$/);
    expect(page.beside('Œuvres visées')).to.match(/^500 lignes/).and.contain('et 495 autres');
    await page.press('Soumettre le cas');
    const receipt = await page.find('heading', /C-\d{4}-\d{5}/);
    const reference = /C-\d{4}-\d{5}/.exec(receipt.textContent)![0];

    const [stored] = await query<Stored>('select body from cases where reference = $1', [reference]);
    const works = stored!.body.answers.find(({ id }) => id === 'works')!;
    expect(works.kind).to.equal('rows');
    expect(works.value).to.have.length(500);
    expect(works.value[11]).to.eql({ title: 'Œuvre n° 12', 'work-number': '1011', iswc: good });
    expect(works.value.every(({ iswc }) => iswc === good)).to.equal(true);
    expect(works.text.split('\n')).to.have.length(500);
    expect(page.violations).to.eql([]);
  });
});
