/** A member follows cases on the real server and build: finds, replies, acts, clashes, takes away, follows up; live throughout. */
import { expect } from '@open-wc/testing';
import { fillDemo, query, resetDemo, storedHash } from '../support/demo.ts';
import { allByRole, byRole, eventually, findByRole, focused, type Role } from '../support/page.ts';
import { PortalPage, sha256 } from './portal-page.ts';

const PATIENCE = 15_000;

interface Stored {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly waiting: boolean;
  readonly rating: { readonly stars: number; readonly comment: string } | null;
  readonly follows: string | null;
}

const storedCase = async (subject: string): Promise<Stored> => {
  const rows = await query<Stored>(
    `select id, reference, status, waiting, rating, follows from cases where heading->>'subject' like $1 order by opened_at desc`, [`${subject}%`]);
  expect(rows.length, `a case about “${subject}”`).to.be.greaterThan(0);
  return rows[0]!;
};

interface StoredEvent {
  readonly kind: string;
  readonly side: string;
  readonly words: { readonly by: string; readonly reason?: string };
}

const storedEvents = (id: string): Promise<readonly StoredEvent[]> =>
  query<StoredEvent>('select kind, side, words from case_events where case_id = $1 order by at, id', [id]);

const staff = { authorization: 'Bearer staff', 'content-type': 'application/json' };

/** As the staff's own system would, beside the page. */
async function staffAnswers(page: PortalPage, id: string, text: string, asks = false): Promise<void> {
  const reply = await page.window.fetch(`/staff-api/cases/${id}/messages`, {
    method: 'POST', headers: staff, body: JSON.stringify({ text, lang: 'en', asks }),
  });
  expect(reply.ok).to.equal(true);
}

const inCases = (page: PortalPage, role: Role, name: string | RegExp): Promise<HTMLElement> => findByRole(page.cases, role, name, PATIENCE);

const shows = (page: PortalPage, words: string): Promise<unknown> =>
  eventually(() => expect(page.told).to.contain(words), PATIENCE);

/** Subjects of the rows on the screen. */
const subjects = (page: PortalPage): readonly string[] =>
  [...page.cases.shadowRoot!.querySelectorAll('[part~="subject"] bdi')].map((each) => each.textContent ?? '');

const openCase = async (page: PortalPage, subject: string): Promise<void> => {
  (await inCases(page, 'button', new RegExp(`^(Unread, |Non lu, )?${subject}`))).click();
  await inCases(page, 'heading', new RegExp(`^${subject}`));
};

/** What the page hands to the browser to save: its name and bytes. */
function catchDownload(page: PortalPage): { readonly saved: Promise<{ readonly name: string; readonly blob: Blob }> } {
  const { URL: urls, HTMLAnchorElement: anchor } = page.window;
  let blob: Blob | undefined;
  const create = urls.createObjectURL.bind(urls);
  urls.createObjectURL = (given) => {
    blob = given as Blob;
    return create(given);
  };
  const saved = new Promise<{ name: string; blob: Blob }>((done) => {
    anchor.prototype.click = function click(this: HTMLAnchorElement) {
      done({ name: this.download, blob: blob! });
    };
  });
  return { saved };
}


/** One of the choices above the list. */
const segment = (page: PortalPage, name: RegExp): Promise<void> => page.press(name, page.cases);

const search = (page: PortalPage, words: string): Promise<void> => page.write(page.cases, 'textbox', /^(Reference, subject or message|Référence)/, words);

/** Where the list says so, which statuses its rows have. */
const statuses = (page: PortalPage): readonly string[] => [
  ...new Set([...page.cases.shadowRoot!.querySelectorAll('[part~="row"] [part~="status"]')].map((each) => each.textContent!.trim())),
];

const count = async (where: string, ...params: readonly string[]): Promise<number> =>
  Number((await query<{ count: string }>(`select count(*) from cases where ${where}`, params))[0]!.count);

const dialogOf = (page: PortalPage, name: string | RegExp): Promise<HTMLElement> => inCases(page, 'dialog', name);

/** Opens the dialog of an act, fills it in and sends it. */
async function act(page: PortalPage, name: string, title: string | RegExp, fill: (dialog: HTMLElement) => Promise<void> = async () => {}): Promise<void> {
  await page.press(name, page.cases);
  const dialog = await dialogOf(page, title);
  await fill(dialog);
  dialog.querySelector<HTMLButtonElement>('[type=submit]')!.click();
}

