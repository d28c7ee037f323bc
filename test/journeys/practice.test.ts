/** A practice's administrator reaches the vendor's support, by the Assistant and on one page: on the real server and build. */
import { expect } from '@open-wc/testing';
import { query, resetDemo, storedHash } from '../support/demo.ts';
import { eventually, findByRole } from '../support/page.ts';
import { PracticePage } from './practice-page.ts';
import { sha256 } from './portal-page.ts';

const PATIENCE = 15_000;

interface Stored {
  readonly id: string;
  readonly account: string;
  readonly lang: string;
  readonly roles: readonly string[];
  readonly heading: { readonly path: readonly { readonly id: string; readonly label: string }[] };
  readonly body: { readonly answers: readonly { readonly id: string; readonly value: unknown }[] };
}

const caseOf = async (reference: string): Promise<Stored> => {
  const rows = await query<Stored>(
    'select c.id, c.account, c.lang, m.roles, c.heading, c.body from cases c join members m on m.id = c.opened_by where c.reference = $1',
    [reference],
  );
  expect(rows, 'exactly one case stands').to.have.length(1);
  return rows[0]!;
};

const answersOf = ({ body }: Stored): Readonly<Record<string, unknown>> =>
  Object.fromEntries(body.answers.map(({ id, value }) => [id, value]));

const receipt = async (page: PracticePage, title: RegExp): Promise<string> =>
  /D-\d{4}-\d{5}/.exec((await page.find('heading', title)).textContent ?? '')![0];

const pdf = (): File => new File([`%PDF-1.7\n${'facture '.repeat(4000)}`], 'facture-F-2026-01842.pdf', { type: 'application/pdf' });

/** The row of the one file, its bytes where they lie, and under which regulation it was confirmed. */
async function expectFile(id: string, file: File, regulation: string): Promise<void> {
  const [upload] = await query<{ sha256: string; stored_as: string; attestation: { regulation: string; answer: string; statement: { version: string } } }>(
    'select sha256, stored_as, attestation from uploads where case_id = $1', [id]);
  const sent = await sha256(file);
  expect([upload!.sha256, await storedHash(upload!.stored_as)]).to.eql([sent, sent]);
  expect(upload!.attestation).to.deep.include({ answer: 'yes', regulation });
  expect(upload!.attestation.statement.version).to.equal(`1+${regulation}`);
}

