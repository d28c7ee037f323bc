/** A member opens cases in both languages, with files, through a reload, and finds them again: on the real server and build. */
import { expect } from '@open-wc/testing';
import { query, resetDemo, storedHash } from '../support/demo.ts';
import { eventually, findByRole } from '../support/page.ts';
import { PortalPage, sha256 } from './portal-page.ts';

interface CaseRow {
  id: string;
  lang: string;
  heading: { subject: string; path: { id: string; label: string }[] };
  body: { answers: { id: string; label: string; text: string; value?: unknown; sensitive: boolean }[]; waiver?: { note: string }; description: string };
  sealed: string | null;
}

const REFERENCE = /C-\d{4}-\d{5}/;

const caseOf = async (reference: string): Promise<CaseRow> => {
  const rows = await query<CaseRow>('select id, lang, heading, body, sealed from cases where reference = $1', [reference]);
  expect(rows, 'exactly one case stands').to.have.length(1);
  return rows[0]!;
};

const receipt = async (page: PortalPage, title: RegExp): Promise<string> => {
  const heading = await page.find('heading', title);
  return REFERENCE.exec(heading.textContent ?? '')![0];
};

const pdf = (): File => new File([`%PDF-1.7\n${'relevé '.repeat(9000)}`], 'releve-2026-T2.pdf', { type: 'application/pdf' });
const csv = (): File => new File(['titre;iswc\nNeige d’avril;T-034.524.680-1\n'], 'liste-des-oeuvres.csv', { type: 'text/csv' });