const reason = (page: PortalPage, words: string) => (dialog: HTMLElement): Promise<void> => page.write(dialog, 'textbox', /./, words);

const badge = (page: PortalPage, name: RegExp): Promise<HTMLElement> => findByRole(page.document.body, 'link', name, PATIENCE);

describe('a member follows cases', () => {
  before(async () => {
    await resetDemo();
    await fillDemo('studio-nordique', 600);
  });
  beforeEach(() => localStorage.clear());

  describe('in a long list', () => {
    beforeEach(() => localStorage.setItem('portal.account', 'studio-nordique'));

    it('filters in the backend, keeps the filter in the address, and has it again on a reload and on Back', async () => {
      const page = await PortalPage.open({ lang: 'en', route: 'cases' });
      await segment(page, /^Cancelled/);
      await eventually(() => expect(statuses(page)).to.eql(['Cancelled']), PATIENCE);
      expect(page.hash).to.equal('#/cases?status=cancelled');
      await shows(page, `${await count(`account = 'studio-nordique' and status = 'cancelled'`)} of ${await count(`account = 'studio-nordique'`)}`);

      await page.reload();
      await eventually(() => expect(statuses(page)).to.eql(['Cancelled']), PATIENCE);
      await segment(page, /^Resolved/);
      await eventually(() => expect(statuses(page)).to.eql(['Resolved']), PATIENCE);
      expect(page.hash).to.equal('#/cases?status=resolved');
      page.window.history.back();
      await eventually(() => expect(statuses(page)).to.eql(['Cancelled']), PATIENCE);
      expect(page.hash).to.equal('#/cases?status=cancelled');
      expect(page.violations).to.eql([]);
    });

    it('narrows by type, person and origin together, and takes each away again', async () => {
      const page = await PortalPage.open({ lang: 'en', route: 'cases' });
      await page.press('Filters', page.cases);
      await page.write(page.cases, 'combobox', /^Type/, 'royalty-inquiry');
      await page.write(page.cases, 'combobox', /^Origin/, 'phone');
      await eventually(() => expect(page.hash).to.equal('#/cases?type=royalty-inquiry&origin=phone'), PATIENCE);
      const both = await count(`account = 'studio-nordique' and origin = 'phone' and heading->'path'->0->>'id' = 'royalty-inquiry'`);
      expect(both).to.be.greaterThan(0);
      await shows(page, `${both} of `);
      await page.press(/^Remove Type/, page.cases);
      await shows(page, `${await count(`account = 'studio-nordique' and origin = 'phone'`)} of `);
      await page.press(/^Remove Origin/, page.cases);
      await page.write(page.cases, 'combobox', /^Opened by/, 'member-5f1c');
      await shows(page, `${await count(`account = 'studio-nordique' and opened_by = 'member-5f1c'`)} of `);
      expect(page.hash).to.equal('#/cases?openedBy=member-5f1c');
      expect(page.violations).to.eql([]);
    });

    it('searches references, subjects and messages, accents and case aside', async () => {
      const page = await PortalPage.open({ lang: 'en', route: 'cases?status=closed&page=2' });
      await eventually(() => expect(subjects(page).length).to.be.greaterThan(5), PATIENCE);
      expect(page.hash, 'what no filter has is gone').to.equal('#/cases');
      const { reference } = await storedCase('Représentation aux États-Unis');
      await search(page, 'REPRESENTATION etats');
      await eventually(() => {
        expect(subjects(page)).to.contain('Représentation aux États-Unis');
        for (const each of subjects(page)) expect(each).to.match(/^Représentation aux États-Unis/);
      }, PATIENCE);
      await eventually(() => expect(page.hash).to.contain('search=REPRESENTATION'), PATIENCE);
      await search(page, reference.toLowerCase());
      await eventually(() => expect(subjects(page)).to.eql(['Représentation aux États-Unis']), PATIENCE);
      await search(page, 'diffuseur relevés avril');
      await eventually(() => expect(subjects(page)).to.contain('Publicité diffusée plus longtemps que déclaré'), PATIENCE);
      await search(page, 'nothing of the kind');
      await page.press('Clear filters', page.cases);
      await eventually(() => expect(subjects(page).length).to.be.greaterThan(5), PATIENCE);
      expect(page.hash).to.equal('#/cases');
      expect(page.violations).to.eql([]);
    });

    it('sorts in the backend and scrolls to the last case with a bounded page', async () => {
      const page = await PortalPage.open({ lang: 'en', route: 'cases?sort=reference&order=asc' });
      const ordered = await query<{ reference: string }>(`select reference from cases where account = 'studio-nordique' order by reference`);
      const first = ordered[0]!.reference;
      const last = ordered.at(-1)!.reference;
      await eventually(() => expect(rowTexts(page)[0]).to.contain(first), PATIENCE);
      const { scrollingElement } = page.document;
      await eventually(() => {
        scrollingElement!.scrollTop = scrollingElement!.scrollHeight;
        expect(rowTexts(page).at(-1)).to.contain(last);
      }, PATIENCE);
      expect(page.cases.shadowRoot!.querySelectorAll('*').length).to.be.at.most(350);
      await eventually(() => {
        scrollingElement!.scrollTop = 0;
        expect(rowTexts(page)[0]).to.contain(first);
      }, PATIENCE);
      expect(page.violations).to.eql([]);
    });

    it('takes the filtered list away as CSV that no spreadsheet runs', async () => {
      const subject = '=HYPERLINK("https://evil.example","Formula")';
      const page = await PortalPage.open({ lang: 'en', route: 'cases' });
      await page.window.fetch('/staff-api/cases', {
        method: 'POST',
        headers: staff,
        body: JSON.stringify({
          account: 'studio-nordique', lang: 'en', subject, path: [{ id: 'conflicts', label: 'Conflicts' }], description: '', caller: 'Étienne Morin',
        }),
      });
      const [{ id } = { id: '' }] = await query<{ id: string }>(`select id from cases where heading->>'subject' = $1`, [subject]);
      await page.window.fetch(`/staff-api/cases/${id}/status`, { method: 'PUT', headers: staff, body: JSON.stringify({ status: 'cancelled' }) });
      await segment(page, /^Cancelled/);
      await eventually(() => expect(statuses(page)).to.eql(['Cancelled']), PATIENCE);
      const { saved } = catchDownload(page);
      await page.press('Export (CSV)', page.cases);
      const { name, blob } = await saved;
      expect(name).to.match(/\.csv$/);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      expect([...bytes.slice(0, 3)], 'UTF-8 says so').to.eql([0xef, 0xbb, 0xbf]);
      const lines = new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/);
      expect(lines).to.have.length(1 + (await count(`account = 'studio-nordique' and status = 'cancelled'`)));
      expect(lines.find((line) => line.includes('HYPERLINK'))).to.match(/"'=HYPERLINK/);
      expect(page.violations).to.eql([]);
    });

    it('belongs to its account: another one brings its own list, and the way back too', async () => {
      const page = await PortalPage.open({ lang: 'en', route: 'cases' });
      await eventually(() => expect(subjects(page).length).to.be.greaterThan(5), PATIENCE);
      const studio = subjects(page);
      await page.write(page.document.body, 'combobox', /^Account/, 'editions-boreal');
      await eventually(() => {
        expect(subjects(page)).to.contain('ISWC needed for two works before a release');
        expect(subjects(page)).not.to.contain(studio[0]);
      }, PATIENCE);
      await openCase(page, 'ISWC needed');
      await page.write(page.document.body, 'combobox', /^Account/, 'studio-nordique');
      await eventually(() => expect(subjects(page).slice(0, 5)).to.eql(studio.slice(0, 5)), PATIENCE);
      expect(page.hash).to.equal('#/cases');
      expect(page.violations).to.eql([]);
    });
  });

  it('replies with a file behind its confirmation; the desk sees it, and its answer comes without a reload', async () => {
    const subject = 'Parts revendiquées en trop sur «';
    const page = await PortalPage.open({ lang: 'en', route: 'cases' });
    const { id, waiting } = await storedCase(subject);
    expect(waiting).to.equal(true);
    await inCases(page, 'heading', /^Waiting on you/);
    await openCase(page, subject);
    expect(page.hash).to.equal(`#/cases/${id}`);

    await page.write(page.cases, 'textbox', /^Your reply/, 'Here is the signed page.');
    const file = new File([`%PDF-1.7\n${'entente '.repeat(2000)}`], 'entente-signée.pdf', { type: 'application/pdf' });
    await page.attachTo(page.cases, file);
    const dialog = await dialogOf(page, 'Before uploading this file');
    expect(await query('select 1 from uploads where case_id is null'), 'nothing has left').to.have.length(0);
    await page.press('I confirm, upload', dialog);
    await shows(page, 'Confirmed and uploaded');
    await page.press('Send', page.cases);
    await eventually(async () => {
      const sent = await query(`select 1 from messages where case_id = $1 and sender = 'member'`, [id]);
      expect(sent).to.have.length(1);
    }, PATIENCE);
    const [upload] = await query<{ sha256: string; stored_as: string; message: string; attestation: { answer: string } }>(
      'select sha256, stored_as, message, attestation from uploads where case_id = $1 and message is not null', [id]);
    const hash = await sha256(file);
    expect([upload!.sha256, await storedHash(upload!.stored_as)]).to.eql([hash, hash]);
    expect(upload!.attestation.answer).to.equal('yes');
    expect((await storedCase(subject)).waiting, 'it is the staff’s turn').to.equal(false);
    await eventually(() => {
      for (const words of ['Here is the signed page.', 'entente-signée.pdf', 'Received']) expect(ownMessage(page)).to.contain(words);
    }, PATIENCE);

    await page.press(/Staff desk/, page.document.body);
    const desk = page.document.querySelector<HTMLElement>('aside')!;
    await page.press(new RegExp(`^${subject}`), desk);
    await eventually(() => {
      expect(desk.textContent).to.contain('Here is the signed page.');
      expect(desk.textContent).to.contain('entente-signée.pdf');
    }, PATIENCE);
    await page.press('Close the staff desk', desk);

    await staffAnswers(page, id, 'Thank you, see https://boreale.example/shares for what follows.');
    await shows(page, 'Thank you, see');
    expect((await inCases(page, 'link', /^https:\/\/boreale\.example\/shares/)).getAttribute('rel')).to.contain('noopener');

    const before = await query(`select 1 from unread_marks where member = 'member-5f1c' and account = 'editions-boreal'`);
    await page.press(/My Cases$/, page.cases);
    await inCases(page, 'heading', 'My Cases');
    await staffAnswers(page, id, 'One more thing.');
    await badge(page, new RegExp(`^My cases \\(${before.length + 1} unread cases?\\)$`));
    await inCases(page, 'button', new RegExp(`^Unread, ${subject}`));
    expect(page.violations).to.eql([]);
  });

  it('marks a case solved, rates it, reopens it with a reason and cancels it with another', async () => {
    const subject = 'ISWC needed for two works';
    const page = await PortalPage.open({ lang: 'en', route: 'cases' });
    await openCase(page, subject);
    const { id } = await storedCase(subject);
    await act(page, 'Mark as solved', 'Mark this case as solved?');
    await inCases(page, 'button', 'Rate the answer');
    expect((await storedCase(subject)).status).to.equal('resolved');
    await shows(page, 'Reopen the case to reply.');

    await act(page, 'Rate the answer', 'How was this case handled?', async (dialog) => {
      (await findByRole(dialog, 'radio', /^Satisfied/)).click();
      await page.write(dialog, 'textbox', /^Your comment/, 'Quick, and clear.');
    });
    await shows(page, 'Quick, and clear.');
    expect((await storedCase(subject)).rating).to.eql({ stars: 4, comment: 'Quick, and clear.' });

    await act(page, 'Reopen the case', 'Reopen this case?', reason(page, 'One work is missing.'));
    await inCases(page, 'button', 'Cancel the case');
    expect((await storedCase(subject)).status).to.equal('active');

    await act(page, 'Cancel the case', 'Cancel this case?', reason(page, 'The release is off.'));
    await shows(page, 'A cancelled case stays closed');
    expect((await storedCase(subject)).status).to.equal('cancelled');
    const steps = (await storedEvents(id)).map(({ kind, side, words }) => [kind, side, words.by, words.reason]);
    expect(steps.filter(([, side]) => side === 'member')).to.eql([
      ['resolved', 'member', 'Camille Roy', undefined],
      ['rated', 'member', 'Camille Roy', undefined],
      ['reopened', 'member', 'Camille Roy', 'One work is missing.'],
      ['cancelled', 'member', 'Camille Roy', 'The release is off.'],
    ]);
    expect(focused(), 'the focus is somewhere').not.to.equal(null);
    expect(page.violations).to.eql([]);
  });

  it('meets a change of someone else’s: both versions stand side by side, and nothing is written over', async () => {
    const subject = 'Film shown in France';
    const page = await PortalPage.open({ lang: 'en', route: 'cases' });
    await openCase(page, subject);
    const { id } = await storedCase(subject);
    await page.press('Cancel the case', page.cases);
    await reason(page, 'The film was never shown.')(await dialogOf(page, 'Cancel this case?'));
    await page.window.fetch(`/staff-api/cases/${id}/status`, { method: 'PUT', headers: staff, body: JSON.stringify({ status: 'resolved' }) });
    (await dialogOf(page, 'Cancel this case?')).querySelector<HTMLButtonElement>('[type=submit]')!.click();

    const clash = await dialogOf(page, 'This case has changed meanwhile');
    expect(byRole(clash, 'region', 'What you saw').textContent).to.contain('Active').and.to.contain('The film was never shown.');
    expect(byRole(clash, 'region', 'How it stands now').textContent).to.contain('Resolved').and.to.contain('Nadia Benali');
    expect(allByRole(clash, 'button', 'Do it anyway'), 'a resolved case cannot be cancelled').to.have.length(0);
    await page.press('Leave it as it is', clash);
    expect((await storedCase(subject)).status).to.equal('resolved');

    await act(page, 'Reopen the case', 'Reopen this case?', reason(page, 'Not yet answered.'));
    await inCases(page, 'button', 'Mark as solved');
    await page.press('Mark as solved', page.cases);
    const dialog = await dialogOf(page, 'Mark this case as solved?');
    await staffAnswers(page, id, 'We have news from France.');
    dialog.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await page.press('Do it anyway', await dialogOf(page, 'This case has changed meanwhile'));
    await inCases(page, 'button', 'Reopen the case');
    expect((await storedCase(subject)).status).to.equal('resolved');
    expect(page.violations).to.eql([]);
  });

  it('shows every representative all cases of the account and who opened each, with marks of their own', async () => {
    const page = await PortalPage.open({ lang: 'en', route: 'cases' });
    await eventually(() => expect(rowOf(page.cases, 'Nouvelle entente')).to.contain('you'), PATIENCE);
    expect(rowOf(page.cases, 'CWR file rejected')).to.contain('Morgan Tremblay');

    const theirs = await casesOf('morgan');
    await eventually(() => expect(rowOf(theirs, 'Nouvelle entente')).to.contain('Camille Roy'), PATIENCE);
    expect(rowOf(theirs, 'CWR file rejected')).to.contain('you');
    const { id } = await storedCase('Nouvelle entente');
    const other = await fetch('/api/cases?account=studio-nordique', { headers: { authorization: 'Bearer morgan' } });
    expect(other.status, 'an account they do not act for').to.equal(404);
    await staffAnswers(page, id, 'Both of you hear of this.');
    await eventually(() => {
      for (const cases of [page.cases, theirs]) byRole(cases, 'button', /^Unread, Nouvelle entente/);
    }, PATIENCE);
    await openCase(page, 'Nouvelle entente');
    await shows(page, 'Both of you hear of this.');
    expect(allByRole(theirs, 'button', /^Unread, Nouvelle entente/), 'read by one is not read by the other').to.have.length(1);
    theirs.parentElement!.remove();
  });

  it('takes a closed case further in a new one, from its prefill to the receipt and back', async () => {
    const subject = 'CWR file rejected without a reason';
    const page = await PortalPage.open({ lang: 'en', route: 'cases' });
    const former = await storedCase(subject);
    await openCase(page, subject);
    await page.press('Open a follow-up case', page.cases);
    await eventually(() => expect(page.hash).to.equal('#/cases/new'), PATIENCE);
    await eventually(async () => {
      expect(((await page.find('textbox', /^Subject/)) as HTMLInputElement).value).to.equal(subject);
    }, PATIENCE);
    await eventually(() => expect(page.text).to.contain(`Takes further ${former.reference}`), PATIENCE);
    await page.press('Continue');
    await page.at(/What is it about\?$/);
    await page.press('Continue');
    await page.at(/A few questions$/);
    await page.answerEverything();
    for (const heading of [/Attachments$/, /Check before you submit$/]) {
      await page.press('Continue');
      await page.at(heading);
    }
    await page.press('Submit the case');
    await page.find('heading', /Your case was received/);
    const [follow] = await query<{ reference: string }>('select reference from cases where follows = $1', [former.id]);
    await page.press('Go to my cases');
    await eventually(() => expect(page.told).to.contain(follow!.reference), PATIENCE);
    byRole([...page.cases.shadowRoot!.querySelectorAll('[part~="row"]')].find((row) => row.textContent!.includes(follow!.reference))!, 'button').click();
    await page.press(`Takes further ${former.reference}`, page.cases);
    await shows(page, 'CW260012EDB_SOC.V21');
    expect(page.violations).to.eql([]);
  });

  it('en français : filtre, répond, annule et lit son badge dans sa langue', async () => {
    const subject = 'Nouvelle entente de coédition';
    const page = await PortalPage.open({ lang: 'fr', route: 'cases' });
    await segment(page, /^Actifs?/);
    await eventually(() => expect(statuses(page).every((each) => each.startsWith('Actif'))).to.equal(true), PATIENCE);
    expect(page.hash).to.equal('#/cases?status=active');
    await openCase(page, subject);
    const { id } = await storedCase(subject);
    await page.write(page.cases, 'textbox', /^Votre réponse/, 'Voici la suite : « tout est signé ».');
    await page.press('Envoyer', page.cases);
    await eventually(async () => {
      const sent = await query<{ words: { text: string }; lang: string }>(
        `select words, lang from messages where case_id = $1 and sender = 'member'`, [id]);
      expect(sent.map(({ words, lang }) => [words.text, lang])).to.eql([['Voici la suite : « tout est signé ».', 'fr']]);
    }, PATIENCE);
    await eventually(() => expect(ownMessage(page)).to.contain('Voici la suite').and.to.contain('Reçu'), PATIENCE);
    // The case has been read again: what is changed now is what the member sees.
    await eventually(() => expect(page.cases.shadowRoot!.querySelector('[part~="step"]')!.textContent).to.contain('Réponse d’un membre'), PATIENCE);
    await act(page, 'Annuler le cas', /^Annuler ce cas/, reason(page, 'Déposé en double.'));
    await shows(page, 'Un cas annulé reste fermé');
    expect((await storedCase(subject)).status).to.equal('cancelled');
    page.window.history.back();
    await eventually(() => expect(page.hash).to.equal('#/cases?status=active'), PATIENCE);
    await staffAnswers(page, (await storedCase('Parts revendiquées en trop sur «')).id, 'Merci.');
    await badge(page, /^Mes cas \(\d+ cas non lus?\)$/);
    expect(page.violations).to.eql([]);
  });
});