describe('a practice reaches the vendor’s support', () => {
  before(resetDemo);
  beforeEach(() => localStorage.clear());

  it('with the Assistant, in French: an administrator of three practices disputes an invoice of one of them', async () => {
    const page = await PracticePage.open({ lang: 'fr', as: 'noemie', route: '' });
    await page.find('heading', 'Bonjour, Noémie', page.body);
    await page.press('Créer', page.body);
    await page.follow('Assistant', page.document.getElementById('plus-menu')!);
    await page.write('textbox', /^Sujet/, 'Licences facturées en trop');
    await page.write('combobox', /^Cabinet/, 'cabinet-riverain');
    await page.press('Continuer');
    await page.choose('Assistance administrative');
    await page.choose('Contestation de facture');
    await page.press('Continuer');
    await page.choose('Un numéro de facture');
    await page.choose('La quantité ou le nombre d’utilisateurs');
    await page.write('textbox', /^Montant contesté/, '261,00');
    await page.press('Continuer');
    // The number is needed, and said to be, before anything goes on.
    await page.find('group', 'Une réponse demande votre attention');
    await page.write('textbox', /^Numéro de facture/, 'F-2026-01842');
    await page.press('Continuer');
    await page.write('textbox', /^Description/, 'Quinze licences facturées, douze utilisées.');
    await page.press('Continuer');

    const file = pdf();
    await page.attach(file);
    const dialog = await page.find('dialog', 'Avant de téléverser ce fichier');
    expect(dialog.textContent).to.match(/aucun renseignement de santé protégé.*\(RGPD\)/s);
    expect(await query('select 1 from uploads where case_id is null'), 'nothing has left').to.have.length(0);
    await page.press('Je confirme, téléverser', dialog);
    await eventually(() => expect(page.text).to.contain('Confirmé et téléversé'), PATIENCE);
    await page.press('Continuer');
    await page.find('heading', /Aperçu avant l’envoi$/);
    expect(page.beside('Cabinet')).to.contain('Cabinet dentaire Riverain');
    expect(page.beside('Numéro de facture')).to.equal('F-2026-01842');
    await page.press('Envoyer');
    const reference = await receipt(page, /Votre demande a été reçue/);

    const stored = await caseOf(reference);
    expect([stored.account, stored.lang]).to.eql(['cabinet-riverain', 'fr']);
    expect(stored.roles).to.contain('admin');
    expect(stored.heading.path.map(({ label }) => label)).to.eql(['Assistance administrative', 'Contestation de facture']);
    expect(answersOf(stored)).to.deep.include({ 'number-kind': 'invoice', 'invoice-number': 'F-2026-01842', 'disputed-amount': '261' });
    await expectFile(stored.id, file, 'gdpr');

    await page.press('Détails de la demande');
    await page.find('heading', /Licences facturées en trop/, page.cases);
    expect(page.hash).to.equal(`#/cases/${stored.id}`);
    await page.follow(/^Tableau de bord/, page.document.getElementById('rail')!);
    await findByRole(page.cases, 'button', /Licences facturées en trop/, PATIENCE);
    expect(page.violations).to.eql([]);
  });

  it('on one page, in English: an administrator of one practice is not asked which', async () => {
    const page = await PracticePage.open({ lang: 'en', as: 'sami', route: 'create', regulation: 'hipaa' });
    await page.write('textbox', /^Subject/, 'Card reader that never came');
    expect(page.has('combobox', /^Practice/)).to.equal(false);
    await page.choose('Administration/Account Assistance');
    await page.choose('Orders & Hardware');
    await page.choose('An order number');
    await page.press('Send');
    await page.find('group', '2 answers need your attention');
    await page.write('textbox', /^Order number/, 'CMD-204991');
    await page.choose('It has not arrived');
    await page.write('textbox', /^Description/, 'Ordered three weeks ago.');
    const file = pdf();
    await page.attach(file);
    const dialog = await page.find('dialog', 'Before uploading this file');
    expect(dialog.textContent).to.contain('(HIPAA)');
    await page.press('I confirm, upload', dialog);
    await eventually(() => expect(page.text).to.contain('Confirmed and uploaded'), PATIENCE);
    await page.press('Preview');
    await page.find('heading', /Preview before you send$/);
    expect(page.beside('Order number')).to.equal('CMD-204991');
    await page.press('Back to the form');
    await page.write('textbox', /^Order number/, 'CMD-204992');
    await page.press('Send');
    const reference = await receipt(page, /Your case was received/);

    const stored = await caseOf(reference);
    expect([stored.account, stored.lang]).to.eql(['physio-quatre-saisons', 'en']);
    expect(stored.heading.path.map(({ id }) => id)).to.eql(['administration', 'orders']);
    expect(answersOf(stored)).to.deep.include({ 'number-kind': 'order', 'order-number': 'CMD-204992', 'order-problem': 'late' });
    await expectFile(stored.id, file, 'hipaa');

    await page.press('Support Dashboard');
    await findByRole(page.cases, 'button', /Card reader that never came/, PATIENCE);
    expect(page.hash).to.equal('#/dashboard');
    expect(page.violations).to.eql([]);
  });

  it('without the administrator role the administrative type is not offered, and the server holds to it', async () => {
    const page = await PracticePage.open({ lang: 'fr', as: 'jo', route: 'assistant' });
    await page.write('textbox', /^Sujet/, 'Le code n’arrive pas');
    await page.press('Continuer');
    await eventually(() => expect(page.choices.join()).to.contain('Assistance technique'), PATIENCE);
    expect(page.choices.join()).not.to.contain('Assistance administrative');
    await page.choose('Assistance technique');
    await page.choose('Accès au portail');
    await page.press('Continuer');
    await page.choose('Le code n’arrive pas');
    await page.press('Continuer');
    await page.find('textbox', /^Description/);
    await page.press('Continuer');
    await page.find('heading', /Pièces jointes$/);
    await page.press('Continuer');
    await page.find('heading', /Aperçu avant l’envoi$/);
    await page.press('Envoyer');
    const stored = await caseOf(await receipt(page, /Votre demande a été reçue/));
    expect(stored.roles).to.eql(['user']);

    const forced = await page.window.fetch('/practice/api/cases', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'accept-language': 'fr' },
      body: JSON.stringify({
        account: 'clinique-du-parc', lang: 'fr', preset: { id: 'practice-admin', version: '2026.1' }, subject: 'x',
        path: [{ id: 'administration', label: 'Assistance administrative' }], answers: [], description: '', comments: '', files: [],
      }),
    });
    expect(forced.status).to.equal(403);
    expect(await query(`select 1 from cases where heading->'path'->0->>'id' = 'administration' and opened_by = 'user-c85f'`)).to.have.length(0);
    expect(page.violations).to.eql([]);
  });

  it('finds nothing behind the staff desk to reach, as long as the desk covers it', async () => {
    const page = await PracticePage.open({ lang: 'en', as: 'sami', route: '' });
    const site = page.document.getElementById('site')!;
    await page.press('Staff desk', page.body);
    expect(site.inert, 'beside the page').to.equal(false);
    page.frame.style.width = '800px';
    await eventually(() => expect(site.inert, 'over the page').to.equal(true), PATIENCE);
    await page.press('Close the staff desk', page.document.querySelector('aside')!);
    expect([site.inert, page.document.activeElement?.id]).to.eql([false, 'desk-button']);
  });
});