for (const layout of ['wizard', 'form'] as const) describe(`a member opens a case in the ${layout} and finds it again`, () => {
  before(resetDemo);
  beforeEach(() => localStorage.clear());

  it('in French: a royalty inquiry with three works, a PDF and a CSV, through a reload', async () => {
    let page = await PortalPage.open({ lang: 'fr', route: 'cases/new', layout });
    await page.fill(/^Sujet/, 'Redevances manquantes, radio en ligne');
    await page.goOn();
    await page.choose('Demande concernant les redevances');
    await page.choose('Domestique');
    await page.choose('Internet');
    await page.goOn();
    await page.at(/Quelques questions$/);
    await page.choose('Une utilisation n’a pas été payée');
    const works = [['Neige d’avril', 'T-034.524.680-1'], ['Rue Saint-Denis', ''], ['Le long du fleuve', '']] as const;
    for (const [at, [title, iswc]] of works.entries()) {
      if (at > 0) await page.press('Ajouter une ligne');
      const row = await page.find('row', `œuvre ${at + 1}`);
      for (const [label, value] of [[/^Titre/, title], [/^ISWC/, iswc]] as const) {
        const cell = (await findByRole(row, 'textbox', label)) as HTMLInputElement;
        cell.value = value;
        cell.dispatchEvent(new page.window.Event('input', { bubbles: true }));
      }
    }
    await page.fill(/^Plateforme ou service/, 'ICI Musique');
    await page.fill(/^Du$/, '2026-04-01');
    await page.fill(/^Au$/, '2026-06-30');
    await page.fill(/^Montant attendu/, '1 234,50');
    await page.goOn();
    await page.fill(/^Description/, 'Aucune ligne au relevé pour ces « œuvres ».');
    await eventually(() => expect(page.text).to.contain('Brouillon enregistré'));

    await page.reload();
    await page.at(/précisions à ajouter\?$/);
    expect(page.text).to.contain('Nous avons retrouvé votre brouillon.');
    await page.goOn();
    await page.at(/Pièces jointes$/);
    const files = [pdf(), csv()];
    await page.attach(...files);
    const dialog = await page.find('dialog', 'Avant de téléverser ces 2 fichiers');
    expect(await query('select 1 from uploads where case_id is null'), 'nothing has left').to.have.length(0);
    await page.press('Je confirme, téléverser', dialog);
    await eventually(() => expect(page.text.match(/Confirmé et téléversé/g)).to.have.length(2), 10_000);
    await page.judge();
    await page.at(/Vérifiez avant de soumettre$/);
    expect(page.beside('Œuvres visées')).to.contain('Neige d’avril · T-034.524.680-1 Rue Saint-Denis Le long du fleuve');
    expect(page.beside('Montant attendu')).to.equal('1 234,50 $');
    expect(page.beside('Dates d’exécution ou d’utilisation')).to.equal('Du 1er avril 2026 au 30 juin 2026');
    await page.press('Soumettre le cas');
    const reference = await receipt(page, /Votre cas a été reçu/);

    const stored = await caseOf(reference);
    expect(stored.lang).to.equal('fr');
    expect(stored.heading.subject).to.equal('Redevances manquantes, radio en ligne');
    expect(stored.heading.path.map(({ label }) => label)).to.eql(['Demande concernant les redevances', 'Domestique', 'Internet']);
    const answers = Object.fromEntries(stored.body.answers.map((answer) => [answer.id, answer]));
    expect(answers['works']!.label).to.equal('Œuvres visées');
    expect((answers['works']!.value as { title: string }[]).map(({ title }) => title)).to.eql(works.map(([title]) => title));
    expect(answers['amount-expected']!.value).to.equal('1234.5');
    expect(answers['use-period']!.value).to.eql({ from: '2026-04-01', to: '2026-06-30' });
    const uploads = await query<{ sha256: string; stored_as: string; attestation: { answer: string; gesture: string; statement: { lang: string; text: string }; file: { name: string; sha256: string } } }>(
      'select sha256, stored_as, attestation from uploads where case_id = $1 order by place', [stored.id]);
    expect(uploads.map(({ attestation }) => attestation.file.name)).to.eql(['releve-2026-T2.pdf', 'liste-des-oeuvres.csv']);
    for (const [at, upload] of uploads.entries()) {
      const sent = await sha256(files[at]!);
      expect([upload.sha256, upload.attestation.file.sha256, await storedHash(upload.stored_as)]).to.eql([sent, sent, sent]);
      expect(upload.attestation).to.deep.include({ answer: 'yes', gesture: 'all-files' });
      expect(upload.attestation.statement.lang).to.equal('fr');
    }

    await page.press('Aller à mes cas');
    await findByRole(page.cases, 'button', /Redevances manquantes, radio en ligne/, 10_000);
    expect(page.violations).to.eql([]);
    page = await PortalPage.open({ lang: 'fr', route: 'cases/new', layout });
    await page.find('textbox', /^Sujet/);
    expect(page.text, 'the draft went with the receipt').not.to.contain('Nous avons retrouvé');
  });

  it('in English: a SIN update, masked in the preview, never at rest on the device, sealed on the server', async () => {
    const SIN = '130692544';
    const page = await PortalPage.open({ lang: 'en', route: 'cases/new', layout });
    await page.fill(/^Subject/, 'My new number');
    await page.goOn();
    await page.choose('Profile Management');
    await page.choose('Profile Update');
    await page.choose('SIN Update (SIN / SSN)');
    await page.goOn();
    await page.choose('Canadian SIN');
    await page.fill(/^Social insurance number/, SIN);
    await page.choose('You do not have it yet');
    await page.goOn();
    await page.at(/Anything to add\?$/);
    await eventually(() => expect(page.text).to.contain('Draft saved'));

    await page.reload();
    await page.at(/A few questions$/);
    expect(page.text).to.contain('For your privacy, this was not kept and is asked again: Social insurance number.');
    expect(Object.values(localStorage).join(' ')).not.to.match(/130.?692.?544/);
    await page.fill(/^Social insurance number/, SIN);
    for (const heading of [/Anything to add\?$/, /Attachments$/]) {
      await page.goOn();
      await page.at(heading);
    }
    await page.judge();
    await page.at(/Check before you submit$/);
    expect(page.beside('Social insurance number')).to.equal('••• ••• 544 masked');
    await page.press('Submit the case');
    const reference = await receipt(page, /Your case was received/);

    const stored = await caseOf(reference);
    expect(stored.lang).to.equal('en');
    expect(stored.sealed).to.be.a('string');
    expect(JSON.stringify(stored)).not.to.match(/130.?692.?544/);
    const sin = stored.body.answers.find(({ id }) => id === 'sin')!;
    expect(sin).to.deep.include({ label: 'Social insurance number', sensitive: true });
    expect(sin.value).to.equal(undefined);
    const seen = await page.window.fetch(`/staff-api/cases/${stored.id}`, { headers: { authorization: 'Bearer staff' } });
    expect(JSON.stringify(await seen.json())).to.match(/130.?692.?544/);

    await page.press('See the case details');
    await eventually(() => expect(page.beside('Social insurance number', page.cases)).to.match(/^•+/), 10_000);
    expect(page.violations).to.eql([]);
  });

  it('in English: a stop payment with “See attached document”, and the staff’s answer appears in the list', async () => {
    const page = await PortalPage.open({ lang: 'en', route: 'cases/new', layout });
    await page.fill(/^Subject/, 'Cheque that never came');
    await page.goOn();
    await page.choose('Profile Management');
    await page.choose('Financial Update');
    await page.choose('Stop Payment');
    await page.goOn();
    await page.choose('See attached document');
    await page.judge();
    // What no document can stand for is still asked; so is the document, where all is judged at once.
    for (const link of (await page.find('group', /attention$/)).querySelectorAll('a')) {
      const target = page.wizard.shadowRoot!.getElementById(link.getAttribute('href')!.slice(1))!;
      target.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    }
    await page.goOn();
    await page.at(/Anything to add\?$/);
    await page.goOn();
    await page.at(/Attachments$/);
    await page.judge();
    await page.find('group', 'One answer needs your attention');
    const file = pdf();
    await page.attach(file);
    await page.press('I confirm, upload', await page.find('dialog', 'Before uploading this file'));
    await eventually(() => expect(page.text).to.contain('Confirmed and uploaded'), 10_000);
    await page.judge();
    await page.at(/Check before you submit$/);
    await page.press('Submit the case');
    const reference = await receipt(page, /Your case was received/);
    const stored = await caseOf(reference);
    expect(stored.body.waiver?.note).to.equal('See attached document');

    const staff = { authorization: 'Bearer staff', 'content-type': 'application/json' };
    await page.window.fetch(`/staff-api/cases/${stored.id}/messages`, {
      method: 'POST', headers: staff, body: JSON.stringify({ text: 'Which bank was it?', lang: 'en', asks: true }),
    });
    await page.press('Go to my cases');
    await page.press('Refresh', page.cases);
    await page.press(/^(Unread, )?Cheque that never came/, page.cases);
    await eventually(() => expect(page.cases.shadowRoot!.textContent).to.contain('Which bank was it?'), 10_000);
    expect(page.violations).to.eql([]);
  });
});