/** The latest message of a member. */
const ownMessage = (page: PortalPage): string =>
  [...page.cases.shadowRoot!.querySelectorAll('[part~="message-member"]:not([part~="message-pending"])')].at(-1)?.textContent ?? '';

const rowTexts = (page: PortalPage): readonly string[] =>
  [...page.cases.shadowRoot!.querySelectorAll('[part~="row"]')].map((row) => row.textContent ?? '').filter((words) => /C-\d/.test(words));

function rowOf(cases: HTMLElement, subject: string): string {
  const row = [...cases.shadowRoot!.querySelectorAll('[part~="row"]')].find((each) => each.textContent!.includes(subject));
  if (!row) throw new Error(`No row about “${subject}”.`);
  return row.textContent!.replace(/\s+/g, ' ');
}

/** The element of the package as it is published, in a page of someone else's. */
async function casesOf(member: string): Promise<HTMLElement> {
  const built = '/dist/';
  const [{ restBackend }] = await Promise.all([import(`${built}backends/rest.js`), import(`${built}my-cases.define.js`)]);
  const cases = document.createElement('my-cases');
  Object.assign(cases, { lang: 'en', backend: restBackend({ endpoint: '/api', headers: () => ({ authorization: `Bearer ${member}` }) }) });
  // In sight, wherever the portal's frame has pushed the rest of the page.
  const window = document.createElement('div');
  Object.assign(window.style, { position: 'fixed', inset: '0', overflow: 'auto', background: 'Canvas' });
  window.append(cases);
  document.body.append(window);
  return cases;
}
