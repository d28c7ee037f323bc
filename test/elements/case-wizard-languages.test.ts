/** `<case-wizard>` in French, in English, and while the host switches between them. */
import { expect } from '@open-wc/testing';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { BackendError } from '../../src/backend/error.ts';
import { allByRole, byRole, eventually, focused, nameOf } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { cleanPage, expectFocus, pdf, readyWizard, type WizardPage } from './wizard-page.ts';

/** Words that only one of the languages has: none may be left over from before a switch. */
const OTHER = { en: /Étape|Continuer|Retour|Sujet|Pièces|Brouillon/, fr: /\b(Step|Continue|Back|Subject|Attach\w*|Draft)\b/ };

function speaksOnly(page: WizardPage): void {
  expect(page.root.querySelector('[lang]')!.getAttribute('lang')).to.equal(page.lang);
  expect(page.text).not.to.match(OTHER[page.lang]);
}

describe('the languages of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('walks a whole case in French, and sends it in French', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: rightsSociety, lang: 'fr' });
    await page.start(['Gestion de profil', 'Mises à jour de profil', 'Mise à jour du NAS'], 'Mon NAS');
    await page.at('questions');
    speaksOnly(page);
    await page.choose('NAS canadien');
    await page.fill('Numéro d’assurance sociale', '130692544');
    await page.choose('Vous ne l’avez pas encore');
    await page.press('continue');
    await page.reach('files');
    await page.attach(pdf('preuve.pdf'));
    await eventually(() => expect(page.announced).to.equal('preuve.pdf. Confirmé et téléversé'));
    await page.continueTo('review');
    speaksOnly(page);
    await page.change('Sujet');
    expect(page.focus).to.equal('Sujet');
    await page.continueTo('review');
    await page.press('submit');
    await page.find('heading', /Votre cas a été reçu.*SB-2026-41/);
    speaksOnly(page);
    const { submission } = backend.cases[0]!;
    expect(submission.lang).to.equal('fr');
    expect(submission.path.map(({ label }) => label)).to.deep.equal(['Gestion de profil', 'Mises à jour de profil', 'Mise à jour du NAS']);
    expect(submission.files[0]!.attestation.statement.text).to.match(/^Je confirme/);
  });

  it('is French for fr, fr-CA and FR, English for en-CA and for what it does not speak', async () => {
    const page = await readyWizard();
    for (const [tag, lang] of [['fr-CA', 'fr'], ['en-CA', 'en'], ['FR', 'fr'], ['de', 'en']] as const) {
      page.place.lang = tag;
      await eventually(() => expect(page.lang).to.equal(lang));
    }
  });

  it('listens to its own lang first, then to its surroundings, then to the page', async () => {
    const page = await readyWizard();
    page.wizard.lang = 'fr';
    await eventually(() => expect(page.lang).to.equal('fr'));
    page.wizard.removeAttribute('lang');
    await eventually(() => expect(page.lang).to.equal('en'));
    page.place.removeAttribute('lang');
    const before = document.documentElement.lang;
    document.documentElement.lang = 'fr';
    await eventually(() => expect(page.lang).to.equal('fr'));
    document.documentElement.lang = before;
    await eventually(() => expect(page.lang).to.equal('en'));
  });

  it('keeps step, values and focus through a switch on every step', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    const thereAndBack = async (kept: () => void): Promise<void> => {
      const before = focused();
      for (const lang of ['fr', 'en'] as const) {
        await page.speak(lang);
        speaksOnly(page);
        kept();
        expectFocus(before);
      }
    };
    await page.fill('Subject', 'Missing royalties');
    await thereAndBack(() => expect(page.field(page.word('subject')).value).to.equal('Missing royalties'));
    await page.continueTo('type');
    await page.choose('Requests');
    await page.choose('Every kind');
    await thereAndBack(() => {
      const chosen = allByRole<HTMLInputElement>(page.wizard, 'radio').filter(({ checked }) => checked).map(nameOf);
      expect(chosen).to.deep.equal(page.lang === 'fr' ? ['Demandes', 'Chaque genre'] : ['Requests', 'Every kind']);
    });
    await page.continueTo('questions');
    await page.fill('Title of the work', 'Aurore');
    await page.choose('Radio');
    await page.fill('First heard on', '2025-03-01');
    await page.fill('Amount missing (CAD)', '1,234.5');
    await thereAndBack(() => {
      expect(page.field(page.lang === 'fr' ? 'Titre de l’œuvre' : 'Title of the work').value).to.equal('Aurore');
      expect(page.field(page.lang === 'fr' ? 'Montant manquant' : 'Amount missing').value).to.equal(page.lang === 'fr' ? '1234,5' : '1234.5');
    });
    await page.press('continue');
    await page.at('details');
    await page.fill('Description', 'In my own words.');
    await thereAndBack(() => expect(page.field('Description').value).to.equal('In my own words.'));
    await page.continueTo('files');
    const upload = backend.hold('uploadFile');
    await page.chooseFiles(pdf('lease.pdf', 400));
    await page.find('dialog');
    await thereAndBack(() => expect(page.get('dialog').textContent).to.match(page.lang === 'fr' ? /aucun renseignement de santé/ : /no health information/));
    await page.press('yes');
    await eventually(() => expect(upload.called).to.equal(true));
    await thereAndBack(() => expect(upload.upload!.signal!.aborted).to.equal(false));
    upload.release();
    await eventually(() => expect(page.fileRow('lease.pdf').textContent).to.include('Confirmed and uploaded'));
    await page.continueTo('review');
    await thereAndBack(() => {
      expect(page.line(page.lang === 'fr' ? 'Montant manquant' : 'Amount missing')).to.equal(page.lang === 'fr' ? '1 234,50 $' : '$1,234.50');
      expect(page.line(page.lang === 'fr' ? 'Entendue la première fois le' : 'First heard on')).to.equal(page.lang === 'fr' ? '1er mars 2025' : 'March 1, 2025');
    });
    await page.press('submit');
    await page.find('heading', /was received/);
    await thereAndBack(() => expect(page.text).to.include(page.lang === 'fr' ? 'Votre cas a été reçu' : 'Your case was received'));
    expect(backend.cases).to.have.length(1);
  });

  it('says faults, an open definition and the waiting for an answer in the new language', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('timeout', { ambiguous: true }));
    const found = backend.hold('findReceipt');
    const page = await readyWizard({ backend });
    await page.fill('Subject', 'x');
    await page.continueTo('type');
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Case type — Choose one of these.']);
    await page.press(/“Requests” means/);
    await page.find('dialog', 'Requests');
    await page.speak('fr');
    expect(await page.faults()).to.deep.equal(['Type de cas — Choisissez une de ces réponses.']);
    expect(page.get('dialog', 'Demandes').textContent).to.include('Tout ce que vous demandez.');
    byRole(page.get('dialog'), 'button', 'Fermer').click();
    await page.choose('Questions');
    await page.press('continue');
    await page.reach('review');
    await page.press('submit');
    await page.find('heading', 'Envoyé, en attente de confirmation');
    speaksOnly(page);
    found.release();
    await page.find('group', 'Pas encore reçu');
    await page.speak('en');
    expect(page.get('group', 'Not received so far').textContent).to.include('Your case has not arrived so far.');
  });

  it('leaves out what the backend said in the former language, and keeps its own words for it', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('refused', { detail: 'Only members of 2026 may ask.' }));
    const page = await readyWizard({ backend });
    await page.start(['Questions']);
    await page.reach('review');
    await page.press('submit');
    await page.find('group', 'Not sent');
    expect(page.text).to.include('Only members of 2026 may ask.');
    await page.speak('fr');
    expect(page.get('group', 'Non envoyé').textContent).to.not.include('Only members');
  });

  it('starts in the language that the page has by then', async () => {
    const backend = fakeBackend();
    backend.fail('session', new BackendError('network'));
    const page = await readyWizard({ backend: fakeBackend(), lang: 'fr' });
    expect(page.text).to.include('Quelques mots clairs.');
    page.wizard.backend = backend;
    await eventually(() => expect(page.text).to.include('Le service est inaccessible.'));
    await page.speak('en');
    expect(page.text).to.include('The service could not be reached.');
    await page.press('tryAgain');
    await page.ready();
  });
});
