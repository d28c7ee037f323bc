/** The demo's main journey on a real Request Tracker: a member opens cases and follows them, and the staff work in tickets. */
import { expect } from '@open-wc/testing';
import { readTracker } from '../support/demo.ts';
import { allByRole, eventually, findByRole } from '../support/page.ts';
import { PortalPage, sha256 } from '../journeys/portal-page.ts';

const PATIENCE = 15_000;
const SUBJECT = 'Redevances manquantes, radio « en ligne »';

interface TicketBody {
  readonly id: number;
  readonly Status: string;
  readonly Subject: string;
  readonly Creator: { readonly id: string };
  readonly CustomFields: readonly { readonly name: string; readonly values: readonly string[] }[];
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly Filename?: string; readonly Type?: string; readonly NewValue?: string; readonly Creator?: { readonly id: string } }[];
}

const ticketOf = (reference: string): Promise<TicketBody> => readTracker(`/ticket/${reference.slice(1)}`);

const fieldOf = ({ CustomFields }: TicketBody, name: string): string =>
  CustomFields.find((field) => field.name === name)?.values[0] ?? '';

/** The bytes that Request Tracker holds under this name. */
async function storedBytes(reference: string, name: string): Promise<Blob> {
  const { items } = await readTracker<Listed>(`/ticket/${reference.slice(1)}/attachments?fields=Filename&per_page=100`);
  const named = items.filter(({ Filename }) => Filename === name);
  expect(named, `one attachment is called ${name}`).to.have.length(1);
  const { Content } = await readTracker<{ Content: string }>(`/attachment/${named[0]!.id}`);
  return new Blob([Uint8Array.from(atob(Content.replace(/\s/g, '')), (unit) => unit.charCodeAt(0))]);
}

const history = async (reference: string): Promise<Listed['items']> =>
  (await readTracker<Listed>(`/ticket/${reference.slice(1)}/history?fields=Type,NewValue,Creator&per_page=100`)).items;

const referenceIn = (text: string | null): string => /#\d+/.exec(text ?? '')![0];

const shows = (page: PortalPage, words: string): Promise<unknown> => eventually(() => expect(page.told).to.contain(words), PATIENCE);

const deskOf = (page: PortalPage): Promise<HTMLElement> =>
  eventually(() => {
    const desk = page.document.querySelector<HTMLElement>('aside:not([hidden])');
    if (!desk) throw new Error('The staff desk is not open.');
    return desk;
  }, PATIENCE);

describe('the demo on Request Tracker', function () {
  // A request costs Request Tracker a tenth of a second or more, and a step takes several.
  this.timeout(90_000);
  beforeEach(() => localStorage.clear());

  it('offers it beside the other stores', async () => {
    const page = await PortalPage.open({ lang: 'fr', route: 'cases', store: 'request-tracker' });
    const choice = await findByRole(page.document.body, 'link', 'Request Tracker', PATIENCE);
    expect(choice.getAttribute('aria-current')).to.equal('true');
    expect(page.violations).to.eql([]);
  });

  it('en français : du cas soumis avec un fichier à la réponse du personnel, à la réplique et au cas résolu', async () => {
    const page = await PortalPage.open({ lang: 'fr', route: 'cases/new', store: 'request-tracker' });
    await page.fill(/^Sujet/, SUBJECT);
    await page.press('Continuer');
    await page.choose('Demande concernant les redevances');
    await page.choose('Domestique');
    await page.choose('Internet');
    await page.press('Continuer');
    await page.at(/Quelques questions$/);
    await page.choose('Une utilisation n’a pas été payée');
    const row = await page.find('row', 'œuvre 1');
    const title = (await findByRole(row, 'textbox', /^Titre/)) as HTMLInputElement;
    title.value = 'Neige d’avril';
    title.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    await page.fill(/^Plateforme ou service/, 'ICI Musique');
    await page.fill(/^Du$/, '2026-04-01');
    await page.fill(/^Au$/, '2026-06-30');
    await page.fill(/^Montant attendu/, '1 234,50');
    await page.press('Continuer');
    await page.fill(/^Description/, 'Aucune ligne au relevé pour cette « œuvre ».');
    await page.press('Continuer');
    await page.at(/Pièces jointes$/);
    const file = new File([`%PDF-1.7\n${'relevé '.repeat(20_000)}`, new Uint8Array([0, 255, 13, 10, 0])], 'relevé-2026-T2.pdf', { type: 'application/pdf' });
    await page.attach(file);
    await page.press('Je confirme, téléverser', await page.find('dialog', 'Avant de téléverser ce fichier'));
    await eventually(() => expect(page.text).to.contain('Confirmé et téléversé'), PATIENCE);
    await page.press('Continuer');
    await page.at(/Vérifiez avant de soumettre$/);
    await page.press('Soumettre le cas');
    const reference = referenceIn((await page.find('heading', /Votre cas a été reçu/)).textContent);

    const ticket = await ticketOf(reference);
    expect([ticket.Subject, ticket.Status, ticket.Creator.id]).to.eql([SUBJECT, 'new', 'member-5f1c']);
    expect(fieldOf(ticket, 'Account')).to.equal('editions-boreal');
    expect(JSON.parse(fieldOf(ticket, 'Case content'))).to.deep.include({ lang: 'fr', description: 'Aucune ligne au relevé pour cette « œuvre ».' });
    expect(await sha256(await storedBytes(reference, file.name)), 'the very bytes').to.equal(await sha256(file));

    await page.press('Aller à mes cas');
    await findByRole(page.cases, 'button', new RegExp(`^${SUBJECT}`), PATIENCE);

    await page.press(/Poste du personnel/, page.document.body);
    const desk = await deskOf(page);
    await page.press(new RegExp(`^${SUBJECT}`), desk);
    await eventually(() => expect(desk.textContent).to.contain('ICI Musique').and.to.contain(file.name), PATIENCE);
    await page.write(desk, 'textbox', /^Réponse au membre/, 'Quel poste était-ce?');
    (await findByRole(desk, 'checkbox', /pose une question au membre/)).click();
    await page.press('Envoyer la réponse', desk);
    await eventually(() => expect(desk.textContent).to.contain('Réponse envoyée.'), PATIENCE);
    expect((await ticketOf(reference)).Status).to.equal('stalled');
    await page.press('Fermer le poste du personnel', desk);

    await page.press(new RegExp(`^(Non lu, )?${SUBJECT}`), page.cases);
    await shows(page, 'Quel poste était-ce?');
    await page.write(page.cases, 'textbox', /^Votre réponse/, 'Le poste « ICI Musique ».');
    await page.press('Envoyer', page.cases);
    await eventually(async () => {
      const replies = (await history(reference)).filter(({ Type, Creator }) => Type === 'Correspond' && Creator?.id === 'member-5f1c');
      expect(replies).to.have.length(1);
    }, PATIENCE);
    await shows(page, 'Reçu');
    expect((await ticketOf(reference)).Status, 'nobody waits for the member any longer').to.equal('open');

    await page.press('Marquer comme résolu', page.cases);
    const dialog = await findByRole(page.cases, 'dialog', 'Marquer ce cas comme résolu?', PATIENCE);
    dialog.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await findByRole(page.cases, 'button', 'Évaluer la réponse', PATIENCE);
    expect((await ticketOf(reference)).Status).to.equal('resolved');

    await page.press(/Poste du personnel/, page.document.body);
    const again = await deskOf(page);
    await eventually(() => expect(again.textContent).to.contain('Le poste « ICI Musique ».'), PATIENCE);
    await page.press('Rouvrir', again);
    await eventually(() => expect(again.textContent).to.match(/Statut\s:\sActif\./), PATIENCE);
    expect((await ticketOf(reference)).Status).to.equal('open');
    expect(page.violations).to.eql([]);
  });

  it('in English: a social insurance number reaches the staff, and no member reads it back', async () => {
    const SIN = '130692544';
    const page = await PortalPage.open({ lang: 'en', route: 'cases/new', store: 'request-tracker' });
    await page.fill(/^Subject/, 'My new number');
    await page.press('Continue');
    await page.choose('Profile Management');
    await page.choose('Profile Update');
    await page.choose('SIN Update (SIN / SSN)');
    await page.press('Continue');
    await page.choose('Canadian SIN');
    await page.fill(/^Social insurance number/, SIN);
    await page.choose('You do not have it yet');
    for (const heading of [/Anything to add\?$/, /Attachments$/, /Check before you submit$/]) {
      await page.press('Continue');
      await page.at(heading);
    }
    await page.press('Submit the case');
    const reference = referenceIn((await page.find('heading', /Your case was received/)).textContent);

    const ticket = await ticketOf(reference);
    expect(fieldOf(ticket, 'Sensitive answers')).to.match(/130.?692.?544/);
    expect(fieldOf(ticket, 'Case content')).not.to.match(/130.?692.?544/);
    const told = `/request-tracker/REST/2.0/ticket/${reference.slice(1)}`;
    for (const path of [told, `${told}/history?fields=Type,Content,NewValue`, `${told}/attachments?fields=Content`]) {
      const reply = await page.window.fetch(path);
      expect(reply.status, path).to.equal(200);
      expect(await reply.text(), path).not.to.match(/130.?692.?544/);
    }
    await page.press('See the case details');
    await eventually(() => expect(page.beside('Social insurance number', page.cases)).to.match(/^•+/), PATIENCE);

    await page.press(/Staff desk/, page.document.body);
    const desk = await deskOf(page);
    await page.press(/^My new number/, desk);
    await eventually(() => expect(desk.textContent).to.match(/130.?692.?544/), PATIENCE);
    await page.press('All cases', desk);
    await page.press('Take a call', desk);
    await page.write(desk, 'textbox', /^Caller’s name/, 'Morgan Tremblay');
    await page.write(desk, 'textbox', /^Subject/, 'Asked on the phone');
    await page.write(desk, 'combobox', /^Case type/, 'conflicts/conflict-notification');
    await page.write(desk, 'textbox', /^Description/, 'Wants to know who claims the other half.');
    await page.press('Open the case', desk);
    await eventually(() => expect(desk.textContent).to.contain('By phone'), PATIENCE);
    await page.press('Close the staff desk', desk);
    page.window.location.hash = '#/cases';
    await eventually(() => {
      const row = allByRole(page.cases, 'button', /^(Unread, )?Asked on the phone/)[0];
      expect(row?.closest('[part~="row"]')?.textContent).to.contain('Morgan Tremblay');
    }, PATIENCE);
    expect(page.violations).to.eql([]);
  });
});
